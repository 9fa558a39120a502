package se.samsas.agency;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.graph.Queries;
import se.samsas.personal.DataSubject;
import se.samsas.personal.DoneBy;
import se.samsas.personal.PersonalData;
import se.samsas.personal.RetainedKind;

/// What people changed of agencies in service, which stays without them.
@Component
@Order(100)
final class AgencyEventsOfPeople implements PersonalData {

    private static final DoneBy BY = new DoneBy("AgencyEvent", "by");

    @Override
    public List<DoneBy> doneBy() {
        return List.of(BY);
    }

    @Override
    public Map<RetainedKind, Integer> countRetained(Queries queries, DataSubject subject) {
        return Map.of(RetainedKind.DECISIONS, BY.count(queries, subject.accounts()));
    }
}
