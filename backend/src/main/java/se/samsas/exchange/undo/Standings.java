package se.samsas.exchange.undo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import se.samsas.access.AccountTables;
import se.samsas.access.ProtectedIdentity;
import se.samsas.access.Standing;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.load.Differences;
import se.samsas.exchange.table.Table;
import se.samsas.graph.Queries;
import se.samsas.person.PersonTables;

/// How people stand to an agency that takes what it brought in of them out again, and what hangs on them.
///
/// @param people by id
public record Standings(Map<String, Of> people, LocalDate today) {

    /// Records of what others saw or were told: they may stay whole without a name.
    private static final Set<String> RECORDS = Set.of("View", "Search", "Notice");
    /// What says how people came to be as they are: it goes with them.
    private static final Set<String> NOTES = Set.of("ImportedRow", "Correction");

    /// How one of them stands.
    ///
    /// @param name        null where the identity is protected
    /// @param isStaff     whether the agency employs them, or will
    /// @param isElsewhere whether another does, or will
    /// @param ties        how many relationships they have, by the label at the other end and the type
    public record Of(
            @Nullable String name,
            boolean isProtected,
            boolean isStaff,
            boolean isElsewhere,
            Map<String, Long> ties,
            LocalDate today) {

        /// Whether something hangs on them besides these rows that go, and records.
        public boolean hasMoreThan(List<Difference> otherwise) {
            var rest = new HashMap<>(ties);
            lessen(rest, "Unit EMPLOYED", gone(PersonTables.EMPLOYMENTS, otherwise));
            lessen(rest, "Unit MANAGES", gone(PersonTables.MANAGERS, otherwise));
            lessen(rest, "Account IS", gone(AccountTables.ACCOUNTS, otherwise));
            lessen(rest, "Skill HOLDS", gone(PersonTables.ASSERTIONS, otherwise));
            lessen(rest, "Holding HELD", gone(PersonTables.PAST_ASSERTIONS, otherwise));
            lessen(rest, "Capacity HAS", gone(PersonTables.CAPACITY, otherwise));
            rest.keySet().removeIf(tie -> isRecord(tie) || NOTES.contains(label(tie)));
            return rest.values().stream().anyMatch(count -> count > 0);
        }

        private static void lessen(Map<String, Long> ties, String tie, long by) {
            ties.computeIfPresent(tie, (name, count) -> count - by);
        }

        private static long gone(Table table, List<Difference> otherwise) {
            return Differences.of(table, otherwise)
                    .filter(one -> one.after() == null)
                    .count();
        }

        private static boolean isRecord(String tie) {
            return RECORDS.contains(label(tie));
        }

        private static String label(String tie) {
            return tie.substring(0, tie.indexOf(' '));
        }

        /// Whether others' records name them.
        boolean isRecorded() {
            return ties.keySet().stream().anyMatch(Of::isRecord);
        }

        /// Whether these rows are for the agency to change: it employs the person, or will again, where they
        /// are more than employments there; nobody else does where it is a name, the protection or an account.
        boolean isOwn(List<Difference> otherwise) {
            var isAlone = !isElsewhere
                    || (Differences.of(PersonTables.PEOPLE, otherwise).noneMatch(Of::isShared)
                            && Differences.of(AccountTables.ACCOUNTS, otherwise)
                                    .findAny()
                                    .isEmpty());
            return isAlone
                    && (isStaff
                            || comesBack(otherwise)
                            || otherwise.stream().allMatch(one -> one.table().equals(PersonTables.EMPLOYMENTS)));
        }

        /// Whether the agency employs the person again by these rows.
        boolean comesBack(List<Difference> otherwise) {
            return Differences.of(PersonTables.EMPLOYMENTS, otherwise)
                    .map(Difference::after)
                    .filter(Objects::nonNull)
                    .anyMatch(cells -> PersonTables.isGoingOn(cells.get(PersonTables.EMPLOYMENTS.place("to")), today));
        }

        private static boolean isShared(Difference person) {
            return Stream.of("given_name", "family_name", "protected")
                    .anyMatch(column -> !Objects.equals(person.before(column), person.after(column)));
        }

        /// Whether something hangs on accounts of theirs but them, and what these replaced.
        public boolean haveMore(Queries queries, List<String> accounts) {
            return !accounts.isEmpty()
                    && queries.get(
                            """
                            MATCH (a:Account)-[r]-(x) WHERE a.id IN $accounts
                              AND NOT (type(r) = 'IS' OR x:Notice
                                OR (type(r) = 'REPLACES' AND (startNode(r) = a OR x.id IN $accounts)))
                            RETURN count(r) AS more
                            """,
                            Map.of("accounts", accounts),
                            row -> row.get("more").asLong() > 0);
        }
    }

    /// How they stand now.
    ///
    /// @param agency to which
    public static Standings of(Queries queries, List<String> people, @Nullable String agency, LocalDate today) {
        var all = new HashMap<String, Of>();
        queries.list(
                        """
                        MATCH (p:Person) WHERE p.id IN $people
                        RETURN p.id AS id, coalesce(p.givenName + ' ', '') + p.familyName AS name, %s AS guarded,
                               EXISTS { (p)-[e:EMPLOYED]->(:Unit)-[:OF]->(:Agency {id: $agency}) WHERE %s } AS staff,
                               EXISTS { (p)-[e:EMPLOYED]->(:Unit)-[:OF]->(a:Agency)
                                        WHERE a.id <> $agency AND %s } AS elsewhere,
                               COLLECT {
                                 MATCH (p)-[r]-(x)
                                 WITH labels(x)[0] + ' ' + type(r) AS tie, count(r) AS count
                                 RETURN [tie, count]
                               } AS ties
                        """.formatted(ProtectedIdentity.of("p"), Standing.goesOn("e"), Standing.goesOn("e")),
                        Map.of("people", people, "agency", String.valueOf(agency), "today", today),
                        row -> row)
                .forEach(row -> {
                    var ties = new HashMap<String, Long>();
                    row.get("ties")
                            .asList(Value::asList)
                            .forEach(tie -> ties.put(String.valueOf(tie.get(0)), (Long) tie.get(1)));
                    var guarded = row.get("guarded").asBoolean();
                    var staff = row.get("staff").asBoolean();
                    all.put(
                            row.get("id").asString(),
                            new Of(
                                    guarded ? null : row.get("name").asString(null),
                                    guarded,
                                    staff,
                                    row.get("elsewhere").asBoolean(),
                                    ties,
                                    today));
                });
        return new Standings(all, today);
    }

    /// How one of them stands; of whom nothing was asked nothing may be taken away.
    public Of get(String person) {
        return Objects.requireNonNullElse(people.get(person), new Of(null, true, false, true, Map.of(), today));
    }
}
