package se.samsas.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import se.samsas.audit.AuditTrail;
import se.samsas.exchange.esco.EscoDropped;
import se.samsas.exchange.esco.EscoKnown;
import se.samsas.exchange.esco.EscoPackage;
import se.samsas.exchange.esco.EscoRetired;
import se.samsas.exchange.esco.EscoRows;
import se.samsas.exchange.load.Errand;
import se.samsas.exchange.load.ImportLease;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportScope;
import se.samsas.exchange.load.Load.Mode;
import se.samsas.exchange.load.Progress;
import se.samsas.exchange.register.AgencySource;
import se.samsas.exchange.staff.Leavers;
import se.samsas.exchange.staff.StaffList;
import se.samsas.exchange.staff.StaffRows;
import se.samsas.exchange.staff.StaffRows.Staff;
import se.samsas.exchange.table.DataSource;
import se.samsas.exchange.table.TableReader;
import se.samsas.exchange.table.TableReader.Survey;
import se.samsas.exchange.table.Tables;
import se.samsas.exchange.told.PeopleTold;
import se.samsas.exchange.uk.UkFramework;
import se.samsas.exchange.undo.TakingBack;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Revisions;
import se.samsas.job.Bystanders;
import se.samsas.job.Turn;
import se.samsas.notice.Notices;
import se.samsas.notice.RoleNews;
import se.samsas.personal.Forgetting;

/// Brings data into the graph. Nothing is ever deleted by it, and the same again changes nothing; interrupted, it is
/// taken up by starting it again.
@Component
// a command has the graph and what it asks for
@Import({AuditTrail.class, Notices.class, RoleNews.class, DataFormat.class, Bystanders.class})
public final class Imports {

    private final Tables tables;
    private final Graph graph;
    private final Loading loading;
    private final Turn turn;
    private final Clock clock;

    Imports(
            Tables tables,
            Graph graph,
            Revisions revisions,
            AuditTrail trail,
            RoleNews news,
            Bystanders bystanders,
            Clock clock,
            @Value("${samsas.neo4j.uri:}") String uri) {
        this.tables = tables;
        this.graph = graph;
        this.loading = new Loading(tables, graph, revisions, trail, news, bystanders, clock);
        this.turn = new Turn(graph.forLongWork(), ImportJobs.TURN, clock, uri.isEmpty());
        this.clock = clock;
    }

    /// Imports a folder of CSV files, as docs/data-format.md has them.
    ///
    /// @throws Failure.Invalid where the folder holds something else, or a file lacks a column, has one too many
    /// or cannot be told apart into rows; nothing was written then
    public ImportReport data(Path folder, ImportListener listener) {
        return data(
                new DataSource.Folder(folder),
                Mode.FAST,
                ImportScope.everything(),
                Errand.here(folder.toString()),
                listener);
    }

    /// Says what an import of the folder would do, and does nothing.
    public ImportReport rehearse(Path folder, ImportListener listener) {
        return data(
                new DataSource.Folder(folder),
                Mode.REHEARSAL,
                ImportScope.everything(),
                Errand.here(folder.toString()),
                listener);
    }

    /// The same as a server does it for those who work beside: waits for its turn, writes one transaction after the
    /// other, and rests where they asked for something meanwhile.
    public ImportReport gently(Path folder, ImportListener listener) {
        return data(
                new DataSource.Folder(folder),
                Mode.GENTLE,
                ImportScope.everything(),
                Errand.here(folder.toString()),
                listener);
    }

    /// @throws Failure.Conflict where another import is under way
    ImportReport data(DataSource source, Mode mode, ImportScope scope, Errand errand, ImportListener listener) {
        source.require(tables.files());
        var surveys = survey(source, scope, listener);
        return inTurn(mode, errand, listener, lease -> loading.load(surveys, mode, scope, lease, listener));
    }

    /// Of one agency, or of all.
    ///
    /// @param agency whose units and people it may bring in, and no others; null: everything
    /// @throws Failure.Conflict where another import is under way
    ImportReport data(DataSource source, @Nullable String agency, Mode mode, Errand errand, ImportListener listener) {
        return data(
                source,
                mode,
                agency == null ? ImportScope.everything() : ImportScope.of(graph, agency),
                errand,
                listener);
    }

    /// Fills the graph once no other import is under way, if it is to be filled then.
    Optional<ImportReport> fill(
            DataSource source, String what, BooleanSupplier stillToBeFilled, ImportListener listener) {
        return turn.await(what, () -> false, held -> {
            if (!stillToBeFilled.getAsBoolean()) {
                return Optional.empty();
            }
            var scope = ImportScope.everything();
            var lease = new ImportLease(held, Errand.here(what));
            return Optional.of(loading.load(survey(source, scope, listener), Mode.FAST, scope, lease, listener));
        });
    }

    private Map<TableReader, Survey> survey(DataSource source, ImportScope scope, ImportListener listener) {
        var surveys = new LinkedHashMap<TableReader, Survey>();
        for (var table : tables.list()) {
            var reader = new TableReader(table, source);
            var survey = reader.survey();
            if (survey.header().isEmpty()) {
                continue;
            }
            scope.require(table);
            surveys.put(reader, survey);
            listener.header(table.file(), survey.header());
            survey.notes().forEach(note -> listener.note(table.file(), note));
        }
        return surveys;
    }

    /// Whoever waits at a command line is told that it is another's turn; what a server was asked to do waits for
    /// its own.
    private ImportReport inTurn(
            Mode mode, Errand errand, ImportListener listener, Function<@Nullable ImportLease, ImportReport> work) {
        return switch (mode) {
            case REHEARSAL -> work.apply(null);
            case FAST ->
                turn.take(errand.what(), held -> work.apply(new ImportLease(held, errand)))
                        .orElseThrow(this::refusal);
            case GENTLE ->
                turn.await(errand.what(), listener::isCancelled, held -> {
                    listener.progress(new Progress(errand.what(), 0, 0, Duration.ZERO));
                    return work.apply(new ImportLease(held, errand));
                });
        };
    }

    private Failure.Conflict refusal() {
        return turn.holder()
                .map(held -> new Failure.Conflict(
                        "%s is being imported, since %tT.".formatted(held.what(), held.since()),
                        "Wait until that is done, or cancel it. If whoever does it has stopped without a word, its turn"
                                + " ends at %tT.".formatted(held.until())))
                .orElseGet(() -> new Failure.Conflict("Another import has just ended.", "Try again."));
    }

    /// Imports the official ESCO package: zips, folders of unpacked files, or both together, in Swedish and English.
    /// What was added here (labels and synonyms, local skills, links between schemes) stays as it is.
    ///
    /// Over an older version, a whole package makes the graph's the newer one: concepts that it lacks are retired,
    /// links and labels that it dropped are taken away.
    ///
    /// @param retireMissing whether more than a fifth of all concepts may be retired
    /// @throws Failure.Invalid where a path is no such package, or one that is not safe to unpack; nothing was
    /// written then
    /// @throws Failure.Conflict where more than a fifth would be retired and may not, or another import is under
    /// way; nothing was written then
    public ImportReport esco(List<Path> paths, boolean retireMissing, ImportListener listener) {
        return esco(paths, retireMissing, Mode.FAST, Errand.here("ESCO"), listener);
    }

    ImportReport esco(List<Path> paths, boolean retireMissing, Mode mode, Errand errand, ImportListener listener) {
        try (var esco = EscoPackage.open(paths)) {
            return inTurn(mode, errand, listener, lease -> {
                var known = EscoKnown.of(graph);
                var converted = EscoRetired.into(EscoRows.of(esco, known), esco, known, retireMissing);
                try (var load = loading.begin(listener, mode, ImportScope.everything(), lease, converted)) {
                    var counts = new ArrayList<>(Loading.load(load, converted));
                    counts.addAll(EscoDropped.after(load, esco, converted));
                    return new ImportReport(counts, load.elapsed());
                }
            });
        }
    }

    /// Imports the capability framework of the British government's digital and data profession: its skills
    /// as a scheme of their own, its roles as profiles, with the reviewed links and Swedish names that Samsas has.
    ///
    /// @param folder with `roles.csv` and `skills.csv` as published
    /// @throws Failure.Invalid where the folder holds no such files; nothing was written then
    /// @throws Failure.Conflict where another import is under way
    public ImportReport ukGdd(Path folder, ImportListener listener) {
        return inTurn(
                Mode.FAST,
                Errand.here(folder.toString()),
                listener,
                lease -> loading.load(
                        UkFramework.of(folder, graph), Mode.FAST, ImportScope.everything(), lease, listener));
    }

    /// Imports open lists of Swedish authorities, municipalities and counties, as docs/agency-sources.md says.
    ///
    /// @param paths the three files, some of them, or the folder that holds them
    /// @throws Failure.Invalid where a path leads to nothing, or to none of the three files; nothing was written
    /// @throws Failure.Conflict where another import is under way
    public ImportReport agencies(List<Path> paths, ImportListener listener) {
        return inTurn(
                Mode.FAST,
                Errand.here("agencies"),
                listener,
                lease -> loading.load(
                        AgencySource.of(paths, graph), Mode.FAST, ImportScope.everything(), lease, listener));
    }

    /// Imports the list of staff of one agency, in which each person has a number and a name.
    ///
    /// @param list    as it was opened
    /// @param leavers those not in the list whose employments end; null: nobody's do
    /// @param told    is told what the list says of people besides rows
    /// @throws Failure.NotFound where there is no such agency
    /// @throws Failure.Invalid where it is not known what a column of the list holds, or it has no rows that
    /// can be told apart
    /// @throws Failure.Conflict where another import is under way
    ImportReport staff(
            StaffList list,
            String agency,
            @Nullable Leavers leavers,
            Mode mode,
            Errand errand,
            ImportListener listener,
            Consumer<Staff> told) {
        list.requireReadable();
        listener.header(list.file(), list.headings());
        return inTurn(mode, errand, listener, lease -> {
            var scope = ImportScope.of(graph, agency);
            try (var staff = StaffRows.of(list, graph, scope, leavers, LocalDate.now(clock), mode == Mode.REHEARSAL)) {
                told.accept(staff);
                staff.notes().forEach(note -> listener.note(list.file(), note));
                return loading.load(staff.rows(), mode, scope, lease, listener);
            }
        });
    }

    /// Takes an import of one agency back.
    ///
    /// @param back the import, and what its list was called
    /// @throws Failure.Conflict where another import is under way
    ImportReport takeBack(
            Returned back,
            String agency,
            Mode mode,
            Errand errand,
            ImportListener listener,
            Forgetting forgetting,
            PeopleTold told) {
        return inTurn(mode, errand, listener, lease -> {
            var size = TakingBack.size(graph, back.job());
            try (var load = loading.begin(listener, mode, ImportScope.of(graph, agency), lease, size)) {
                return new TakingBack(load, tables, back.job(), back.file(), forgetting, told).all();
            }
        });
    }

    /// An import that is taken back.
    ///
    /// @param file what its list was called; null where it had files of the data format
    record Returned(String job, @Nullable String file) {}
}
