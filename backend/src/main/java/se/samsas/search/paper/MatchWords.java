package se.samsas.search.paper;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samsas.agency.Agency;
import se.samsas.agency.Region;
import se.samsas.agency.Regions;
import se.samsas.need.AskedSkill;
import se.samsas.search.AskedCondition;
import se.samsas.search.Candidate;
import se.samsas.search.HeldSkill;
import se.samsas.search.RankedSpecialist;
import se.samsas.search.SkillReason;
import se.samsas.search.Specialist;
import se.samsas.search.SuggestedImprovement;
import se.samsas.search.SuggestedRelaxation;

/// What the page says of a match and of the reasons of it, in the same words.
///
/// @param agencies by id: those of the people who are named
record MatchWords(AnswerWords words, Map<String, Agency> agencies, Regions regions) {

    /// What somebody is called: by name, or as a specialist of an agency or a county until they say yes.
    String name(RankedSpecialist match) {
        return switch (match.specialist()) {
            case Specialist.Named(var person) -> person.name();
            case Candidate(var _, var agency, var region) ->
                agency != null
                        ? words.of("specialist.at", Map.of("agency", words.agency(agency)))
                        : region != null
                                ? words.of("specialist.in", Map.of("region", region.name()))
                                : words.of("specialist.somewhere");
        };
    }

    String nameWithPlace(RankedSpecialist match) {
        var place = place(match);
        return place.isEmpty() ? name(match) : words.of("file.placed", Map.of("name", name(match), "place", place));
    }

    /// The place that a planner set, where it is another than the rank; that they were set aside.
    String place(RankedSpecialist match) {
        var override = match.override();
        if (override == null) {
            return "";
        }
        var place = override.place();
        return place == null ? words.of("file.aside") : place == match.rank() ? "" : String.valueOf(place);
    }

    String jobTitle(RankedSpecialist match) {
        return switch (match.specialist()) {
            case Specialist.Named(var person) -> {
                var title = person.title();
                yield title == null ? "" : title;
            }
            case Candidate _ -> words.of("specialist.skillsOnly");
        };
    }

    String agency(RankedSpecialist match) {
        return switch (match.specialist()) {
            case Specialist.Named(var person) -> {
                var agency = person.agency();
                yield agency == null ? "" : words.agency(agencies.get(agency));
            }
            case Candidate(var _, var agency, var _) -> words.agency(agency);
        };
    }

    String places(RankedSpecialist match) {
        return switch (match.specialist()) {
            case Specialist.Named(var person) -> each(regions.list(person.places()).stream(), Region::name);
            case Candidate(var _, var _, var region) -> region == null ? "" : region.name();
        };
    }

    String languages(RankedSpecialist match) {
        return switch (match.specialist()) {
            case Specialist.Named(var person) -> each(person.languages().stream(), words::language);
            case Candidate _ -> "";
        };
    }

    /// How far the capacity is known; of a candidate only whether it is to the end.
    String known(RankedSpecialist match) {
        var until = match.knownUntil();
        if (match.knownToEnd()) {
            return words.of("free.toEnd");
        }
        if (until != null) {
            return words.of("free.until", Map.of("month", until));
        }
        return words.of(match.specialist() instanceof Candidate ? "free.notToEnd" : "free.notStated");
    }

    String stateWithLevel(SkillReason reason) {
        var meets = reason.meets();
        var held = reason.met() && meets != null ? meets : reason.held();
        return held == null
                ? state(reason)
                : words.of("file.level", Map.of("state", state(reason), "level", level(held)));
    }

    /// How a skill is had, as the cells of the page say it.
    String state(SkillReason reason) {
        var met = reason.met();
        var exactly = reason.asked().exactly();
        var state = met && reason.meets() != null
                ? "beside"
                : switch (reason.relation()) {
                    case SAME -> met ? "full" : "low";
                    case NARROWER -> met ? "narrower" : exactly ? "near" : "narrowerLow";
                    case BROADER -> met ? "beside" : "broader";
                    case NARROWER_BY_TWO, RELATED, SIBLING -> met ? "beside" : "near";
                    case NONE -> "empty";
                };
        return words.of("cell.short." + state);
    }

    /// In words; of a candidate the band.
    String level(HeldSkill held) {
        var level = held.level();
        return level == null ? words.of("band", held.band()) : words.level(level);
    }

    String evidence(HeldSkill held) {
        return held.expired() ? words.of("reason.expired") : words.of("evidence", held.evidence());
    }

    String age(HeldSkill held) {
        var month = held.lastUsed();
        var age = words.of("age", held.age());
        return month == null ? age : words.of("reason.lastUsed", Map.of("month", month, "age", age));
    }

    String meets(HeldSkill meets) {
        return words.of(
                "file.meets",
                Map.of(
                        "skill",
                        words.skill(meets.skill()),
                        "level",
                        level(meets),
                        "evidence",
                        evidence(meets),
                        "age",
                        age(meets)));
    }

    String raise(SuggestedImprovement raise, AskedSkill asked) {
        var level = raise.level();
        var evidence = raise.evidence();
        return words.of(
                "raise." + raise.kind().name(),
                Map.of(
                        "level",
                        words.level(level == null ? asked.level() : level),
                        "evidence",
                        evidence == null ? "" : words.of("evidence", evidence)));
    }

    /// All that somebody lacks.
    String lacks(List<AskedCondition> conditions) {
        return conditions.stream().map(this::lack).collect(joining("; "));
    }

    String lack(AskedCondition condition) {
        var skill = condition.skill();
        return words.of(
                "lack." + condition.kind().name(), skill == null ? Map.of() : Map.of("skill", words.skill(skill)));
    }

    String change(SuggestedRelaxation change) {
        var skill = change.skill();
        var value = change.value();
        return words.of(
                "relaxation." + change.kind().name(),
                Map.of(
                        "skill",
                        skill == null ? "" : words.skill(skill),
                        "share",
                        value == null ? "" : words.percent(value),
                        "level",
                        value == null || change.kind() != SuggestedRelaxation.Kind.LEVEL ? "" : words.level(value)));
    }

    String kind(boolean must) {
        return words.of(must ? "answer.mustOne" : "answer.niceOne");
    }

    <T> String each(Stream<T> all, Function<T, String> one) {
        var text = all.map(one).collect(joining(", "));
        return text.isEmpty() ? words.of("file.none") : text;
    }
}
