package se.samsas.search;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.api.GlobalId;
import se.samsas.api.Loaded;
import se.samsas.need.Need;
import se.samsas.need.Needs;
import se.samsas.notice.Waiting;

/// Ranks that are set by hand, and ranks that are contested.
@Controller
class RankController {

    private static final String CONTEST = "RankContest";

    private final RankOverrides overrides;
    private final RankContests contests;
    private final Needs needs;
    private final Viewers viewers;

    RankController(RankOverrides overrides, RankContests contests, Needs needs, Viewers viewers) {
        this.overrides = overrides;
        this.contests = contests;
        this.needs = needs;
        this.viewers = viewers;
    }

    @BatchMapping
    Map<Need, List<RankContest>> contests(List<Need> of) {
        return contests.list(of);
    }

    @BatchMapping(typeName = "Waiting", field = "need")
    Map<Waiting, Need> needOfWaiting(List<Waiting> of, GraphQLContext request) {
        return Loaded.byId(of, RankController::needOf, ids -> needs.list(viewers.of(request), ids));
    }

    private static @Nullable String needOf(Waiting waiting) {
        return switch (waiting.kind()) {
            case CONTESTS, NEW_MATCHES -> waiting.about();
            case AUDIT_BROKEN,
                    PROPOSALS,
                    MONTHS_PROPOSED,
                    SKILL_PROPOSALS,
                    IMPORTS,
                    PEOPLE_WITHOUT_SKILLS,
                    OWN_PROFILE -> null;
        };
    }

    @SchemaMapping
    String id(RankContest contest) {
        return GlobalId.encode(CONTEST, contest.id());
    }

    @BatchMapping(typeName = "RankOverride", field = "by")
    Map<RankOverride, String> by(List<RankOverride> of, GraphQLContext request) {
        return overrides.by(of, viewers.of(request));
    }

    @MutationMapping
    OverrideRankPayload overrideRank(@Argument OverrideRankInput input, Viewer viewer) {
        var whom = input.specialist();
        return new OverrideRankPayload(overrides.set(
                viewer,
                GlobalId.parse("Need", input.need()),
                whom.person(),
                whom.handle(),
                input.place(),
                input.motive()));
    }

    @MutationMapping
    ContestPayload contestRank(@Argument ContestRankInput input, Viewer viewer) {
        return new ContestPayload(contests.contest(viewer, GlobalId.parse("Look", input.look()), input.motive()));
    }

    @MutationMapping
    ContestPayload answerContest(@Argument AnswerContestInput input, Viewer viewer) {
        return new ContestPayload(contests.answer(viewer, GlobalId.parse(CONTEST, input.contest()), input.answer()));
    }

    /// Whom a client means: exactly one of the two.
    record SpecialistInput(
            @Nullable String person, @Nullable String handle) {}

    record OverrideRankInput(
            String need,
            SpecialistInput specialist,
            @Nullable Integer place,
            String motive) {}

    record ContestRankInput(String look, String motive) {}

    record AnswerContestInput(String contest, String answer) {}

    record OverrideRankPayload(RankOverride override) {}

    record ContestPayload(RankContest contest) {}
}
