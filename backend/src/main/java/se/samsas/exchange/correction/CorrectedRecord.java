package se.samsas.exchange.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.staff.EmploymentDays;
import se.samsas.exchange.table.Cell.InvalidCell;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.exchange.table.Typed;
import se.samsas.failure.Failure;
import se.samsas.person.PersonTables;

/// What an agency is to have of somebody, as it was typed: all of it, held against what rows of lists are held against.
///
/// @param givenName   null where there is one name alone
/// @param employments all that there are to be at the agency
record CorrectedRecord(@Nullable String givenName, String familyName, List<CorrectedEmployment> employments) {

    static final String INPUT = "input.";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private static final Text FAULT = new Text("%s.", "%s.");
    private static final Text TYPE_IT = new Text("Type it as it should be.", "Skriv det som det ska vara.");
    private static final Text NO_NAME = new Text("The family name is empty.", "Efternamnet är tomt.");
    private static final Text GIVE_NAME =
            new Text("Give it; one name alone is the family name.", "Fyll i det; ett ensamt namn är efternamn.");
    private static final Text SHARED = new Text(
            "Another agency employs the person too, so the name stays '%s'.",
            "En annan myndighet har också anställt personen, så namnet förblir ”%s”.");
    private static final Text LEAVE_NAME = new Text(
            "Leave the name as it is; both agencies have it from their own lists.",
            "Låt namnet vara; båda myndigheterna har det från sina egna listor.");
    private static final Text NONE_LEFT =
            new Text("No employment is left at the agency.", "Ingen anställning finns kvar vid myndigheten.");
    private static final Text REMOVE = new Text(
            "Set a last day where somebody has left; remove the person instead where they never worked there.",
            "Sätt en sista dag om personen har slutat; ta i stället bort personen om den aldrig har arbetat där.");
    private static final Text FOREIGN =
            new Text("'%s' is no unit of the agency.", "”%s” är ingen enhet vid myndigheten.");
    private static final Text CHOOSE_UNIT = new Text("Choose one of its units.", "Välj en av dess enheter.");
    private static final Text TWICE =
            new Text("Two employments in the same unit begin on %s.", "Två anställningar i samma enhet börjar den %s.");
    private static final Text ONE_OF_THEM = new Text(
            "Take one of them away, or correct its first day.", "Ta bort den ena, eller rätta dess första dag.");

    CorrectedRecord {
        employments = List.copyOf(employments);
    }

    /// An employment as it is to be.
    ///
    /// @param unit  by id
    /// @param share in percent
    record CorrectedEmployment(
            String unit,
            LocalDate from,
            @Nullable LocalDate to,
            int share,
            @Nullable String title) {}

    /// What is written of the name, or stays.
    ///
    /// @throws Failure.Invalid where it is no name, or is to be another and may not
    Name name(StaffRecord now) {
        var given = words(givenName, PersonTables.PEOPLE, "given_name", INPUT + "givenName");
        var family = words(familyName, PersonTables.PEOPLE, "family_name", INPUT + "familyName");
        if (Objects.equals(given, words(now.givenName())) && Objects.equals(family, words(now.familyName()))) {
            return new Name(now.givenName(), now.familyName());
        }
        if (!now.mayRename()) {
            throw Explained.invalid(INPUT + "familyName", SHARED.with(now.name()), LEAVE_NAME);
        }
        if (family == null) {
            throw Explained.invalid(INPUT + "familyName", NO_NAME, GIVE_NAME);
        }
        return new Name(given, family);
    }

    record Name(@Nullable String given, String family) {}

    /// The employments as rows of `employments.csv`.
    ///
    /// @param stored those at the agency, likewise: what stays as it is was right once
    /// @param units  of the agency, by id
    /// @throws Failure.Invalid where one of them cannot be, or there is none
    List<List<@Nullable Object>> rows(
            String person, List<List<@Nullable Object>> stored, Set<String> units, LocalDate today) {
        if (employments.isEmpty()) {
            throw Explained.invalid(INPUT + "employments", NONE_LEFT, REMOVE);
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Set<List<@Nullable Object>> keys = new HashSet<>();
        for (int i = 0; i < employments.size(); i++) {
            var field = "%semployments[%d].".formatted(INPUT, i);
            var row = row(person, employments.get(i), field);
            if (!stored.contains(row)) {
                require(row, employments.get(i), units, today, field);
            }
            if (!keys.add(PersonTables.EMPLOYMENTS.identity().apply(row))) {
                throw Explained.invalid(
                        field + "from", TWICE.with(employments.get(i).from()), ONE_OF_THEM);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<@Nullable Object> row(String person, CorrectedEmployment one, String field) {
        var table = PersonTables.EMPLOYMENTS;
        var share = read(table, "share", String.valueOf(one.share()), field + "share");
        var title = words(one.title(), table, "title", field + "title");
        return Arrays.asList(person, one.unit(), one.from(), one.to(), share, title);
    }

    private static void require(
            List<@Nullable Object> row, CorrectedEmployment one, Set<String> units, LocalDate today, String field) {
        if (!units.contains(one.unit())) {
            throw Explained.invalid(field + "unit", FOREIGN.with(one.unit()), CHOOSE_UNIT);
        }
        var first = EmploymentDays.faultOfFirst(one.from(), one.from().toString(), today);
        if (first.isPresent()) {
            throw refused(field + "from", first.get());
        }
        var to = one.to();
        var last = to == null ? Optional.<Text>empty() : EmploymentDays.faultOfLast(to, to.toString(), today);
        if (last.isPresent()) {
            throw refused(field + "to", last.get());
        }
        var table = PersonTables.EMPLOYMENTS;
        var violation = table.check().apply(table.asMap(new TableRow(new Origin(table.file(), 0), row)));
        if (violation.isPresent()) {
            var column = Objects.requireNonNullElse(violation.get().column(), "from");
            throw refused(field + column, violation.get().reason());
        }
    }

    private static Failure.Invalid refused(String field, Text fault) {
        return Explained.invalid(field, FAULT.with(fault), TYPE_IT);
    }

    /// Words as lists have them stored; null where there are none.
    private static @Nullable String words(@Nullable String typed, Table table, String column, String field) {
        var words = words(typed);
        return words == null ? null : String.valueOf(read(table, column, words, field));
    }

    private static @Nullable String words(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var words = BLANKS.matcher(Typed.text(typed)).replaceAll(" ");
        return words.isEmpty() ? null : words;
    }

    private static Object read(Table table, String column, String text, String field) {
        try {
            return table.columns().get(table.place(column)).cell().read(text);
        } catch (InvalidCell e) {
            throw refused(field, e.reason());
        }
    }
}
