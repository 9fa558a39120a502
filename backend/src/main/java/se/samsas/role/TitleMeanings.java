package se.samsas.role;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsas.skill.OccupationHit;
import se.samsas.skill.Occupations;
import se.samsas.skill.words.KnownTitle;
import se.samsas.skill.words.KnownTitles;

/// What a title means: what it is called, what somebody has judged, what its parts say, and only where none
/// of these says anything what is called alike.
@Component
final class TitleMeanings {

    private static final int MOST_OCCUPATIONS = 5;

    private static final int THE_SAME = 100;

    /// Among five names at least so much alike, three times in four one is of what experts take the title
    /// for; among those less alike, every third time at most.
    private static final int LIKE = 70;

    /// So much less alike than the best, an occupation may still be what is meant.
    private static final int AMBIGUOUS = 20;

    private final RoleProfiles profiles;
    private final Occupations occupations;
    private final KnownTitles known = KnownTitles.read();

    TitleMeanings(RoleProfiles profiles, Occupations occupations) {
        this.profiles = profiles;
        this.occupations = occupations;
    }

    /// The roles, then the occupations, of each the likeliest first; nothing where the title is not known, or
    /// is known to say nothing.
    List<TitleMeaning> of(String title) {
        var roles = profiles.called(title);
        var named = roles.stream()
                .filter(hit -> hit.likeness() == THE_SAME)
                .map(RoleHit::profile)
                .toList();
        var judged = known.judged(title);
        if (named.isEmpty() && judged.filter(KnownTitle::saysNothing).isPresent()) {
            return List.of();
        }
        var found = judged.map(this::known).orElse(List.of());
        if (!named.isEmpty()) {
            return Stream.concat(
                            calledSo(named),
                            judged.isPresent() ? others(named, found) : ofRoles(named, TitleBasis.CALLED))
                    .toList();
        }
        if (!found.isEmpty()) {
            return found;
        }
        var hits = occupations.called(title, MOST_OCCUPATIONS);
        return Stream.of(
                        occupationsCalledSo(hits),
                        known.fromParts(title).map(this::partly).orElse(List.of()))
                .filter(meanings -> !meanings.isEmpty())
                .findFirst()
                .orElseGet(() -> guesses(roles, hits));
    }

    /// What there is here of what was judged.
    private List<TitleMeaning> known(KnownTitle title) {
        return here(title, title.certain() ? TitleBasis.REVIEWED : TitleBasis.EITHER);
    }

    private List<TitleMeaning> partly(KnownTitle title) {
        return here(title, title.certain() ? TitleBasis.PARTS : TitleBasis.EITHER);
    }

    private List<TitleMeaning> here(KnownTitle title, TitleBasis basis) {
        var roles = profiles.list(title.roles());
        var byUri = occupations.list(title.occupations());
        return Stream.concat(
                        title.roles().stream()
                                .flatMap(id -> Stream.ofNullable(roles.get(id)))
                                .map(role -> TitleMeaning.of(role, basis)),
                        title.occupations().stream()
                                .flatMap(uri -> Stream.ofNullable(byUri.get(uri)))
                                .map(occupation -> TitleMeaning.of(occupation, basis)))
                .toList();
    }

    private static Stream<TitleMeaning> calledSo(List<RoleProfile> named) {
        return named.stream().map(role -> TitleMeaning.of(role, TitleBasis.CALLED));
    }

    private static Stream<TitleMeaning> others(List<RoleProfile> named, List<TitleMeaning> judged) {
        return judged.stream()
                .filter(meaning -> meaning.roleProfile() == null || !named.contains(meaning.roleProfile()));
    }

    private static List<TitleMeaning> occupationsCalledSo(List<OccupationHit> hits) {
        var named = hits.stream().filter(hit -> hit.likeness() == THE_SAME).toList();
        var basis = named.size() == 1 ? TitleBasis.CALLED : TitleBasis.EITHER;
        return named.stream()
                .map(hit -> TitleMeaning.of(hit.occupation(), basis))
                .toList();
    }

    private List<TitleMeaning> guesses(List<RoleHit> roles, List<OccupationHit> hits) {
        int best = hits.stream().mapToInt(OccupationHit::likeness).max().orElse(0);
        var profiles = roles.stream().map(RoleHit::profile).toList();
        var alike = hits.stream()
                .filter(hit -> hit.likeness() >= Math.max(LIKE, best - AMBIGUOUS))
                .map(hit -> TitleMeaning.of(hit.occupation(), TitleBasis.GUESS));
        return Stream.concat(
                        profiles.stream().map(role -> TitleMeaning.of(role, TitleBasis.GUESS)),
                        Stream.concat(ofRoles(profiles, TitleBasis.GUESS), alike)
                                .distinct()
                                .limit(MOST_OCCUPATIONS))
                .toList();
    }

    private Stream<TitleMeaning> ofRoles(List<RoleProfile> roles, TitleBasis basis) {
        Set<String> uris = new LinkedHashSet<>();
        roles.stream().map(RoleProfile::occupation).filter(Objects::nonNull).forEach(uris::add);
        var byUri = occupations.list(uris);
        return uris.stream()
                .flatMap(uri -> Optional.ofNullable(byUri.get(uri)).stream())
                .map(occupation -> TitleMeaning.of(occupation, basis));
    }
}
