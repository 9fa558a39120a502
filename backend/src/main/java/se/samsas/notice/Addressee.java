package se.samsas.notice;

import java.util.Collection;
import java.util.List;
import se.samsas.access.Action;

/// To whom a notice is told. Of those who decide something it is told to whoever may when they read, not to whoever
/// could when it happened.
public sealed interface Addressee {

    /// A person.
    record Somebody(String person) implements Addressee {}

    /// Whoever did something by an account: its person, where it has one or had one when another replaced it.
    record Holder(String account) implements Addressee {}

    /// Each who acts by one of these accounts today: its person, where it has one.
    record Holders(Collection<String> accounts) implements Addressee {

        public Holders {
            accounts = List.copyOf(accounts);
        }
    }

    /// Whoever may do this for an agency.
    record Deciders(Action action, String agency) implements Addressee {}

    /// Whoever may do this for all agencies.
    record Installation(Action action) implements Addressee {}
}
