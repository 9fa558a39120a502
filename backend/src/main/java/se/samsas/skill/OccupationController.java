package se.samsas.skill;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.api.GlobalId;
import se.samsas.api.Label;
import se.samsas.api.Language;
import se.samsas.api.NodeLoader;

@Controller
class OccupationController implements NodeLoader {

    private static final String TYPE = "Occupation";

    private final Occupations occupations;

    OccupationController(Occupations occupations) {
        this.occupations = occupations;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Occupation> find(String local, GraphQLContext request) {
        return occupations.find(local);
    }

    @QueryMapping
    Occupation occupation(@Argument @Nullable String id, @Argument @Nullable String uri) {
        return occupations.get(ConceptId.of(TYPE, id, uri));
    }

    @QueryMapping
    List<Occupation> searchOccupations(@Argument String text, @Argument Language language, @Argument int first) {
        return occupations.search(text, language, first);
    }

    @SchemaMapping
    String id(Occupation occupation) {
        return GlobalId.encode(TYPE, occupation.uri());
    }

    @SchemaMapping
    Label label(Occupation occupation, @Argument Language language) {
        return occupation.label(language);
    }

    @BatchMapping
    Map<Occupation, List<Skill>> essentialSkills(List<Occupation> of) {
        return occupations.skills(of, SkillRelation.ESSENTIAL);
    }

    @BatchMapping
    Map<Occupation, List<Skill>> optionalSkills(List<Occupation> of) {
        return occupations.skills(of, SkillRelation.OPTIONAL);
    }

    @SchemaMapping(typeName = "Skill")
    List<Occupation> occupations(Skill skill, @Argument int first) {
        return occupations.thatNeed(skill, first);
    }
}
