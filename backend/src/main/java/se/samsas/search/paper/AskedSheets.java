package se.samsas.search.paper;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samsas.access.Role;
import se.samsas.agency.Agency;
import se.samsas.agency.Region;
import se.samsas.agency.Regions;
import se.samsas.calendar.SwedishClock;
import se.samsas.matching.MatchingRules;
import se.samsas.matching.Need;
import se.samsas.search.Search;
import se.samsas.search.paper.AnswerSheet.Cell;
import se.samsas.skill.Skill;

/// What was asked and what came of it in figures, as tables.
///
/// @param asker whose need it is
/// @param roles by which whoever takes the answer away may ask
/// @param taken when
record AskedSheets(
        Search search,
        MatchWords said,
        AnswerWords words,
        Agency asker,
        Regions regions,
        List<Role> roles,
        Instant taken) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    String title() {
        return words.of("file.title", Map.of("need", needTitle()));
    }

    /// What the file is, and how it is to be kept.
    List<String> about() {
        return List.of(
                words.of("file.about", Map.of("at", moment(), "role", roleNames(), "agency", words.agency(asker))),
                words.of("file.candidates"));
    }

    /// What was asked, what came of it, and when it was taken by whom.
    AnswerSheet need() {
        var need = asked();
        var rows = new ArrayList<List<Cell>>();
        rows.add(AnswerSheet.row(words.of("file.need"), needTitle()));
        rows.add(AnswerSheet.row(words.of("file.agency"), words.agency(asker)));
        rows.add(AnswerSheet.row(words.of("file.purpose"), words.of("file.purpose", need.purpose())));
        rows.add(AnswerSheet.row(words.of("file.share"), share(need)));
        rows.add(AnswerSheet.row(
                words.of("file.period"),
                words.of(
                        "file.span",
                        Map.of("from", need.period().from(), "to", need.period().to()))));
        rows.add(AnswerSheet.row(words.of("file.places"), where(need)));
        rows.add(AnswerSheet.row(
                words.of("file.languages"), said.each(need.languages().stream().sorted(), words::language)));
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
                                Cell.of(said.kind(one.must())),
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
                search.conditions().stream()
                        .map(count -> List.of(
                                Cell.of(said.lack(count.condition())),
                                Cell.of(count.fail()),
                                Cell.of(count.failOnly())))
                        .toList());
    }

    /// What asking for less would give.
    AnswerSheet changes() {
        return new AnswerSheet(
                words.of("file.sheet.changes"),
                List.of(words.of("file.change"), words.of("file.adds")),
                search.relaxations().stream()
                        .map(change -> List.of(Cell.of(said.change(change)), Cell.of(change.adds())))
                        .toList());
    }

    /// What the skills are called that were asked for, in the order of the need.
    List<String> skillNames() {
        return asked().skills().stream().map(one -> skill(one.skill())).toList();
    }

    private String needTitle() {
        var need = search.need();
        return need == null ? words.of("file.untitled") : need.title(words.language());
    }

    private String share(Need need) {
        var part = need.smallestPart();
        var share = words.percent(need.share());
        return part == null ? share : words.of("file.splittable", Map.of("share", share, "part", words.percent(part)));
    }

    private String where(Need need) {
        if (need.places().isEmpty()) {
            return words.of("need.summary.anywhere");
        }
        var places = said.each(regions.list(need.places().stream().sorted().toList()).stream(), Region::name);
        return need.remote() ? words.of("need.summary.placesOrRemote", Map.of("places", places)) : places;
    }

    private Need asked() {
        return search.question().need();
    }

    private String skill(String uri) {
        Skill skill = search.skills().get(uri);
        return skill == null ? uri : words.skill(skill);
    }

    private String roleNames() {
        return said.each(roles.stream(), role -> words.of("role", role));
    }

    private String moment() {
        return LocalDateTime.ofInstant(taken, SwedishClock.STOCKHOLM).format(MOMENT);
    }
}
