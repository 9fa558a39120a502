package se.samsas.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.samsas.command.Workshop;
import se.samsas.exchange.Imports;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.load.Progress;
import se.samsas.graph.Graph;
import se.samsas.job.Bystanders;
import se.samsas.matching.Question;
import se.samsas.search.index.MatchIndex;
import se.samsas.seed.PopulationGenerator;

/// How much slower the matching engine answers while a server imports people, whom its index follows.
///
/// The questions come at a steady rate, so that each finds the machine as the import leaves it; those before and after
/// the import are what it is held against.
///
/// @param people    how many are invented at first; the import gives as many other names, skills and months
/// @param seed      of people and questions
/// @param questions put before the import, and after it
record BesideBench(int people, long seed, int questions) {

    private static final int FIRST = 20;
    private static final Duration EVERY = Duration.ofMillis(20);

    Figures run(Consumer<Object> progress) {
        var figures = new Figures("beside").put("people", people).put("seed", seed);
        try (var scratch = new Scratch()) {
            var before = scratch.folder("before");
            var after = scratch.folder("after");
            InventedPeople.writeWithSkills(before, people, seed);
            InventedPeople.fill(scratch, before, progress, figures);
            new PopulationGenerator().withTitleOnlyPercent(0).write(after, people, seed + 1);
            try (var workshop = Workshop.open(scratch.graph(), InventedPeople.Index.class, Imports.class)) {
                var index = workshop.get(MatchIndex.class);
                var bystanders = workshop.get(Bystanders.class);
                var asked = new Questions(workshop.get(Graph.class), seed, PopulationGenerator.AS_OF);
                var all = asked.next(questions, FIRST);
                all.forEach(index::answer); // warms up
                var quiet = new ArrayList<>(answer(index, all.stream()));
                var imported = CompletableFuture.supplyAsync(() -> workshop.get(Imports.class)
                        .gently(after, new ImportListener() {
                            @Override
                            public void progress(Progress now) {
                                progress.accept(now);
                            }
                        }));
                var beside = answer(
                        index,
                        Stream.iterate(0, i -> !imported.isDone(), i -> i + 1)
                                .peek(_ -> bystanders.ask()) // as a request does
                                .map(i -> all.get(i % questions)));
                put(figures, imported.join());
                quiet.addAll(answer(index, all.stream()));
                figures.put("questions", quiet.size())
                        .milliseconds("answer", quiet)
                        .put("questionsBeside", beside.size())
                        .milliseconds("answerBeside", beside)
                        .put("timesSlowerP50", Figures.ratio(beside, quiet, 50))
                        .put("timesSlowerP99", Figures.ratio(beside, quiet, 99));
            }
        }
        return figures;
    }

    private static void put(Figures figures, ImportReport report) {
        figures.seconds("importBesideSeconds", report.took())
                .put("rowsBeside", report.sum(Counts::created) + report.sum(Counts::changed));
    }

    /// How long each took from the moment at which it was asked, though the one before was not answered yet.
    private static List<Duration> answer(MatchIndex index, Stream<Question> questions) {
        var taken = new ArrayList<Duration>();
        long due = System.nanoTime();
        for (var question : (Iterable<Question>) questions::iterator) {
            sleepUntil(due);
            index.answer(question);
            taken.add(Duration.ofNanos(System.nanoTime() - due));
            due += EVERY.toNanos();
        }
        return taken;
    }

    private static void sleepUntil(long due) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        } catch (InterruptedException e) {
            throw new BenchInterruptedException(e);
        }
    }
}
