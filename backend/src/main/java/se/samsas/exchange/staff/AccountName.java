package se.samsas.exchange.staff;

import java.util.Optional;
import java.util.regex.Pattern;
import se.samsas.api.Text;

/// The name of an account at the identity provider.
final class AccountName {

    private static final Pattern FORM = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}|]{1,400}");
    private static final Text NONE = new Text(
            "'%s' is no account: 1 to 400 letters without blanks and '|'",
            "”%s” är inget konto: 1 till 400 tecken utan blanksteg och ”|”");

    private AccountName() {}

    /// What is wrong with it; empty where nothing is.
    static Optional<Text> fault(String text) {
        return FORM.matcher(text).matches() ? Optional.empty() : Optional.of(NONE.with(Shown.of(text)));
    }
}
