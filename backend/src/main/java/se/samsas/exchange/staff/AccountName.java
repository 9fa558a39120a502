package se.samsas.exchange.staff;

import java.util.Optional;
import java.util.regex.Pattern;
import se.samsas.api.Text;
import se.samsas.exchange.table.Shown;

/// The name of an account at the identity provider.
final class AccountName {

    private static final Pattern FORM = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}|]{1,400}");
    private static final Text NONE = new Text(
            "'%s' is no account: 1 to 400 letters without blanks and '|'",
            "”%s” är inget konto: 1 till 400 tecken utan blanksteg och ”|”");

    private static final Pattern DIGITS = Pattern.compile("[0-9 .,-]+");
    private static final Text DIGITS_ALONE = new Text(
            "'%s' is digits alone, as accounts of bookkeeping are: say that the column is not read, or give the accounts as"
                    + " people sign in",
            "”%s” är bara siffror, som konton i bokföringen: säg att kolumnen inte läses, eller skriv kontona som"
                    + " personerna loggar in med");
    private static final Text OF_A_PERSON =
            new Text("an identity number is not taken as account", "ett personnummer tas inte emot som konto");

    private AccountName() {}

    /// What is wrong with it; empty where nothing is.
    static Optional<Text> fault(String text) {
        if (EmployeeNumber.isIdentityNumber(text)) {
            return Optional.of(OF_A_PERSON);
        }
        if (DIGITS.matcher(text).matches()) {
            return Optional.of(DIGITS_ALONE.with(Shown.of(text)));
        }
        return FORM.matcher(text).matches() ? Optional.empty() : Optional.of(NONE.with(Shown.of(text)));
    }
}
