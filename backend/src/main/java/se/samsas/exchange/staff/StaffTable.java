package se.samsas.exchange.staff;

import static se.samsas.exchange.table.Column.county;
import static se.samsas.exchange.table.Column.day;
import static se.samsas.exchange.table.Column.flag;
import static se.samsas.exchange.table.Column.id;
import static se.samsas.exchange.table.Column.key;
import static se.samsas.exchange.table.Column.optional;
import static se.samsas.exchange.table.Column.shortText;
import static se.samsas.exchange.table.Column.whole;

import se.samsas.exchange.table.Table;

/// The list of staff that an HR system gives: one row a person, with a name and a title. It is no file of the data
/// format but turned into rows of it; columns that are not listed here are not read.
public final class StaffTable {

    public static final Table STAFF = Table.of(
                    "staff.csv",
                    null,
                    key("employee_number", id()),
                    optional("name", shortText()),
                    optional("given_name", shortText()),
                    optional("family_name", shortText()),
                    optional("title", shortText()),
                    optional("unit", shortText()),
                    optional("from", day()),
                    optional("share", whole(1, 100)),
                    optional("region", county()),
                    optional("protected", flag()),
                    optional("manager", flag()),
                    optional("account", id()))
            .amongOthers();

    private StaffTable() {}
}
