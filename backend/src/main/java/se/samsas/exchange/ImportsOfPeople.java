package se.samsas.exchange;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.graph.Queries;
import se.samsas.personal.DataSubject;
import se.samsas.personal.DoneBy;
import se.samsas.personal.PersonalData;
import se.samsas.personal.RetainedKind;

/// The imports that people made, and the files in which whoever is employed may stand until they are deleted.
@Component
@Order(120)
final class ImportsOfPeople implements PersonalData {

    @Override
    public List<DoneBy> doneBy() {
        return List.of(new DoneBy("Job", "by"), new DoneBy("Job", "cancel"), new DoneBy("JobEvent", "by"));
    }

    @Override
    public Map<RetainedKind, Integer> countRetained(Queries queries, DataSubject subject) {
        return queries.get(
                "MATCH (p:Person {id: $person}) RETURN COUNT { (p)-[:EMPLOYED]->() } AS employments",
                Map.of("person", subject.id()),
                row -> Map.of(RetainedKind.IMPORT_FILES, row.get("employments").asInt()));
    }
}
