package se.samsas.search.paper;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samsas.access.Role;
import se.samsas.agency.Agency;
import se.samsas.agency.Region;
import se.samsas.agency.Regions;
import se.samsas.api.Language;
import se.samsas.calendar.SwedishClock;
import se.samsas.matching.MatchingRules;
import se.samsas.matching.Need;
import se.samsas.need.AskedSkill;
import se.samsas.search.AskedCondition;
import se.samsas.search.Candidate;
import se.samsas.search.HeldSkill;
import se.samsas.search.RankOverride;
import se.samsas.search.RankedSpecialist;
import se.samsas.search.Rankings;
import se.samsas.search.SkillReason;
import se.samsas.search.Specialist;
import se.samsas.search.SuggestedImprovement;
import se.samsas.search.SuggestedRelaxation;
import se.samsas.search.paper.AnswerSheet.Cell;
import se.samsas.skill.Skill;

/// An answer as tables, in the words of its page: the same people in the same order, and of each what the
/// page shows.
///
/// @param agencies by id: the one that asks, and those of the people who are named
/// @param roles    by which whoever takes it away may ask
/// @param taken    when
record AnswerSheets(
        Rankings.Whole whole,
        AnswerWords words,
        Map<String, Agency> agencies,
        Regions regions,
        List<Role> roles,
        Instant taken) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /// A list of an answer.
    record Listed(String name, List<RankedSpecialist> matches) {}

    String title() {
        return words.of("file.title", Map.of("need", needTitle()));
    }

    /// Without the day and its ending.
    String fileName() {
        return words.of("file.name");
    }

    Language language() {
        return words.language();
    }

    /// What the order is.
    String order() {
        return words.of("answer.order");
    }

    List<RankedSpecialist> matches() {
        return whole.matches();
    }

    /// What the file is, and how it is to be kept.
    List<String> about() {
        return List.of(
                words.of(
                        "file.about",
                        Map.of(
                                "at",
                                moment(),
                                "role",
                                roleNames(),
                                "agency",
                                words.agency(agencies.get(asked().asker())))),
                words.of("file.candidates"));
    }

    /// All tables, the answer first.
    List<AnswerSheet> all() {
        var sheets = new ArrayList<AnswerSheet>();
        sheets.add(answer());
        sheets.addAll(further(this::people));
        sheets.addAll(List.of(need(), skills(), conditions(), changes(), reasons()));
        return sheets;
    }

    /// Those who fulfil all.
    AnswerSheet answer() {
        return people(words.of("file.sheet.answer"), matches());
    }

    /// The lists beside the answer, as a paper has room for them.
    List<AnswerSheet> furtherInShort() {
        return further(this::inShort);
    }

    private interface Layout {

        AnswerSheet of(String name, List<RankedSpecialist> matches);
    }

    private List<AnswerSheet> further(Layout layout) {
        var sheets = new ArrayList<AnswerSheet>();
        var near = layout.of(
                words.of("file.sheet.near"),
                whole.nearMisses().stream().map(miss -> miss.match()).toList());
        sheets.add(near.after(
                words.of("near.lacks"),
                whole.nearMisses().stream()
                        .map(miss -> Cell.of(lack(miss.fails())))
                        .toList()));
        if (!whole.parts().isEmpty()) {
            sheets.add(layout.of(words.of("file.sheet.parts"), whole.parts()));
        }
        if (!whole.together().isEmpty()) {
            var together = layout.of(
                    words.of("file.sheet.together"),
                    whole.together().stream().map(part -> part.match()).toList());
            sheets.add(together.after(
                    words.of("file.gives"),
                    whole.together().stream()
                            .map(part -> Cell.of(part.share()))
                            .toList()));
        }
        return sheets;
    }

    /// Everybody whom the answer gives, in its lists.
    List<Listed> lists() {
        var parts = whole.parts().stream().map(RankedSpecialist::rank).collect(toSet());
        return Stream.of(
                        new Listed(words.of("file.sheet.answer"), matches()),
                        new Listed(
                                words.of("file.sheet.near"),
                                whole.nearMisses().stream()
                                        .map(miss -> miss.match())
                                        .toList()),
                        new Listed(words.of("file.sheet.parts"), whole.parts()),
                        new Listed(
                                words.of("file.sheet.together"),
                                whole.together().stream()
                                        .map(part -> part.match())
                                        .filter(match -> !parts.contains(match.rank()))
                                        .toList()))
                .filter(list -> !list.matches().isEmpty())
                .toList();
    }

    private AnswerSheet people(String name, List<RankedSpecialist> matches) {
        var asked = asked().skills().stream().map(one -> skill(one.skill())).toList();
        var placed = everybody().anyMatch(match -> match.override() != null);
        var columns = Stream.of(
                        Stream.of(words.of("match.rank")),
                        placed ? Stream.of(words.of("file.place"), words.of("file.motive")) : Stream.<String>of(),
                        Stream.of(
                                words.of("answer.who"),
                                words.of("match.title"),
                                words.of("match.agency"),
                                words.of("match.places"),
                                words.of("match.languages"),
                                words.of("file.free"),
                                words.of("file.known"),
                                words.of("file.fit"),
                                words.of("file.certainty")),
                        asked.stream())
                .flatMap(all -> all)
                .toList();
        return new AnswerSheet(
                name,
                columns,
                matches.stream()
                        .map(match -> Stream.of(
                                        Stream.of(Cell.of(match.rank())),
                                        placed ? placed(match) : Stream.<Cell>of(),
                                        Stream.of(
                                                Cell.of(name(match)),
                                                Cell.of(jobTitle(match)),
                                                Cell.of(agency(match)),
                                                Cell.of(places(match)),
                                                Cell.of(languages(match)),
                                                Cell.of(match.freeShare()),
                                                Cell.of(known(match)),
                                                Cell.of(match.fit()),
                                                Cell.of(match.certainty())),
                                        match.reasons().stream().map(reason -> Cell.of(stateWithLevel(reason))))
                                .flatMap(all -> all)
                                .toList())
                        .toList());
    }

    /// The figures of each alone.
    AnswerSheet inShort(String name, List<RankedSpecialist> matches) {
        return new AnswerSheet(
                name,
                List.of(
                        words.of("match.rank"),
                        words.of("answer.who"),
                        words.of("match.agency"),
                        words.of("file.free"),
                        words.of("file.fit"),
                        words.of("file.certainty")),
                matches.stream()
                        .map(match -> List.of(
                                Cell.of(match.rank()),
                                Cell.of(Stream.of(nameWithPlace(match), jobTitle(match))
                                        .filter(text -> !text.isEmpty())
                                        .collect(joining(", "))),
                                Cell.of(agency(match)),
                                Cell.of(match.freeShare()),
                                Cell.of(match.fit()),
                                Cell.of(match.certainty())))
                        .toList());
    }

    /// What was asked, what came of it, and when it was taken by whom.
    AnswerSheet need() {
        var need = asked();
        var search = whole.search();
        var rows = new ArrayList<List<Cell>>();
        rows.add(AnswerSheet.row(words.of("file.need"), needTitle()));
        rows.add(AnswerSheet.row(words.of("file.agency"), words.agency(agencies.get(need.asker()))));
        rows.add(AnswerSheet.row(words.of("file.purpose"), words.of("file.purpose", need.purpose())));
        rows.add(AnswerSheet.row(words.of("file.share"), share(need)));
        rows.add(AnswerSheet.row(
                words.of("file.period"),
                words.of(
                        "file.span",
                        Map.of("from", need.period().from(), "to", need.period().to()))));
        rows.add(AnswerSheet.row(words.of("file.places"), where(need)));
        rows.add(AnswerSheet.row(
                words.of("file.languages"), each(need.languages().stream().sorted(), words::language)));
        rows.add(figure("file.headcount", need.headcount()));
        rows.add(AnswerSheet.row(words.of("file.asOf"), search.asOf().toString()));
        rows.add(figure("file.pool", search.poolSize()));
        rows.add(figure("file.matches", search.answer().matchCount()));
        rows.add(AnswerSheet.row(
                words.of("file.covered"),
                words.of("file.coveredOf", Map.of("n", search.covered(), "of", need.headcount()))));
        if (need.splittable()) {
            rows.add(figure("file.partCount", search.partCount()));
        }
        var own = search.ownStaff();
        if (own != null) {
            rows.add(figure("file.ownStaff", own));
        }
        rows.add(AnswerSheet.row(words.of("file.rules"), MatchingRules.VERSION));
        rows.add(AnswerSheet.row(words.of("file.search"), search.id()));
        rows.add(AnswerSheet.row(words.of("file.taken"), moment()));
        rows.add(AnswerSheet.row(words.of("file.by"), roleNames()));
        about().forEach(text -> rows.add(AnswerSheet.row(words.of("file.shows"), text)));
        return new AnswerSheet(
                words.of("file.sheet.need"), List.of(words.of("file.what"), words.of("file.value")), rows);
    }

    private List<Cell> figure(String key, int count) {
        return List.of(Cell.of(words.of(key)), Cell.of(count));
    }

    /// The skills that were asked for, in the order of the need.
    AnswerSheet skills() {
        return new AnswerSheet(
                words.of("file.sheet.skills"),
                List.of(
                        words.of("file.skill"),
                        words.of("file.kind"),
                        words.of("file.lowest"),
                        words.of("file.lowestFigure"),
                        words.of("file.weight"),
                        words.of("file.exactly"),
                        words.of("file.uri")),
                asked().skills().stream()
                        .map(one -> List.of(
                                Cell.of(skill(one.skill())),
                                Cell.of(kind(one.must())),
                                Cell.of(words.level(one.minimum())),
                                Cell.of(one.minimum()),
                                Cell.of(one.weight()),
                                Cell.of(words.yes(one.exactly())),
                                Cell.of(one.skill())))
                        .toList());
    }

    /// How many of those who may be found each condition keeps out.
    AnswerSheet conditions() {
        return new AnswerSheet(
                words.of("file.sheet.conditions"),
                List.of(words.of("file.condition"), words.of("file.fail"), words.of("file.failOnly")),
                whole.search().conditions().stream()
                        .map(count -> List.of(
                                Cell.of(lack(count.condition())), Cell.of(count.fail()), Cell.of(count.failOnly())))
                        .toList());
    }

    /// What asking for less would give.
    AnswerSheet changes() {
        return new AnswerSheet(
                words.of("file.sheet.changes"),
                List.of(words.of("file.change"), words.of("file.adds")),
                whole.search().relaxations().stream()
                        .map(change -> List.of(Cell.of(change(change)), Cell.of(change.adds())))
                        .toList());
    }

    /// Why each stands where they do: a row for each asked skill.
    AnswerSheet reasons() {
        return new AnswerSheet(
                words.of("file.sheet.reasons"),
                List.of(
                        words.of("file.list"),
                        words.of("match.rank"),
                        words.of("answer.who"),
                        words.of("reason.term.asked"),
                        words.of("file.kind"),
                        words.of("file.lowest"),
                        words.of("file.state"),
                        words.of("reason.term.held"),
                        words.of("reason.term.close"),
                        words.of("file.way"),
                        words.of("reason.term.level"),
                        words.of("reason.term.evidence"),
                        words.of("reason.term.age"),
                        words.of("file.part"),
                        words.of("reason.term.meets"),
                        words.of("reason.term.raises")),
                lists().stream()
                        .flatMap(list -> list.matches().stream()
                                .flatMap(match -> match.reasons().stream().map(reason -> reason(list, match, reason))))
                        .toList());
    }

    private List<Cell> reason(Listed list, RankedSpecialist match, SkillReason reason) {
        var held = reason.held();
        var meets = reason.meets();
        return List.of(
                Cell.of(list.name()),
                Cell.of(match.rank()),
                Cell.of(name(match)),
                Cell.of(words.skill(reason.asked().skill())),
                Cell.of(kind(reason.asked().must())),
                Cell.of(words.level(reason.asked().level())),
                Cell.of(state(reason)),
                Cell.of(held == null ? words.of("reason.nothing") : words.skill(held.skill())),
                Cell.of(words.of("relation", reason.relation())),
                Cell.of(reason.path().size() < 2
                        ? ""
                        : reason.path().stream().map(words::skill).collect(joining(" > "))),
                Cell.of(held == null ? "" : level(held)),
                Cell.of(held == null ? "" : evidence(held)),
                Cell.of(held == null ? "" : age(held)),
                Cell.of(reason.part()),
                Cell.of(meets == null ? "" : meets(meets)),
                Cell.of(reason.raises().stream()
                        .map(raise -> raise(raise, reason.asked()))
                        .collect(joining(", "))));
    }

    /// Why one stands where they do, as a paper has room for it.
    AnswerSheet reasonsOf(String name, RankedSpecialist match) {
        return new AnswerSheet(
                name,
                List.of(
                        words.of("reason.term.asked"),
                        words.of("file.state"),
                        words.of("reason.term.held"),
                        words.of("reason.term.close"),
                        words.of("reason.term.level"),
                        words.of("reason.term.evidence"),
                        words.of("reason.term.age"),
                        words.of("file.part")),
                match.reasons().stream().map(this::reasonInShort).toList());
    }

    private List<Cell> reasonInShort(SkillReason reason) {
        var held = reason.held();
        var meets = reason.meets();
        return List.of(
                Cell.of(words.skill(reason.asked().skill())),
                Cell.of(meets == null ? state(reason) : "%s: %s".formatted(state(reason), meets(meets))),
                Cell.of(held == null ? words.of("reason.nothing") : words.skill(held.skill())),
                Cell.of(words.of("relation", reason.relation())),
                Cell.of(held == null ? "" : level(held)),
                Cell.of(held == null ? "" : evidence(held)),
                Cell.of(held == null ? "" : age(held)),
                Cell.of(reason.part()));
    }

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

    private String nameWithPlace(RankedSpecialist match) {
        var place = place(match);
        return place.isEmpty()
                ? name(match)
                : words.of("file.placed", Map.of("name", name(match), "place", place));
    }

    /// The place that a planner set, where it is another than the rank; that they were set aside.
    private String place(RankedSpecialist match) {
        var override = match.override();
        if (override == null) {
            return "";
        }
        var place = override.place();
        return place == null ? words.of("file.aside") : place == match.rank() ? "" : String.valueOf(place);
    }

    private Stream<Cell> placed(RankedSpecialist match) {
        RankOverride override = match.override();
        return Stream.of(Cell.of(place(match)), Cell.of(override == null ? "" : override.motive()));
    }

    private String jobTitle(RankedSpecialist match) {
        return switch (match.specialist()) {
            case Specialist.Named(var person) -> {
                var title = person.title();
                yield title == null ? "" : title;
            }
            case Candidate _ -> words.of("specialist.skillsOnly");
        };
    }

    private String agency(RankedSpecialist match) {
        return switch (match.specialist()) {
            case Specialist.Named(var person) -> {
                var agency = person.agency();
                yield agency == null ? "" : words.agency(agencies.get(agency));
            }
            case Candidate(var _, var agency, var _) -> words.agency(agency);
        };
    }

    private String places(RankedSpecialist match) {
        return switch (match.specialist()) {
            case Specialist.Named(var person) -> each(regions.list(person.places()).stream(), Region::name);
            case Candidate(var _, var _, var region) -> region == null ? "" : region.name();
        };
    }

    private String languages(RankedSpecialist match) {
        return switch (match.specialist()) {
            case Specialist.Named(var person) -> each(person.languages().stream(), words::language);
            case Candidate _ -> "";
        };
    }

    /// How far the capacity is known; of a candidate only whether it is to the end.
    private String known(RankedSpecialist match) {
        var until = match.knownUntil();
        if (match.knownToEnd()) {
            return words.of("free.toEnd");
        }
        if (until != null) {
            return words.of("free.until", Map.of("month", until));
        }
        return words.of(match.specialist() instanceof Candidate ? "free.notToEnd" : "free.notStated");
    }

    private String stateWithLevel(SkillReason reason) {
        var meets = reason.meets();
        var held = reason.met() && meets != null ? meets : reason.held();
        return held == null
                ? state(reason)
                : words.of("file.level", Map.of("state", state(reason), "level", level(held)));
    }

    /// How a skill is had, as the cells of the page say it.
    private String state(SkillReason reason) {
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
    private String level(HeldSkill held) {
        var level = held.level();
        return level == null ? words.of("band", held.band()) : words.level(level);
    }

    private String evidence(HeldSkill held) {
        return held.expired() ? words.of("reason.expired") : words.of("evidence", held.evidence());
    }

    private String age(HeldSkill held) {
        var month = held.lastUsed();
        var age = words.of("age", held.age());
        return month == null ? age : words.of("reason.lastUsed", Map.of("month", month, "age", age));
    }

    private String meets(HeldSkill meets) {
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

    private String raise(SuggestedImprovement raise, AskedSkill asked) {
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

    private String lack(AskedCondition condition) {
        var skill = condition.skill();
        return words.of(
                "lack." + condition.kind().name(), skill == null ? Map.of() : Map.of("skill", words.skill(skill)));
    }

    private String change(SuggestedRelaxation change) {
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

    private Need asked() {
        return whole.search().question().need();
    }

    private String needTitle() {
        var need = whole.search().need();
        return need == null ? words.of("file.untitled") : need.title(language());
    }

    private String share(Need need) {
        var part = need.smallestPart();
        var share = words.percent(need.share());
        return part == null
                ? share
                : words.of("file.splittable", Map.of("share", share, "part", words.percent(part)));
    }

    private String where(Need need) {
        if (need.places().isEmpty()) {
            return words.of("need.summary.anywhere");
        }
        var places = each(regions.list(need.places().stream().sorted().toList()).stream(), Region::name);
        return need.remote() ? words.of("need.summary.placesOrRemote", Map.of("places", places)) : places;
    }

    private String kind(boolean must) {
        return words.of(must ? "answer.mustOne" : "answer.niceOne");
    }

    private String skill(String uri) {
        Skill skill = whole.search().skills().get(uri);
        return skill == null ? uri : words.skill(skill);
    }

    private String roleNames() {
        return each(roles.stream(), role -> words.of("role", role));
    }

    private String moment() {
        return LocalDateTime.ofInstant(taken, SwedishClock.STOCKHOLM).format(MOMENT);
    }

    private Stream<RankedSpecialist> everybody() {
        return lists().stream().flatMap(list -> list.matches().stream());
    }

    private <T> String each(Stream<T> all, Function<T, String> one) {
        var text = all.map(one).collect(joining(", "));
        return text.isEmpty() ? words.of("file.none") : text;
    }
}
