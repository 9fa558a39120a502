package se.samsas.role;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.agency.Place;
import se.samsas.agency.Places;
import se.samsas.api.Language;
import se.samsas.role.asked.AskedText;
import se.samsas.role.asked.DemandAsked;
import se.samsas.role.asked.LevelAsked;
import se.samsas.skill.SkillMention;
import se.samsas.skill.Skills;
import se.samsas.skill.words.Spot;

/// Reads what a text asks for: an advertisement, a description of a task, a sentence. What is read is neither
/// kept nor logged.
@Component
final class AskedInTexts {

    private static final int MOST_ROLES = 4;
    private static final Pattern DOING =
            Pattern.compile("\\p{L}+(?:a|ar|ade|at|ing|ingen|ingar|ur|ed)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    /// Who names a skill more often says nothing new of it.
    private static final int MOST_SPOTS = 20;

    private final Skills skills;
    private final RoleSearch roles;
    private final TitleMeanings titles;
    private final Clock clock;

    AskedInTexts(Skills skills, RoleSearch roles, TitleMeanings titles, Clock clock) {
        this.skills = skills;
        this.roles = roles;
        this.titles = titles;
        this.clock = clock;
    }

    /// What a text asks for; of most kinds the surest first.
    AskedInText in(TextSuggestions suggestions) {
        var text = AskedText.of(suggestions.text());
        var named = people(text);
        return new AskedInText(
                skills(text, suggestions.mentions()),
                roles(text, named),
                text.shares(),
                text.periods(YearMonth.now(clock)),
                text.headcounts(named.values().stream().flatMap(List::stream).toList()),
                places(text),
                text.remote().orElse(null),
                text.languages());
    }

    private List<SkillAsked> skills(AskedText text, List<SkillMention> mentions) {
        var whole = wholePhrases(text);
        var phrases =
                whole.stream().flatMap(mention -> mention.spots().stream()).toList();
        var within = mentions.stream()
                .filter(mention -> mention.spots().stream()
                        .anyMatch(spot ->
                                !text.isLanguage(spot) && phrases.stream().noneMatch(spot::isWithin)))
                .toList();
        var all = Stream.concat(whole.stream(), within.stream()).toList();
        var spots = all.stream()
                .flatMap(mention -> mention.spots().stream().limit(MOST_SPOTS))
                .toList();
        Map<String, SkillAsked> asked = new LinkedHashMap<>();
        all.forEach(mention -> asked.putIfAbsent(mention.skill().uri(), asked(text, mention, spots)));
        return asked.values().stream().limit(Suggestions.MOST_SKILLS).toList();
    }

    /// *Upphandla digitala tjänster* is that, not *digitala tjänster*: what has all the words of a phrase.
    private List<SkillMention> wholePhrases(AskedText text) {
        return text.phrases().stream()
                .flatMap(phrase -> {
                    var words = text.quote(phrase);
                    return skills.search(words, Language.SV, false, 1).stream()
                            .filter(hit ->
                                    !hit.nearest() && !isPart(hit.matched().text(), words))
                            .map(hit -> new SkillMention(hit.skill(), hit.matched(), List.of(phrase)));
                })
                .toList();
    }

    private static boolean isPart(String found, String words) {
        return found.length() < words.length() && words.contains(found);
    }

    private static SkillAsked asked(AskedText text, SkillMention mention, List<Spot> all) {
        @Nullable LevelAsked level = null;
        @Nullable DemandAsked demand = null;
        for (var spot : mention.spots().stream().limit(MOST_SPOTS).toList()) {
            level = level != null ? level : text.level(spot, all).orElse(null);
            demand = stronger(demand, text.demand(spot).orElse(null));
        }
        var quote = text.quote(mention.spots().getFirst());
        boolean narrower = words(mention.words().text()) > words(quote);
        return new SkillAsked(
                mention.skill(),
                quote,
                level,
                demand,
                narrower || mention.spots().stream().allMatch(text::isAboutAsker));
    }

    /// How many words there are that say something by themselves.
    private static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    /// What is required in one place is required.
    private static @Nullable DemandAsked stronger(@Nullable DemandAsked one, @Nullable DemandAsked other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.must() && !one.must() ? other : one;
    }

    /// Roles where the words are of people: *upphandla* is what an *upphandlare* does.
    private Map<RoleProfile, List<Spot>> people(AskedText text) {
        Map<RoleProfile, List<Spot>> people = new LinkedHashMap<>();
        roles.namedIn(text.text()).forEach((role, spots) -> {
            var of = spots.stream()
                    .filter(spot -> !DOING.matcher(text.quote(spot)).matches())
                    .toList();
            if (!of.isEmpty()) {
                people.put(role, of);
            }
        });
        return people;
    }

    private List<RoleAsked> roles(AskedText text, Map<RoleProfile, List<Spot>> named) {
        Map<String, RoleAsked> asked = new LinkedHashMap<>();
        Stream.concat(ofScheme(named, RoleScheme.SAMSAS), ofScheme(named, RoleScheme.UK_GDD))
                .forEach(one -> asked.putIfAbsent(
                        one.getKey().id(),
                        new RoleAsked(
                                one.getKey(),
                                text.quote(one.getValue().getFirst()),
                                one.getValue().stream().allMatch(text::isAboutAsker))));
        for (var title : text.titles()) {
            titles.of(title).stream()
                    .filter(meaning -> meaning.basis() != TitleBasis.GUESS)
                    .forEach(meaning -> Optional.ofNullable(meaning.roleProfile())
                            .ifPresent(role ->
                                    asked.putIfAbsent(role.id(), new RoleAsked(role, title, !meaning.certain()))));
        }
        return asked.values().stream().limit(MOST_ROLES).toList();
    }

    /// Roles of this scheme; of another one those that the words mean besides are left out.
    private static Stream<Map.Entry<RoleProfile, List<Spot>>> ofScheme(
            Map<RoleProfile, List<Spot>> named, RoleScheme scheme) {
        return named.entrySet().stream()
                .filter(one -> one.getKey().scheme() == scheme)
                .filter(one -> scheme == RoleScheme.SAMSAS
                        || named.entrySet().stream()
                                .filter(other -> other.getKey().scheme() == RoleScheme.SAMSAS)
                                .flatMap(other -> other.getValue().stream())
                                .noneMatch(one.getValue().getFirst()::meets));
    }

    private static List<PlaceAsked> places(AskedText text) {
        Map<Place, PlaceAsked> asked = new LinkedHashMap<>();
        for (var found : Places.allIn(text.text())) {
            var spot = new Spot(found.from(), found.to());
            boolean sure = text.isWhere(spot) && !text.isAboutAsker(spot);
            if (sure || Character.isUpperCase(text.text().charAt(spot.from()))) {
                asked.merge(
                        found.place(),
                        new PlaceAsked(found.place(), text.quote(spot), !sure),
                        (known, one) -> known.guess() ? one : known);
            }
        }
        return List.copyOf(asked.values());
    }
}
