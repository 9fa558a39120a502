package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsas.agency.UnitsElsewhere;
import se.samsas.exchange.load.Change;
import se.samsas.exchange.load.Errand;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.ImportReport;
import se.samsas.exchange.load.ImportReport.Counts;
import se.samsas.exchange.load.ImportScope;
import se.samsas.exchange.load.Load;
import se.samsas.exchange.load.Progress;
import se.samsas.exchange.table.DataSource;
import se.samsas.failure.Failure;
import se.samsas.graph.Revisions.Of;
import se.samsas.graph.Transaction;

/// What an import of the data format writes and counts, what it leaves out, and that an export gives the same back.
class ImportsIT {

    private static final Map<String, String> SMALL = Map.of(
            "skills.csv", """
                    skill,scheme,kind
                    urn:java,esco,knowledge
                    urn:programming,esco,group
                    urn:rpa,local,skill
                    """,
            "agencies.csv", """
                    agency,kind,name_sv
                    one,state,Ett
                    two,region,Två
                    """,
            "units.csv", """
                    unit,agency,parent,name_sv
                    a-below,one,top,Under
                    top,one,,Högst
                    """,
            "people.csv", """
                    person,given_name,places
                    p1,Åsa,01 25
                    p2,Bo,
                    """,
            "employments.csv", """
                    person,unit,from,to,share,title
                    p1,a-below,2020-01-01,,80,=utvecklare
                    """,
            "assertions.csv", """
                    person,skill,evidence,level,last_used,since,valid_until
                    p1,urn:java,self,3,2026-10,2025-01-01,
                    """);

    @TempDir
    static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void empty() {
        desk.empty();
    }

    @Test
    void theSameAgainChangesNothingAndSaysSo() {
        assertThat(desk.take(SMALL).sum(Counts::created)).isEqualTo(11);
        var people = desk.revisions().current(Of.PEOPLE);
        var taxonomy = desk.revisions().current(Of.TAXONOMY);

        var again = desk.take(SMALL);

        assertThat(again.changedNothing()).isTrue();
        assertThat(again.counts())
                .containsExactly(
                        new Counts("skills.csv", 0, 0, 3, 0, 0),
                        new Counts("agencies.csv", 0, 0, 2, 0, 0),
                        new Counts("units.csv", 0, 0, 2, 0, 0),
                        new Counts("people.csv", 0, 0, 2, 0, 0),
                        new Counts("employments.csv", 0, 0, 1, 0, 0),
                        new Counts("assertions.csv", 0, 0, 1, 0, 0));
        assertThat(desk.revisions().current(Of.PEOPLE)).isEqualTo(people).isPositive();
        assertThat(desk.revisions().current(Of.TAXONOMY)).isEqualTo(taxonomy).isPositive();
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void whatChangesIsCountedAndItsPeopleAreStamped() {
        desk.take(SMALL);
        var before = desk.revisions().current(Of.PEOPLE);

        var report = desk.take(Map.of("people.csv", "person,given_name,places\np1,Åsa,01 25\np2,Bo,03\np3,Cai,\n"));

        assertThat(report.counts()).containsExactly(new Counts("people.csv", 1, 1, 1, 0, 0));
        assertThat(desk.graph()
                        .list(
                                "MATCH (p:Person) WHERE p.revision > $before RETURN p.id AS id ORDER BY id",
                                Map.of("before", before),
                                row -> row.get("id").asString()))
                .containsExactly("p2", "p3");
    }

    @Test
    void whatRefersToNothingIsReportedAndCostsNothingElse() {
        var files = new HashMap<>(SMALL);
        files.put("employments.csv", """
                person,unit,from
                p1,a-below,2020-01-01
                p1,gone,2020-01-01
                p2,top,2020-01-01
                p9,top,2020-01-01
                """);
        var report = desk.take(files);
        assertThat(report.counts()).contains(new Counts("employments.csv", 2, 0, 0, 2, 0));
        assertThat(desk.complaints())
                .containsExactly(
                        "employments.csv:3: unit: there is no Unit 'gone'",
                        "employments.csv:5: person: there is no Person 'p9'");
        assertThat(desk.take(files).counts()).contains(new Counts("employments.csv", 0, 0, 2, 2, 0));
    }

    @Test
    void aKeyThatIsThereTwiceCountsOnceHoweverFarApart() {
        var many = IntStream.range(0, 12_000)
                .mapToObj(i -> "p%05d,N%d".formatted(i, i))
                .collect(Collectors.joining("\n", "person,given_name\n", "\np00000,Other\n"));
        assertThat(desk.take(Map.of("people.csv", many)).counts())
                .containsExactly(new Counts("people.csv", 12_000, 0, 0, 1, 0));
        assertThat(desk.complaints()).containsExactly("people.csv:12002: the row repeats line 2");
        assertThat(desk.progress()).last().satisfies(last -> {
            assertThat(last.done()).isEqualTo(last.total()).isEqualTo(12_001);
            assertThat(last.rate()).isPositive();
        });
    }

    @Test
    void aUnitIsOfTheAgencyOfItsParent() {
        desk.take(SMALL);
        var report = desk.take(Map.of("units.csv", """
                unit,agency,parent,name_sv
                x1,two,top,Fel
                x2,two,,Rätt
                x3,one,x2,Fel
                x4,one,top,Rätt
                """));
        assertThat(report.counts()).containsExactly(new Counts("units.csv", 2, 0, 0, 2, 0));
        assertThat(desk.complaints())
                .containsExactly(
                        "units.csv:2: agency: 'two', where 'top' has 'one'",
                        "units.csv:4: agency: 'one', where 'x2' has 'two'");
    }

    @Test
    void aRehearsalSaysWhatWouldChangeAndChangesNothing() {
        desk.take(SMALL);
        var before = Desk.contents(desk.give());
        var changes = new ArrayList<Change>();
        var report = desk.imports()
                .rehearse(
                        desk.write(Map.of(
                                "people.csv",
                                "person,given_name,family_name\np1,Ny,Person\np9,Helt,Ny\n",
                                "employments.csv",
                                "person,unit,from\np9,top,2026-01-01\np8,top,2026-01-01\n")),
                        new ImportListener() {
                            @Override
                            public void change(Change change) {
                                changes.add(change);
                            }
                        });
        assertThat(report.counts())
                .containsExactly(new Counts("people.csv", 1, 1, 0, 0, 0), new Counts("employments.csv", 1, 0, 0, 1, 0));
        assertThat(changes).extracting(Change::key).containsOnly("p1");
        assertThat(changes).extracting(Change::column).contains("given_name", "family_name");
        assertThat(Desk.contents(desk.give())).isEqualTo(before);
    }

    @Test
    void aMovedUnitTakesThoseBelowAlongAndStampsTheirPeople() {
        desk.take(SMALL);
        assertThat(UnitsElsewhere.in(desk.graph())).isEmpty();
        var before = desk.revisions().current(Of.PEOPLE);
        desk.take(Map.of("units.csv", "unit,agency,parent,name_sv\ntop,two,,Högst\n"));
        assertThat(UnitsElsewhere.in(desk.graph())).isEmpty();
        assertThat(desk.graph()
                        .list(
                                "MATCH (p:Person) WHERE p.revision > $before RETURN p.id AS id",
                                Map.of("before", before),
                                row -> row.get("id").asString()))
                .containsExactly("p1");
    }

    @Test
    void anIntervalThatEndsBeforeItBeginsIsABadRow() {
        desk.take(SMALL);
        desk.take(Map.of("sharing.csv", "agency,with,purpose,from,to\none,two,loan,2026-01-02,2026-01-01\n"));
        assertThat(desk.complaints()).containsExactly("sharing.csv:2: to: '2026-01-01' is before from '2026-01-02'");
    }

    @Test
    void aNeedBeyondThreeYearsIsABadRow() {
        desk.take(SMALL);
        var report = desk.take(Map.of("needs.csv", """
                need,agency,purpose,share,from,to,created
                n1,one,loan,50,2027-01,2029-12,2026-11-01
                n2,one,loan,50,2027-01,2030-01,2026-11-01
                n3,one,loan,0,2027-01,2027-02,2026-11-01
                n4,one,loan,101,2027-01,2027-02,2026-11-01
                """));
        assertThat(report.counts()).containsExactly(new Counts("needs.csv", 1, 0, 0, 3, 0));
        assertThat(desk.complaints())
                .containsExactlyInAnyOrder(
                        "needs.csv:3: 2027-01 to 2030-01 is longer than 36 months",
                        "needs.csv:4: share: '0' is not a whole number from 1 to 100",
                        "needs.csv:5: share: '101' is not a whole number from 1 to 100");
    }

    @Test
    void anAssertionOfAnotherLevelIsClosedIntoAHolding() {
        desk.take(SMALL);
        desk.take(Map.of("assertions.csv", """
                person,skill,evidence,level,last_used,since
                p1,urn:java,self,4,2026-11,2026-11-21
                """));
        assertThat(Desk.text(desk.give().resolve("past-assertions.csv"))).isEqualTo("""
                person,skill,evidence,from,number,to,level
                p1,urn:java,self,2025-01-01,1,2026-11-21,3
                """);
    }

    @Test
    void labelsAreMergedByLanguageKindAndSource() {
        desk.take(SMALL);
        desk.take(Map.of("skill-labels.csv", """
                skill,language,kind,label,source
                urn:java,en,alternative,Java programming,esco
                urn:java,en,preferred,Java,esco
                urn:java,sv,alternative,javaprogrammering,samsas
                urn:java,sv,hidden,jawa,esco
                urn:java,sv,preferred,Java (datorprogrammering),samsas
                """));
        var more = desk.take(Map.of("skill-labels.csv", """
                skill,language,kind,label,source
                urn:java,en,alternative,Java programming,samsas
                urn:java,en,alternative,Java SE,esco
                urn:java,en,preferred,Java language,esco
                urn:java,en,preferred,Java again,esco
                """));
        assertThat(more.counts()).containsExactly(new Counts("skill-labels.csv", 1, 1, 1, 1, 0));
        assertThat(desk.graph()
                        .<Map<String, Object>>get(
                                "MATCH (s:Skill {id: 'urn:java'}) RETURN s { .* } AS skill",
                                Map.of(),
                                row -> row.get("skill").asMap()))
                .containsEntry("labelEn", "Java language")
                .containsEntry("labelSv", "Java (datorprogrammering)")
                .containsEntry("labelSvSource", "samsas")
                .containsEntry("alternativesEn", List.of("Java programming", "Java SE"))
                .containsEntry("synonymsSv", List.of("javaprogrammering"))
                .containsEntry("hiddenSv", List.of("jawa"))
                .doesNotContainKeys("labelEnSource", "alternativesSv", "synonymsEn");
    }

    @Test
    void aFormulaIsGuardedInTheExportAndTakenBackAsItWas() {
        desk.take(SMALL);
        var export = desk.give();
        assertThat(Desk.text(export.resolve("employments.csv"))).contains(",'=utvecklare\n");
        assertThat(desk.take(new DataSource.Folder(export)).changedNothing()).isTrue();
    }

    /// Whatever a column holds: an identity provider may well give accounts such ids.
    @Test
    void noCellOfAnExportBeginsAsAFormulaAndAnotherGraphIsTheSame() {
        desk.take(Map.of(
                "skills.csv", "skill,scheme,kind\n=HYPERLINK(),local,skill\n-s,local,skill\n",
                "agencies.csv", "agency,kind,name_sv,org_number,former_names\n@one,state,=1+1,+46,-a | b\n",
                "units.csv", "unit,agency,name_sv\n=u,@one,@u\n",
                "people.csv", "person,given_name\n=p,-x\n+p,''=y\n",
                "employments.csv", "person,unit,from\n=p,=u,2020-01-01\n",
                "assertions.csv", "person,skill,evidence,level\n=p,=HYPERLINK(),self,3\n",
                "accounts.csv", "account,person,roles,agencies\n+4670,=p,employee hr-planner,@one\n@x,+p,employee,\n"));
        assertThat(desk.complaints()).isEmpty();
        var export = desk.give();
        var contents = Desk.contents(export);
        contents.values()
                .forEach(text -> assertThat(text.lines())
                        .allSatisfy(line ->
                                assertThat(line.split(",", -1)).noneMatch(cell -> cell.matches("\"?[=+\\-@\t].*"))));
        desk.empty();
        desk.take(new DataSource.Folder(export));
        assertThat(desk.complaints()).isEmpty();
        assertThat(Desk.contents(desk.give())).isEqualTo(contents);
    }

    @Test
    void nobodyElseOnTheMachineReadsAnExport() throws IOException {
        desk.take(SMALL);
        var export = desk.give();
        assumeTrue(export.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(export.resolve("people.csv"), PosixFilePermissions.fromString("rw-r--r--"));
        desk.exports().data(export, true);
        try (var made = Files.walk(export)) {
            assertThat(made.toList())
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    /// As if its server had stood still for half a minute, in which another took the turn and did its work.
    @Test
    void anImportWhoseTurnHasPassedWritesNothingMore() {
        var many = 5_000;
        var people = IntStream.range(0, many).mapToObj("p%05d,Ny\n"::formatted).collect(Collectors.joining());
        for (var mode : List.of(Load.Mode.GENTLE, Load.Mode.FAST)) {
            desk.empty();
            desk.take(Map.of("people.csv", "person,given_name\np00000,Gammal\n"));
            var passed = new AtomicBoolean();
            var files = new DataSource.Folder(desk.write(Map.of(
                    "people.csv",
                    "person,given_name\n" + people,
                    "agencies.csv",
                    "agency,kind,name_sv\none,state,Ett\n")));
            assertThatThrownBy(() -> desk.imports()
                            .data(files, mode, ImportScope.everything(), Errand.here("slow"), new ImportListener() {
                                @Override
                                public void progress(Progress progress) {
                                    if (passed.compareAndSet(false, true)) {
                                        desk.graph().run("""
                                                MATCH (t:Turn {id: 'import'})
                                                SET t.until = datetime() - duration({seconds: 1})
                                                """, Map.of());
                                        desk.take(Map.of("people.csv", "person,given_name\nother,Annan\n"));
                                    }
                                }
                            }))
                    .isInstanceOf(Failure.Conflict.class)
                    .hasMessageContaining("another took its turn");
            assertThat(desk.graph()
                            .list(
                                    "MATCH (p:Person) RETURN p.givenName AS name ORDER BY name",
                                    Map.of(),
                                    row -> row.get("name").asString()))
                    .as(mode.name())
                    .containsExactly("Annan", "Gammal");
            assertThat(desk.take(files).sum(Counts::leftOut))
                    .as("and the turn is free")
                    .isZero();
        }
    }

    /// What somebody does to something while a file is read that speaks of it, but not of what they do.
    enum Meanwhile {
        A_NEED_IS_CLOSED(
                "needs.csv",
                "need,agency,title_sv,purpose,share,from,to,created\nn1,one,Annan,loan,50,2027-01,2027-02,2026-11-01\n",
                "n1,one,Annan,,loan,50,2027-01,2027-02,,false,,1,false,,none,2026-11-01,closed") {
            @Override
            void happen(Transaction tx) {
                tx.locks().need("n1");
                tx.run("MATCH (n:Need {id: 'n1'}) SET n.status = 'closed'", Map.of());
            }
        },
        AN_AGENCY_IS_DISSOLVED(
                "agencies.csv", "agency,kind,name_sv\none,state,Annat\n", "one,state,Annat,,,,,,false,2026-11-01,,") {
            @Override
            void happen(Transaction tx) {
                tx.locks().agency("one");
                tx.run("MATCH (a:Agency {id: 'one'}) SET a.dissolved = date('2026-11-01')", Map.of());
            }
        },
        A_UNIT_IS_MOVED("units.csv", "unit,agency,name_sv\na-below,one,Annan\n", "a-below,one,b-top,Annan,,") {
            @Override
            void happen(Transaction tx) {
                tx.locks().agency("one");
                tx.run("""
                        MATCH (u:Unit {id: 'a-below'})-[old:PART_OF|OF]->()
                        DELETE old
                        WITH DISTINCT u
                        MATCH (to:Unit {id: 'b-top'})-[:OF]->(agency)
                        CREATE (to)<-[:PART_OF]-(u)-[:OF]->(agency)
                        """, Map.of());
            }
        };

        private final String file;
        private final String rows;
        private final String after;

        Meanwhile(String file, String rows, String after) {
            this.file = file;
            this.rows = rows;
            this.after = after;
        }

        abstract void happen(Transaction tx);
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyDoesMeanwhileIsNotWrittenOver(Meanwhile meanwhile) throws Exception {
        desk.take(SMALL);
        desk.take(Map.of(
                "units.csv",
                "unit,agency,name_sv\nb-top,one,Bredvid\n",
                "needs.csv",
                "need,agency,title_sv,purpose,share,from,to,created\nn1,one,Ett,loan,50,2027-01,2027-02,2026-11-01\n"));
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<ImportReport> done = desk.graph().write(tx -> {
                meanwhile.happen(tx);
                var importing = other.submit(() -> desk.take(Map.of(meanwhile.file, meanwhile.rows)));
                sleep(Duration.ofSeconds(2)); // it has come to where it waits for this
                return importing;
            });
            assertThat(done.get().sum(Counts::changed)).isOne();
        }
        assertThat(Desk.contents(desk.give()).get(meanwhile.file)).contains("\n" + meanwhile.after + "\n");
    }

    /// As if it had been silent for so long that another takes over while it says that it has ended.
    @Test
    void whoEndsLateLeavesAnothersTurnToThem() throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            var taken = new AtomicReference<Future<Boolean>>();
            desk.imports()
                    .data(
                            new DataSource.Folder(desk.write(Map.of("people.csv", "person\np1\n"))),
                            Load.Mode.FAST,
                            ImportScope.everything(),
                            Errand.here("slow"),
                            new ImportListener() {
                                @Override
                                public void progress(Progress progress) {
                                    var locked = new CountDownLatch(1);
                                    taken.set(other.submit(() -> desk.graph().write(tx -> {
                                        tx.run("MATCH (t:Turn {id: 'import'}) SET t.holder = 'another'", Map.of());
                                        locked.countDown();
                                        sleep(Duration.ofSeconds(2));
                                        return true;
                                    })));
                                    await(locked);
                                }
                            });
            assertThat(taken.get().get()).isTrue();
        }
        assertThat(desk.graph()
                        .list(
                                "MATCH (t:Turn {id: 'import'}) RETURN t.holder AS holder",
                                Map.of(),
                                row -> row.get("holder").asString(null)))
                .containsExactly("another");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void anExportIsSortedByCodePoint() {
        var beyondTheBasicPlane = "\uD83D\uDE00";
        desk.take(Map.of("people.csv", "person\n" + String.join("\n", beyondTheBasicPlane, "\uFF21", "b", "Ä", "a")));
        assertThat(Desk.text(desk.give().resolve("people.csv")).lines().skip(1).map(line -> line.split(",", -1)[0]))
                .containsExactly("a", "b", "Ä", "\uFF21", beyondTheBasicPlane);
    }

    @Test
    void anExportGoesIntoAnEmptyFolderOnlyUnlessToldOtherwise() throws IOException {
        desk.take(SMALL);
        var export = desk.give();
        Files.writeString(export.resolve("people.csv"), "mine");
        var exports = desk.exports();
        assertThatThrownBy(() -> exports.data(export, false))
                .isInstanceOf(Failure.Conflict.class)
                .hasMessageContaining(export.toString());
        assertThat(export.resolve("people.csv")).hasContent("mine");
        exports.data(export, true);
        assertThat(Desk.text(export.resolve("people.csv"))).startsWith("person,given_name");
    }

    @Test
    void aFolderWithAnotherFileIsRefusedBeforeAnythingIsWritten() {
        var folder = desk.write(Map.of("people.csv", "person\np1\n", "persons.csv", "person\np1\n"));
        assertNothingWritten(folder, "'persons.csv'");
    }

    @Test
    void aFileWithAnUnknownColumnIsRefusedBeforeAnythingIsWritten() {
        var folder = desk.write(Map.of("people.csv", "person\np1\n", "needs.csv", "need,colour\nn1,red\n"));
        assertNothingWritten(folder, "'colour'");
    }

    @Test
    void aFolderThatIsNoneIsRefused() {
        assertNothingWritten(folder.resolve("nowhere"), "nowhere");
        assertNothingWritten(desk.write(Map.of()), "no CSV file");
    }

    private static void assertNothingWritten(Path folder, String named) {
        assertThatThrownBy(() -> desk.imports().data(folder, ImportListener.SILENT))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining(named);
        assertThat(AllTables.ALL.areEmpty(desk.graph())).isTrue();
    }
}
