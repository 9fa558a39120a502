package se.samsas.exchange.staff;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import se.samsas.agency.Places;
import se.samsas.api.Text;
import se.samsas.exchange.table.Shown;

/// What the cells of a list mean, in the forms that its columns have.
final class StaffCells {

    /// A name or a title that is longer is none.
    private static final int LONGEST = 200;

    /// A last day that far away says that there is none.
    private static final int NO_END = 2099;

    private static final Set<String> ENDLESS = Set.of("tillsvidare", "tills vidare", "tv", "until further notice");
    private static final Set<String> YES = Set.of("ja", "j", "x", "1", "true", "yes", "y", "sant", "✓");
    private static final Set<String> NO = Set.of("nej", "n", "0", "false", "no", "falskt");
    private static final Set<String> PROTECTED = Set.of(
            "sekretess",
            "sekretessmarkering",
            "sekretessmarkerad",
            "sekretesskyddad",
            "skyddad",
            "skydd",
            "skyddad identitet",
            "skyddade personuppgifter",
            "skyddad folkbokföring",
            "kvarskrivning");
    private static final List<Charset> OTHERS = List.of(Charset.forName("windows-1252"), Charset.forName("x-MacRoman"));
    /// What a spreadsheet has where it could not compute.
    private static final Pattern NO_RESULT = Pattern.compile("#[A-ZÅÄÖ0-9/]+[!?]?|#+");

    private static final Text TOO_LONG = new Text("'%s' has more than %s letters", "”%s” har fler än %s tecken");
    private static final Text COULD_NOT_COMPUTE = new Text(
            "'%s' is what a spreadsheet has where it could not compute or show something",
            "”%s” är vad ett kalkylprogram skriver när det inte kunde räkna ut eller visa något");
    private static final Text UNREADABLE = new Text(
            "'%s' has letters that cannot be read: save the list as UTF-8",
            "”%s” har tecken som inte går att läsa: spara listan som UTF-8");
    private static final Text ENCODED_TWICE = new Text(
            "'%s' is UTF-8 that was taken for something else and saved as UTF-8 again: take the list anew from where it"
                    + " comes",
            "”%s” är UTF-8 som har tolkats som något annat och sparats som UTF-8 igen: ta ut listan på nytt där den kommer"
                    + " ifrån");
    private static final Text NO_DAY =
            new Text("'%s' is no day; write it as 2026-11-21", "”%s” är ingen dag; skriv den som 2026-11-21");
    private static final Text MIXED = new Text(
            "'%s' is written otherwise than the other days of the column; write all as 2026-11-21",
            "”%s” är skrivet på ett annat sätt än kolumnens andra dagar; skriv alla som 2026-11-21");
    private static final Text TWO_WAYS =
            new Text("'%s' could be %s; write it as 2026-11-21", "”%s” kan vara %s; skriv den som 2026-11-21");
    private static final Text NO_SHARE = new Text(
            "'%s' is no share that can be meant in one way only; write it as 75 for 75 percent",
            "”%s” är ingen andel som bara kan betyda en sak; skriv den som 75 för 75 procent");
    private static final Text CUT = new Text(
            "'%s' is read as %s percent: shares are whole", "”%s” läses som %s procent: andelar är hela procent");
    private static final Text NO_FLAG = new Text("'%s' is neither yes nor no", "”%s” är varken ja eller nej");
    private static final Text NO_PLACE = new Text(
            "'%s' is no county and no municipality: the place stays as it was",
            "”%s” är varken län eller kommun: orten blir kvar som den var");
    private static final Text NO_LANGUAGES = new Text(
            "'%s' names no language: languages stay as they were", "”%s” är inget språk: språken blir kvar som de var");

    private final Map<StaffColumn, DayForm.OfColumn> days = new EnumMap<>(StaffColumn.class);
    private final ShareForm shares = new ShareForm();
    private final LocalDate today;

    /// What became of a cell.
    sealed interface Read {

        record Value(Object value) implements Read {}

        /// The row is left out.
        record Fault(Text reason) implements Read {}

        /// It is read as if it were empty, or a little otherwise than it stands there, and that is said.
        record Mended(Optional<Object> value, Text reason) implements Read {}

        /// It says nothing.
        record Nothing() implements Read {}
    }

    StaffCells(LocalDate today) {
        this.today = today;
        days.put(StaffColumn.FROM, new DayForm.OfColumn());
        days.put(StaffColumn.TO, new DayForm.OfColumn());
    }

    /// Looks at a cell for the form of its column.
    void meet(StaffColumn column, String text) {
        if (column == StaffColumn.SHARE) {
            shares.meet(text);
        } else if (days.containsKey(column) && isSomeDay(text)) {
            form(column).meet(text);
        }
    }

    DayForm.OfColumn form(StaffColumn column) {
        return days.getOrDefault(column, new DayForm.OfColumn());
    }

    ShareForm shares() {
        return shares;
    }

    /// Reads a cell that is not empty.
    Read read(StaffColumn column, String text) {
        if (NO_RESULT.matcher(text).matches()) {
            return new Read.Fault(COULD_NOT_COMPUTE.with(Shown.of(text)));
        }
        return switch (column) {
            case EMPLOYEE_NUMBER, ACCOUNT -> id(column, text);
            case NAME, GIVEN_NAME, FAMILY_NAME, TITLE, UNIT -> words(text);
            case FROM -> from(text);
            case TO -> to(text);
            case SHARE -> share(text);
            case PLACE ->
                Places.county(text)
                        .<Read>map(Read.Value::new)
                        .orElseGet(() -> new Read.Mended(Optional.empty(), NO_PLACE.with(Shown.of(text))));
            case LANGUAGES ->
                StaffLanguages.codes(text)
                        .<Read>map(Read.Value::new)
                        .orElseGet(() -> new Read.Mended(Optional.empty(), NO_LANGUAGES.with(Shown.of(text))));
            case REMOTE, MANAGER -> flag(text, Set.of());
            case PROTECTED -> flag(text, PROTECTED);
        };
    }

    private static Read id(StaffColumn column, String text) {
        var fault = column == StaffColumn.EMPLOYEE_NUMBER ? EmployeeNumber.fault(text) : AccountName.fault(text);
        return fault.<Read>map(Read.Fault::new).orElseGet(() -> new Read.Value(text));
    }

    private static Read words(String text) {
        if (text.indexOf('\uFFFD') >= 0) {
            return new Read.Fault(UNREADABLE.with(Shown.of(text)));
        }
        if (isEncodedTwice(text)) {
            return new Read.Fault(ENCODED_TWICE.with(Shown.of(text)));
        }
        return text.length() > LONGEST
                ? new Read.Fault(TOO_LONG.with(Shown.of(text), LONGEST))
                : new Read.Value(text.replaceAll("[\\s\\p{Z}]+", " "));
    }

    /// Whether the letters are those that UTF-8 is when it is taken for text of one byte a letter.
    private static boolean isEncodedTwice(String text) {
        return text.chars().anyMatch(letter -> letter >= 0x80)
                && OTHERS.stream().anyMatch(other -> wasUtf8(text, other));
    }

    private static boolean wasUtf8(String text, Charset other) {
        try {
            var bytes = other.newEncoder().encode(CharBuffer.wrap(text));
            var once = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return once.chars().anyMatch(letter -> letter >= 0x80);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Read from(String text) {
        return day(
                StaffColumn.FROM,
                text,
                day -> EmploymentDays.faultOfFirst(day, Shown.of(text), today)
                        .<Read>map(Read.Fault::new)
                        .orElseGet(() -> new Read.Value(day)));
    }

    private Read to(String text) {
        if (ENDLESS.contains(text.toLowerCase(Locale.ROOT))) {
            return new Read.Nothing();
        }
        return day(StaffColumn.TO, text, day -> {
            if (day.getYear() >= NO_END) {
                return new Read.Nothing();
            }
            return EmploymentDays.faultOfLast(day, Shown.of(text), today)
                    .<Read>map(Read.Fault::new)
                    .orElseGet(() -> new Read.Value(day));
        });
    }

    /// A cell as it means the same in a list that has only few of these rows; empty where it does as it stands.
    Optional<String> alone(StaffColumn column, String text) {
        return column == StaffColumn.SHARE
                ? shares.alone(text)
                : day(column, text).map(LocalDate::toString);
    }

    /// The day that a text means in the one form of its column, which is not ISO; empty where there is none.
    private Optional<LocalDate> day(StaffColumn column, String text) {
        return Optional.ofNullable(days.get(column))
                .flatMap(DayForm.OfColumn::form)
                .flatMap(form -> form.read(text));
    }

    private Read day(StaffColumn column, String text, Function<LocalDate, Read> within) {
        var iso = DayForm.iso(text);
        if (iso.isPresent()) {
            return within.apply(iso.get());
        }
        var one = day(column, text);
        if (one.isPresent()) {
            return within.apply(one.get());
        }
        var form = form(column);
        var shown = Shown.of(text);
        if (form.isAmbiguous()) {
            return new Read.Fault(TWO_WAYS.with(shown, form.ways()));
        }
        return new Read.Fault(isSomeDay(text) ? MIXED.with(shown) : NO_DAY.with(shown));
    }

    private static boolean isSomeDay(String text) {
        return DayForm.iso(text).isPresent()
                || Arrays.stream(DayForm.values())
                        .anyMatch(form -> form.read(text).isPresent());
    }

    private Read share(String text) {
        return shares.read(text)
                .<Read>map(share -> share.cut()
                        ? new Read.Mended(Optional.of(share.percent()), CUT.with(Shown.of(text), share.percent()))
                        : new Read.Value(share.percent()))
                .orElseGet(() -> new Read.Fault(NO_SHARE.with(Shown.of(text))));
    }

    private static Read flag(String text, Set<String> alsoYes) {
        var word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || alsoYes.contains(word)) {
            return new Read.Value(true);
        }
        return NO.contains(word) ? new Read.Value(false) : new Read.Fault(NO_FLAG.with(Shown.of(text)));
    }
}
