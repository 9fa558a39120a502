package se.samsas.exchange;

import graphql.GraphQLContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import se.samsas.access.Viewer;
import se.samsas.access.Viewers;
import se.samsas.agency.Agencies;
import se.samsas.agency.Agency;
import se.samsas.api.Connection;
import se.samsas.api.GlobalId;
import se.samsas.api.Language;
import se.samsas.api.Loaded;
import se.samsas.api.NodeLoader;
import se.samsas.api.PageRequest;
import se.samsas.api.Text;
import se.samsas.exchange.Import.FileNote;
import se.samsas.exchange.ImportFindings.Fault;
import se.samsas.exchange.ImportLeavers.LeaversInput;
import se.samsas.exchange.load.Change;
import se.samsas.exchange.staff.StaffColumn;
import se.samsas.exchange.staff.StaffList;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Headers;
import se.samsas.exchange.told.ImportedPersonKind;
import se.samsas.failure.Failure;
import se.samsas.notice.News;
import se.samsas.notice.NewsKind;

@Controller
class ImportController implements NodeLoader {

    static final String TYPE = "Import";

    private final Viewers viewers;
    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final ImportFindings findings;
    private final ImportLists lists;
    private final Agencies agencies;

    ImportController(
            Viewers viewers,
            ImportJobs jobs,
            ImportRunner runner,
            ImportFindings findings,
            ImportLists lists,
            Agencies agencies) {
        this.viewers = viewers;
        this.jobs = jobs;
        this.runner = runner;
        this.findings = findings;
        this.lists = lists;
        this.agencies = agencies;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Import> find(String local, GraphQLContext request) {
        return jobs.find(viewers.of(request), local);
    }

    @QueryMapping("import")
    Import one(@Argument String id, Viewer viewer) {
        return jobs.get(viewer, GlobalId.parse(TYPE, id));
    }

    @QueryMapping
    Connection<Import> imports(@Argument int first, @Argument @Nullable String after, Viewer viewer) {
        return jobs.page(viewer, new PageRequest(first, after));
    }

    @MutationMapping
    ImportPayload prepareImport(@Argument PrepareImportInput input, Viewer viewer) {
        var agency = input.agency() == null ? null : GlobalId.parse("Agency", input.agency());
        return new ImportPayload(jobs.create(viewer, input.kind(), agency));
    }

    @MutationMapping
    ImportPayload rehearseImport(@Argument ImportInput input, Viewer viewer) {
        return new ImportPayload(runner.rehearse(viewer, GlobalId.parse(TYPE, input.alone())));
    }

    @MutationMapping
    ImportPayload startImport(@Argument ImportInput input, Viewer viewer) {
        return new ImportPayload(runner.start(viewer, GlobalId.parse(TYPE, input.id()), input.leavers()));
    }

    @MutationMapping
    ImportPayload takeBackImport(@Argument ImportInput input, Viewer viewer) {
        return new ImportPayload(runner.takeBack(viewer, GlobalId.parse(TYPE, input.alone())));
    }

    @MutationMapping
    ImportPayload cancelImport(@Argument ImportInput input, Viewer viewer) {
        return new ImportPayload(jobs.cancel(viewer, GlobalId.parse(TYPE, input.alone())));
    }

    @MutationMapping
    ImportPayload chooseImportColumns(@Argument ChooseImportColumnsInput input, Viewer viewer) {
        return new ImportPayload(
                lists.choose(viewer, GlobalId.parse(TYPE, input.id()), input.said(), input.languages()));
    }

    @SchemaMapping(typeName = TYPE)
    @Nullable
    StaffList list(Import job) {
        return lists.find(job).orElse(null);
    }

    @SchemaMapping(typeName = TYPE)
    List<Fault> faults(Import job) {
        return findings.faults(job);
    }

    @BatchMapping(typeName = "News", field = "import")
    Map<News, Import> importOfNews(List<News> of, GraphQLContext request) {
        return Loaded.byId(of, news -> news.about(NewsKind.IMPORT_ENDED), ids -> jobs.list(viewers.of(request), ids));
    }

    @SchemaMapping(typeName = TYPE)
    String id(Import job) {
        return GlobalId.encode(TYPE, job.id());
    }

    @SchemaMapping(typeName = TYPE)
    List<String> files(Import job) {
        return job.files();
    }

    @BatchMapping(typeName = TYPE)
    Map<Import, String> by(List<Import> of, GraphQLContext request) {
        return jobs.by(of, viewers.of(request));
    }

    @SchemaMapping(typeName = TYPE)
    boolean filesKept(Import job) {
        return !job.gone();
    }

    @BatchMapping(typeName = TYPE)
    Map<Import, Agency> agency(List<Import> of) {
        return Loaded.byId(of, Import::agency, agencies::list);
    }

    @SchemaMapping(typeName = TYPE)
    @Nullable
    String failure(Import job, @Argument Language language) {
        return job.failure() == null ? null : text(job.failure(), language);
    }

    @SchemaMapping(typeName = TYPE)
    List<String> filesWithBadRows(Import job) {
        return findings.bad(job);
    }

    @SchemaMapping(typeName = TYPE)
    Connection<Complaint> complaints(Import job, @Argument int first, @Argument @Nullable String after) {
        return findings.complaints(job, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = TYPE)
    Connection<Change> changes(Import job, @Argument int first, @Argument @Nullable String after) {
        return findings.changes(job, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = TYPE)
    Connection<NumberedPerson> imported(
            Import job,
            @Argument @Nullable ImportedPersonKind kind,
            @Argument int first,
            @Argument @Nullable String after) {
        return jobs.numbered(job, findings.people(job, kind, new PageRequest(first, after)));
    }

    @SchemaMapping(typeName = "ImportedPerson")
    @Nullable
    Long line(NumberedPerson of) {
        return of.person().line() == 0 ? null : of.person().line();
    }

    @SchemaMapping(typeName = "ImportedPerson")
    List<String> what(NumberedPerson of, @Argument Language language) {
        return of.person().what().stream().map(text -> text.in(language)).toList();
    }

    @BatchMapping(typeName = TYPE)
    Map<Import, Boolean> behindAnother(List<Import> of) {
        return jobs.behindAnother(of);
    }

    @SchemaMapping(typeName = TYPE)
    @Nullable
    LocalDate returnableUntil(Import job) {
        return job.returnable();
    }

    @BatchMapping(typeName = TYPE)
    Map<Import, Import> takenBackBy(List<Import> of, GraphQLContext request) {
        return jobs.takenBack(of);
    }

    @BatchMapping(typeName = TYPE)
    Map<Import, Import> takesBack(List<Import> of, GraphQLContext request) {
        return Loaded.byId(of, Import::takesBack, ids -> jobs.list(viewers.of(request), ids));
    }

    @SchemaMapping(typeName = "ImportComplaint")
    String reason(Complaint complaint, @Argument Language language) {
        return text(complaint.reason(), language);
    }

    @SchemaMapping(typeName = "ImportComplaint")
    @Nullable
    String heading(Complaint complaint, @Argument Language language) {
        return complaint.column() == null ? null : text(Headers.words(complaint.column()), language);
    }

    @SchemaMapping(typeName = "ImportFault")
    String reason(Fault fault, @Argument Language language) {
        return text(fault.reason(), language);
    }

    @SchemaMapping(typeName = "ImportFault")
    @Nullable
    String heading(Fault fault, @Argument Language language) {
        return fault.column() == null ? null : text(Headers.words(fault.column()), language);
    }

    @SchemaMapping
    Optional<List<String>> languages(Import job) {
        return lists.languages(job);
    }

    @SchemaMapping(typeName = "StaffList")
    String readAs(StaffList list, @Argument Language language) {
        return text(list.readAs(), language);
    }

    @SchemaMapping(typeName = "StaffList")
    StaffList.Sample sample(StaffList list) {
        return list.sample();
    }

    @SchemaMapping(typeName = "StaffListRow")
    List<Said> said(StaffList.SampleRow row) {
        return row.said().entrySet().stream()
                .map(said -> new Said(said.getKey(), said.getValue()))
                .toList();
    }

    @SchemaMapping(typeName = "ImportChange")
    String heading(Change change, @Argument Language language) {
        return text(Headers.words(change.column()), language);
    }

    @SchemaMapping(typeName = "ImportNote")
    String text(FileNote note, @Argument Language language) {
        return text(note.text(), language);
    }

    private static String text(Text words, Language language) {
        return language == Language.SV ? words.sv() : words.en();
    }

    record PrepareImportInput(ImportKind kind, @Nullable String agency) {}

    /// @param leavers for starting it alone
    record ImportInput(String id, @Nullable LeaversInput leavers) {

        /// @throws Failure.Invalid where somebody is to leave by what ends nobody's employment
        String alone() {
            if (leavers != null) {
                throw new Failure.Invalid(
                        "input.leavers",
                        "Only 'startImport' ends the employments of those who are not in a list.",
                        "Leave it out.");
            }
            return id;
        }
    }

    /// @param columns what each heading means
    /// @param languages of those of whom the list says none; null: as was said before
    record ChooseImportColumnsInput(
            String id,
            List<ChosenColumnInput> columns,
            @Nullable List<String> languages) {

        Map<String, Optional<StaffColumn>> said() {
            var said = new HashMap<String, Optional<StaffColumn>>();
            columns.forEach(one -> said.put(one.heading(), Optional.ofNullable(one.column())));
            return said;
        }
    }

    /// @param column null: it is not read
    record ChosenColumnInput(String heading, @Nullable StaffColumn column) {}

    record Said(StaffColumn column, String text) {}

    record ImportPayload(Import job) {}
}
