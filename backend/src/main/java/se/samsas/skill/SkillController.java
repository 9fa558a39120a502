package se.samsas.skill;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.api.Connection;
import se.samsas.api.Label;
import se.samsas.api.Language;
import se.samsas.api.NodeLoader;
import se.samsas.api.PageRequest;

@Controller
class SkillController implements NodeLoader {

    private static final String TYPE = "Skill";

    private final Skills skills;

    SkillController(Skills skills) {
        this.skills = skills;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Skill> find(String local, GraphQLContext request) {
        return skills.find(local);
    }

    @QueryMapping
    Skill skill(@Argument @Nullable String id, @Argument @Nullable String uri) {
        return skills.get(ConceptId.of(TYPE, id, uri));
    }

    @QueryMapping
    List<SkillHit> searchSkills(
            @Argument String text, @Argument Language language, @Argument boolean groups, @Argument int first) {
        return skills.search(text, language, groups, first);
    }

    @QueryMapping
    Connection<Skill> skills(
            @Argument @Nullable SkillScheme scheme,
            @Argument @Nullable SkillCollection collection,
            @Argument int first,
            @Argument @Nullable String after) {
        return skills.page(scheme, collection, new PageRequest(first, after));
    }

    @SchemaMapping
    List<String> alternativeLabels(Skill skill, @Argument Language language) {
        return skill.names().alternatives(language);
    }

    @SchemaMapping
    @Nullable
    Label description(Skill skill, @Argument Language language) {
        return skills.description(skill, language).orElse(null);
    }

    @BatchMapping
    Map<Skill, List<Skill>> broader(List<Skill> of) {
        return skills.broader(of);
    }

    @SchemaMapping
    CompletableFuture<List<Skill>> narrower(Skill skill, @Argument int first, DataLoader<Skill, List<Skill>> narrower) {
        return narrower.load(skill)
                .thenApply(all ->
                        all.stream().limit(PageRequest.requireFirst(first)).toList());
    }

    @BatchMapping
    Map<Skill, Integer> narrowerCount(List<Skill> of) {
        return skills.narrowerCounts(of);
    }

    @BatchMapping
    Map<Skill, List<RelatedSkill>> related(List<Skill> of) {
        return skills.related(of);
    }

    @BatchMapping
    Map<Skill, List<SkillLink>> sameAs(List<Skill> of) {
        return skills.sameAs(of);
    }

    @BatchMapping
    Map<Skill, Skill> successor(List<Skill> of) {
        return skills.successors(of);
    }
}
