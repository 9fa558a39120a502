package se.samsas.skill.stewardship;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samsas.graph.Queries;
import se.samsas.personal.DataSubject;
import se.samsas.personal.DoneBy;
import se.samsas.personal.ExtractPart;
import se.samsas.personal.PersonalData;
import se.samsas.personal.RetainedKind;

/// What people proposed about skills, and what they changed of the taxonomy. Both stay, without them.
@Component
@Order(80)
final class TaxonomyProposalsOfPeople implements PersonalData {

    private static final DoneBy CHANGED = new DoneBy("SkillChange", "by");
    private static final DoneBy PROPOSED = new DoneBy("SkillProposal", "by");

    @Override
    public List<DoneBy> doneBy() {
        return List.of(CHANGED, PROPOSED, new DoneBy("SkillProposal", "answeredBy"));
    }

    @Override
    public List<ExtractPart> give(Queries queries, DataSubject subject) {
        return List.of(ExtractPart.of("taxonomyProposals", queries, """
                MATCH (n:SkillProposal) WHERE n.by IN $accounts
                RETURN n.kind AS kind, n.labelSv AS skillSv, n.labelEn AS skillEn, n.why AS note, n.at AS at,
                       n.status AS answer
                ORDER BY n.at
                """, Map.of("accounts", subject.accounts())));
    }

    @Override
    public Map<RetainedKind, Integer> countRetained(Queries queries, DataSubject subject) {
        return Map.of(
                RetainedKind.DECISIONS,
                CHANGED.count(queries, subject.accounts()) + PROPOSED.count(queries, subject.accounts()));
    }
}
