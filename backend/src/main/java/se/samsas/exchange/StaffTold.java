package se.samsas.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;
import se.samsas.exchange.staff.Leavers;
import se.samsas.exchange.staff.Missing;
import se.samsas.exchange.staff.StaffRows.Staff;
import se.samsas.exchange.told.ImportedPerson;
import se.samsas.exchange.told.ImportedPersonKind;
import se.samsas.exchange.told.PeopleTold;
import se.samsas.person.PersonTables;

/// What a list of staff says of people besides its rows: what they and their units are called, and who is not in it.
final class StaffTold {

    private static final Text WORKS = new Text("is employed in %s from %s", "är anställd i %s från och med %s");
    private static final Text UNTIL =
            new Text("is employed in %s from %s until %s", "är anställd i %s från och med %s till och med %s");

    private StaffTold() {}

    static void tell(Staff staff, @Nullable Leavers leavers, PeopleTold told) {
        told.call(staff.units());
        staff.refused().forEach(told::name);
        staff.rows().stream()
                .filter(one -> one.table().equals(PersonTables.PEOPLE))
                .forEach(one -> one.rows().forEach(told::introduce));
        for (var missing : staff.missing()) {
            if (missing.name() != null) {
                told.name(missing.person(), missing.name());
            }
            if (leavers != null && leavers.people().contains(missing.person())) {
                told.add(missing.person(), ImportedPersonKind.LEAVING);
            } else {
                told.add(new ImportedPerson(
                        missing.person(),
                        missing.name(),
                        ImportedPersonKind.MISSING,
                        0,
                        missing.employments().stream()
                                .map(one -> sentence(one, staff.units()))
                                .toList()));
            }
        }
    }

    private static Text sentence(Missing.Employment one, Map<String, String> units) {
        var unit = units.getOrDefault(one.unit(), one.unit());
        var to = one.to();
        return to == null ? WORKS.with(unit, one.from()) : UNTIL.with(unit, one.from(), to);
    }
}
