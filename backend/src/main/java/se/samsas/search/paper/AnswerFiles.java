package se.samsas.search.paper;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import se.samsas.access.Action;
import se.samsas.access.Viewer;
import se.samsas.agency.Agencies;
import se.samsas.agency.Regions;
import se.samsas.api.Language;
import se.samsas.graph.Spelling;
import se.samsas.search.Rankings;
import se.samsas.search.Specialist;

/// Writes the whole answers of searches as files.
@Component
final class AnswerFiles {

    private final Rankings rankings;
    private final Agencies agencies;
    private final Regions regions;
    private final Clock clock;

    AnswerFiles(Rankings rankings, Agencies agencies, Regions regions, Clock clock) {
        this.rankings = rankings;
        this.agencies = agencies;
        this.regions = regions;
        this.clock = clock;
    }

    record AnswerFile(String name, Resource content) {}

    /// A search of today that the viewer made, with everybody whom it gives, all of whom are recorded before
    /// this returns.
    AnswerFile take(Viewer viewer, String search, AnswerFormat format, Language language) {
        var whole = rankings.whole(viewer, search, Spelling.of(format));
        var asker = whole.search().question().need().asker();
        var employers = whole.everybody()
                .flatMap(match -> match.specialist() instanceof Specialist.Named(var person)
                        ? Stream.ofNullable(person.agency())
                        : Stream.empty());
        var employed = agencies.list(employers.collect(toSet()));
        var words = AnswerWords.in(language);
        var said = new MatchWords(words, employed, regions);
        var asked = new AskedSheets(
                whole.search(),
                said,
                words,
                agencies.get(asker),
                regions,
                viewer.roles(Action.ASK, asker),
                Instant.now(clock));
        var sheets = new AnswerSheets(whole, asked, said, words);
        return new AnswerFile(
                "%s-%s.%s".formatted(sheets.fileName(), whole.search().asOf(), format.ending()),
                new ByteArrayResource(
                        switch (format) {
                            case CSV -> AnswerTable.of(sheets.all(), language);
                            case XLSX -> AnswerWorkbook.of(sheets.all());
                            case PDF -> new AnswerPaper(sheets).paper().pdf();
                        }));
    }
}
