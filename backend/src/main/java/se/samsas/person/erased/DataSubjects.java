package se.samsas.person.erased;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.Value;
import se.samsas.failure.Failure;
import se.samsas.graph.Queries;
import se.samsas.personal.DataSubject;
import se.samsas.personal.Remnant;

/// The people as those whom data is held on.
public final class DataSubjects {

    private DataSubjects() {}

    /// The person with this id.
    ///
    /// @throws Failure.NotFound where there is none, or they were erased
    public static DataSubject get(Queries queries, String person) {
        return queries.find(
                        """
                        MATCH (p:Person {id: $person}) WHERE p.erased IS NULL
                        RETURN coalesce(p.givenName + ' ', '') + p.familyName AS name,
                               COLLECT {
                                 MATCH (p)<-[:IS]-(:Account)-[:REPLACES*0..]->(a:Account)
                                 RETURN DISTINCT a.id ORDER BY a.id
                               } AS accounts
                        """,
                        Map.of("person", person),
                        row -> new DataSubject(
                                person,
                                row.get("name").asString(),
                                row.get("accounts").asList(Value::asString)))
                .orElseThrow(() -> new Failure.NotFound("person", person));
    }

    /// What is left of a person who is taken out on a day, and may come back: nobody knows them by it.
    public static Remnant unknowable(Queries queries, LocalDate on) {
        var salt = ErasedIds.in(queries).salt();
        return new Remnant(ErasedIds.of(UUID.randomUUID().toString(), salt), salt, on);
    }

    /// What is left of a person who is erased on a day.
    public static Remnant remnant(Queries queries, DataSubject subject, LocalDate on) {
        var salt = ErasedIds.in(queries).salt();
        return new Remnant(ErasedIds.of(subject.id(), salt), salt, on);
    }
}
