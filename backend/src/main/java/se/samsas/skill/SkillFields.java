package se.samsas.skill;

import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import se.samsas.api.GlobalId;
import se.samsas.api.Label;

/// What each skill of a page is asked for.
@Component
final class SkillFields implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Skill",
                skill -> skill.dataFetcher("id", GlobalId.field("Skill", Skill::uri))
                        .dataFetcher("label", Label.field(Skill::label)));
    }
}
