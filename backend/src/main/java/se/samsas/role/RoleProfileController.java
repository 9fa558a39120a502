package se.samsas.role;

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
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.Label;
import se.samsas.api.Language;
import se.samsas.api.Loaded;
import se.samsas.api.NodeLoader;
import se.samsas.api.PageRequest;
import se.samsas.skill.Occupation;
import se.samsas.skill.Occupations;
import se.samsas.skill.Skill;
import se.samsas.skill.SkillLink;

@Controller
class RoleProfileController implements NodeLoader {

    private static final String TYPE = "RoleProfile";

    private final RoleProfiles profiles;
    private final Occupations occupations;

    RoleProfileController(RoleProfiles profiles, Occupations occupations) {
        this.profiles = profiles;
        this.occupations = occupations;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<RoleProfile> find(String local, GraphQLContext request) {
        return profiles.find(local);
    }

    @QueryMapping
    RoleProfile roleProfile(@Argument String id) {
        return profiles.get(GlobalId.parse(TYPE, id));
    }

    @QueryMapping
    Connection<RoleProfile> roleProfiles(
            @Argument Language language,
            @Argument @Nullable RoleScheme scheme,
            @Argument int first,
            @Argument @Nullable String after) {
        return profiles.page(language, scheme, new PageRequest(first, after));
    }

    @SchemaMapping
    String id(RoleProfile profile) {
        return GlobalId.encode(TYPE, profile.id());
    }

    @SchemaMapping
    Label name(RoleProfile profile, @Argument Language language) {
        return profile.name(language);
    }

    @BatchMapping
    Map<RoleProfile, Occupation> occupation(List<RoleProfile> of) {
        return Loaded.byId(of, RoleProfile::occupation, occupations::list);
    }

    @BatchMapping
    Map<RoleProfile, List<RoleRequirement>> requirements(List<RoleProfile> of) {
        return profiles.requirements(of);
    }

    @BatchMapping(typeName = "RoleRequirement")
    Map<RoleRequirement, List<SkillLink>> counterparts(List<RoleRequirement> of) {
        return profiles.counterparts(of);
    }

    @SchemaMapping(typeName = "Skill")
    List<RoleProfile> roleProfiles(Skill skill) {
        return profiles.thatAskFor(skill);
    }
}
