package se.samsas.search.paper;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samsas.api.Language;
import se.samsas.search.RankedSpecialist;
import se.samsas.search.Rankings;
import se.samsas.search.SkillReason;
import se.samsas.search.paper.AnswerSheet.Cell;

/// An answer as tables, in the words of its page: the same people in the same order, and of each what the
/// page shows.
record AnswerSheets(Rankings.Whole whole, AskedSheets asked, MatchWords said, AnswerWords words) {

    /// A list of an answer.
    record Listed(String name, List<RankedSpecialist> matches) {}

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

    /// All tables, the answer first.
    List<AnswerSheet> all() {
        var sheets = new ArrayList<AnswerSheet>();
        sheets.add(answer());
        sheets.addAll(further(this::people));
        sheets.addAll(List.of(asked.need(), asked.skills(), asked.conditions(), asked.changes(), reasons()));
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
        var near = layout.of(words.of("file.sheet.near"), whole.nearMatches());
        sheets.add(near.after(
                words.of("near.lacks"),
                whole.nearMisses().stream()
                        .map(miss -> Cell.of(said.lacks(miss.lacks())))
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
                    whole.together().stream().map(part -> Cell.of(part.share())).toList()));
        }
        return sheets;
    }

    /// Everybody whom the answer gives, in its lists.
    List<Listed> lists() {
        var parts = whole.parts().stream().map(RankedSpecialist::rank).collect(toSet());
        return Stream.of(
                        new Listed(words.of("file.sheet.answer"), matches()),
                        new Listed(words.of("file.sheet.near"), whole.nearMatches()),
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
        var skills = asked.skillNames();
        var placed = whole.everybody().anyMatch(match -> match.override() != null);
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
                        skills.stream())
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
                                                Cell.of(said.name(match)),
                                                Cell.of(said.jobTitle(match)),
                                                Cell.of(said.agency(match)),
                                                Cell.of(said.places(match)),
                                                Cell.of(said.languages(match)),
                                                Cell.of(match.freeShare()),
                                                Cell.of(said.known(match)),
                                                Cell.of(match.fit()),
                                                Cell.of(match.certainty())),
                                        match.reasons().stream().map(reason -> Cell.of(said.stateWithLevel(reason))))
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
                                Cell.of(Stream.of(said.nameWithPlace(match), said.jobTitle(match))
                                        .filter(text -> !text.isEmpty())
                                        .collect(joining(", "))),
                                Cell.of(said.agency(match)),
                                Cell.of(match.freeShare()),
                                Cell.of(match.fit()),
                                Cell.of(match.certainty())))
                        .toList());
    }

    private Stream<Cell> placed(RankedSpecialist match) {
        var override = match.override();
        return Stream.of(Cell.of(said.place(match)), Cell.of(override == null ? "" : override.motive()));
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
                Cell.of(said.name(match)),
                Cell.of(words.skill(reason.asked().skill())),
                Cell.of(said.kind(reason.asked().must())),
                Cell.of(words.level(reason.asked().level())),
                Cell.of(said.state(reason)),
                Cell.of(held == null ? words.of("reason.nothing") : words.skill(held.skill())),
                Cell.of(words.of("relation", reason.relation())),
                Cell.of(
                        reason.path().size() < 2
                                ? ""
                                : reason.path().stream().map(words::skill).collect(joining(" > "))),
                Cell.of(held == null ? "" : said.level(held)),
                Cell.of(held == null ? "" : said.evidence(held)),
                Cell.of(held == null ? "" : said.age(held)),
                Cell.of(reason.part()),
                Cell.of(meets == null ? "" : said.meets(meets)),
                Cell.of(reason.raises().stream()
                        .map(raise -> said.raise(raise, reason.asked()))
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
                Cell.of(meets == null ? said.state(reason) : "%s: %s".formatted(said.state(reason), said.meets(meets))),
                Cell.of(held == null ? words.of("reason.nothing") : words.skill(held.skill())),
                Cell.of(words.of("relation", reason.relation())),
                Cell.of(held == null ? "" : said.level(held)),
                Cell.of(held == null ? "" : said.evidence(held)),
                Cell.of(held == null ? "" : said.age(held)),
                Cell.of(reason.part()));
    }
}
