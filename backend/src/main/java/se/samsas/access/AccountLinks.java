package se.samsas.access;

import java.util.Optional;
import java.util.Set;

/// Links accounts to the people that the HR data knows.
@FunctionalInterface
public interface AccountLinks {

    /// Links an account that leads to nobody yet. The person then has the role of an employee.
    ///
    /// @param people the ids that the provider says the person has
    /// @return why not, or nothing where the account is linked now
    Optional<NotLinked> link(String account, Set<String> people);
}
