package se.samsas.exchange.staff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How shares of full time are written in a column: percent, or parts of one where all numbers are.
final class ShareForm {

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,4}(?:[.,][0-9]{1,6})?)(%|procent|proc)?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private boolean percent;
    private boolean above;
    private boolean numbers;

    /// A share in percent, and whether a part of a percent was left away.
    record Share(long percent, boolean cut) {}

    void meet(String text) {
        var found = NUMBER.matcher(plain(text));
        if (!found.matches()) {
            return;
        }
        if (found.group(2) != null) {
            percent = true;
        } else {
            numbers = true;
            above |= number(found.group(1)).compareTo(BigDecimal.ONE) > 0;
        }
    }

    /// Whether 0,5 means half of full time.
    boolean isOfOne() {
        return numbers && !above && !percent;
    }

    /// The share in whole percent; empty where the text is none, or could be two.
    Optional<Share> read(String text) {
        var plain = plain(text);
        if (plain.equals("heltid") || plain.equals("fulltime")) {
            return Optional.of(new Share(100, false));
        }
        if (plain.equals("halvtid")) {
            return Optional.of(new Share(50, false));
        }
        var found = NUMBER.matcher(plain);
        if (!found.matches()) {
            return Optional.empty();
        }
        var number = number(found.group(1));
        if (found.group(2) == null) {
            if (isOfOne()) {
                number = number.multiply(HUNDRED);
            } else if (number.compareTo(BigDecimal.ONE) <= 0) {
                return Optional.empty();
            }
        }
        var whole = number.setScale(0, RoundingMode.FLOOR);
        return whole.signum() <= 0 || number.compareTo(HUNDRED) > 0
                ? Optional.empty()
                : Optional.of(new Share(whole.longValueExact(), whole.compareTo(number) != 0));
    }

    /// A share without a percent sign as it means the same without the rest of its column: with one. What could be
    /// two shares here stays none.
    ///
    /// @return empty where the text means the same as it stands
    Optional<String> alone(String text) {
        var found = NUMBER.matcher(plain(text));
        if (!found.matches() || found.group(2) != null) {
            return Optional.empty();
        }
        var number = number(found.group(1));
        if (isOfOne()) {
            return Optional.of(percent(number.multiply(HUNDRED)));
        }
        return Optional.of(
                number.compareTo(BigDecimal.ONE) > 0
                        ? percent(number)
                        : "%s / %s ?".formatted(percent(number), percent(number.multiply(HUNDRED))));
    }

    private static String percent(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',') + "%";
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
