package se.samsas.agency;

import static se.samsas.exchange.table.Column.county;
import static se.samsas.exchange.table.Column.day;
import static se.samsas.exchange.table.Column.flag;
import static se.samsas.exchange.table.Column.id;
import static se.samsas.exchange.table.Column.inherited;
import static se.samsas.exchange.table.Column.key;
import static se.samsas.exchange.table.Column.moment;
import static se.samsas.exchange.table.Column.names;
import static se.samsas.exchange.table.Column.needed;
import static se.samsas.exchange.table.Column.oneOf;
import static se.samsas.exchange.table.Column.optional;
import static se.samsas.exchange.table.Column.shortText;
import static se.samsas.exchange.table.Column.text;
import static se.samsas.exchange.table.Column.whole;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.api.Text;
import se.samsas.exchange.table.Checks;
import se.samsas.exchange.table.FeatureTables;
import se.samsas.exchange.table.Stamp;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.Violation;
import se.samsas.graph.Revisions;
import se.samsas.graph.Revisions.Of;
import se.samsas.graph.Transaction;

/// Agencies, their units, what they share and by which right.
@Component
@Order(20)
public final class AgencyTables implements FeatureTables {

    public static final Table AGENCIES = Table.of(
                    "agencies.csv",
                    "Agency",
                    key("agency", id()),
                    needed("kind", oneOf("state", "region", "municipality").inSwedish("statlig", "region", "kommun")),
                    needed("name_sv", shortText()),
                    optional("name_en", shortText()),
                    optional("short_name", shortText()),
                    optional("org_number", id()),
                    optional("region", county()),
                    optional("employees", whole(0, 10_000_000)),
                    optional("invented", flag()).or(false),
                    optional("dissolved", day()),
                    optional("former_names", names()),
                    optional("employees_year", whole(1900, 2200)))
            .stored("MATCH (a:Agency) WHERE a.id", """
                    RETURN a.id AS agency, a.kind AS kind, a.nameSv AS name_sv, a.nameEn AS name_en,
                           a.shortName AS short_name, a.orgNumber AS org_number, a.region AS region,
                           a.employees AS employees, a.invented AS invented, a.dissolved AS dissolved,
                           CASE WHEN size(a.formerNames) > 0 THEN a.formerNames END AS former_names,
                           a.employeesYear AS employees_year""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (a:Agency {id: row.agency})
                    SET a.kind = row.kind, a.nameSv = row.name_sv, a.nameEn = row.name_en,
                        a.shortName = row.short_name, a.orgNumber = row.org_number, a.region = row.region,
                        a.employees = row.employees, a.invented = row.invented, a.dissolved = row.dissolved,
                        a.formerNames = row.former_names, a.employeesYear = row.employees_year
                    """, Stamp.of(Of.SHARING));

    public static final Table UNITS = Table.of(
                    "units.csv",
                    "Unit",
                    key("unit", id()),
                    inherited("agency", id()).of("Agency"),
                    optional("parent", id()).of("Unit"),
                    needed("name_sv", shortText()),
                    optional("name_en", shortText()),
                    optional("region", county()))
            .stored("MATCH (u:Unit) WHERE u.id", """
                    OPTIONAL MATCH (u)-[:PART_OF]->(parent:Unit)
                    OPTIONAL MATCH (u)-[:OF]->(a:Agency)
                    RETURN u.id AS unit, a.id AS agency, parent.id AS parent, u.nameSv AS name_sv, u.nameEn AS name_en,
                           u.region AS region""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (u:Unit {id: row.unit})
                    SET u.nameSv = row.name_sv, u.nameEn = row.name_en, u.region = row.region
                    WITH row, u
                    CALL (u) { MATCH (u)-[old:PART_OF]->() DELETE old }
                    CALL (row, u) {
                      WITH row, u WHERE row.parent IS NOT NULL
                      MATCH (parent:Unit {id: row.parent})
                      MERGE (u)-[:PART_OF]->(parent)
                    }
                    CALL (row, u) {
                      WITH row, u WHERE row.parent IS NULL
                      MATCH (a:Agency {id: row.agency})
                      MERGE (u)-[:PART_OF]->(a)
                    }
                    """, AgencyTables::follow)
            .removedBy("""
                    UNWIND $rows AS row
                    MATCH (u:Unit {id: row.unit})
                    OPTIONAL MATCH (u)-[r:PART_OF|OF]->()
                    DELETE r, u
                    """);

    static final Table SHARING = Table.of(
                    "sharing.csv",
                    null,
                    key("agency", id()).of("Agency"),
                    key("with", id()).of("Agency"),
                    key("purpose", oneOf("loan", "internal", "mentoring").inSwedish("lån", "internt", "mentorskap")),
                    key("from", day()),
                    optional("to", day()))
            .checked(AgencyTables::sharing)
            .stored("MATCH (a:Agency)-[s:SHARES_WITH]->(w:Agency) WHERE a.id", """
                    RETURN a.id AS agency, w.id AS `with`, s.purpose AS purpose, s.from AS `from`, s.to AS `to`""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MATCH (a:Agency {id: row.agency}), (w:Agency {id: row.with})
                    MERGE (a)-[s:SHARES_WITH {purpose: row.purpose, from: row.from}]->(w)
                    SET s.to = row.to
                    """, Stamp.of(Of.SHARING));

    private static final Text NOT_SHARED = new Text(
            "internal work is for the agency's own people: to is missing, the last day of what was shared before",
            "internt arbete är för de egna: to saknas, den sista dagen för det som delades förr");

    static final Table LEGAL_BASES = Table.of(
                    "legal-bases.csv",
                    "LegalBasis",
                    key("basis", id()),
                    needed("agency", id()).of("Agency"),
                    needed(
                            "ground",
                            oneOf("public-task", "legal-obligation", "contract", "consent")
                                    .inSwedish("allmänt intresse", "rättslig förpliktelse", "avtal", "samtycke")),
                    needed("reference", text()),
                    needed("decided_by", text()),
                    needed("decided", day()),
                    needed("at", moment()),
                    optional("account", id()))
            .stored("MATCH (b:LegalBasis) WHERE b.id", """
                    OPTIONAL MATCH (b)-[:OF]->(a:Agency)
                    RETURN b.id AS basis, a.id AS agency, b.ground AS ground, b.reference AS reference,
                           b.decidedBy AS decided_by, b.decided AS decided, b.at AS at, b.by AS account""")
            .writtenBy("""
                    UNWIND $rows AS row
                    MERGE (b:LegalBasis {id: row.basis})
                    SET b.ground = row.ground, b.reference = row.reference, b.decidedBy = row.decided_by,
                        b.decided = row.decided, b.at = row.at, b.by = row.account
                    WITH row, b
                    CALL (b) { MATCH (b)-[old:OF]->() DELETE old }
                    MATCH (a:Agency {id: row.agency})
                    MERGE (b)-[:OF]->(a)
                    """, Stamp.none());

    @Override
    public List<Table> tables() {
        return List.of(AGENCIES, UNITS, SHARING, LEGAL_BASES);
    }

    /// For units, which the first column names: they, those below them and who is employed there may now be another
    /// agency's.
    private static void follow(Transaction transaction, Revisions revisions, Collection<String> units) {
        Belonging.keep(transaction, units);
        var people = transaction.list(
                """
                    MATCH (u:Unit)<-[:PART_OF*0..]-(:Unit)<-[:EMPLOYED]-(p:Person)
                    WHERE u.id IN $units
                    RETURN DISTINCT p.id AS id
                    """, Map.of("units", units), row -> row.get("id").asString());
        if (!people.isEmpty()) {
            revisions.peopleChanged(transaction, people);
        }
    }

    /// What was shared for internal work before is kept; no more is.
    private static Optional<Violation> sharing(Map<String, Object> row) {
        return "internal".equals(row.get("purpose")) && row.get("to") == null
                ? Optional.of(Violation.of(NOT_SHARED.with()))
                : Checks.notBefore("from", "to").apply(row);
    }
}
