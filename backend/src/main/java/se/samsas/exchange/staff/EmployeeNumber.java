package se.samsas.exchange.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samsas.api.Text;
import se.samsas.exchange.table.Shown;

/// The number by which an employment is known again.
final class EmployeeNumber {

    private static final Pattern FORM = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}|]{1,100}");
    private static final Pattern MANGLED = Pattern.compile(
            "[0-9]+([.,][0-9]+)?[Ee][-+]?[0-9]+|[0-9]+[.,][0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}-[a-zåäö]{3}");
    private static final Pattern IDENTITY = Pattern.compile("([0-9]{2})?([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{4})");
    /// What people write between the digits of an identity number.
    private static final Pattern BETWEEN = Pattern.compile("[-+\\s\\p{Z}\\p{Pd}]");
    /// The day of a coordination number is that much later.
    private static final int COORDINATION = 60;

    private static final Text NO_NUMBER = new Text(
            "'%s' is no employee number: 1 to 100 letters and digits without blanks and '|'",
            "”%s” är inget anställningsnummer: 1 till 100 bokstäver och siffror utan blanksteg och ”|”");
    private static final Text SPOILT = new Text(
            "'%s' is what a spreadsheet has made of a number: format the column as text where the list comes from, and save"
                    + " it again",
            "”%s” är vad ett kalkylprogram har gjort av ett nummer: formatera kolumnen som text där listan kommer ifrån och"
                    + " spara den igen");
    private static final Text OF_A_PERSON = new Text(
            "an identity number is not taken as employee number: use the number of the employment",
            "ett personnummer tas inte emot som anställningsnummer: använd numret på anställningen");

    private EmployeeNumber() {}

    /// What is wrong with it; empty where nothing is. An identity number is not repeated.
    static Optional<Text> fault(String text) {
        if (isIdentityNumber(text)) {
            return Optional.of(OF_A_PERSON);
        }
        if (MANGLED.matcher(text).matches()) {
            return Optional.of(SPOILT.with(text));
        }
        return FORM.matcher(text).matches() ? Optional.empty() : Optional.of(NO_NUMBER.with(Shown.of(text)));
    }

    /// A day and a check digit (Luhn's, over the last ten digits), as personnummer and samordningsnummer have
    /// them.
    static boolean isIdentityNumber(String text) {
        var found = IDENTITY.matcher(BETWEEN.matcher(text).replaceAll(""));
        if (!found.matches()) {
            return false;
        }
        var day = Integer.parseInt(found.group(4));
        try {
            // In a leap year, so that no day is missed: which century is not always said.
            LocalDate.of(2000, Integer.parseInt(found.group(3)), day > COORDINATION ? day - COORDINATION : day);
        } catch (DateTimeException e) {
            return false;
        }
        var digits = found.group(2) + found.group(3) + found.group(4) + found.group(5);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    /// The number without zeros before it: a spreadsheet takes them away.
    static String withoutZeros(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }
}
