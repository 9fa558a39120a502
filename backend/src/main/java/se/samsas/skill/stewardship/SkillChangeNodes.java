package se.samsas.skill.stewardship;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsas.api.NodeLoader;

/// Changes by id; everybody may read them.
@Component
final class SkillChangeNodes implements NodeLoader {

    static final String TYPE = "SkillChange";

    private final SkillHistory history;

    SkillChangeNodes(SkillHistory history) {
        this.history = history;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<SkillChange> find(String local, GraphQLContext request) {
        return Optional.ofNullable(history.list(List.of(local)).get(local));
    }
}
