package se.samsas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsas.Effort;
import se.samsas.access.AccountTables;
import se.samsas.agency.AgencyTables;
import se.samsas.exchange.Imports.Returned;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.load.Errand;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.Load.Mode;
import se.samsas.exchange.load.Progress;
import se.samsas.exchange.staff.Leavers;
import se.samsas.exchange.staff.Missing;
import se.samsas.exchange.staff.StaffList;
import se.samsas.exchange.table.DataSource;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.told.ImportedPersonKind;
import se.samsas.exchange.told.PeopleTold;
import se.samsas.person.PersonTables;

/// Random lists of staff, and files, over random agencies: a trial says, row by row, what is then done, and what is
/// done
/// is taken back as it was.
class TakenBackIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<Table> TABLES = List.of(
            AgencyTables.UNITS,
            PersonTables.PEOPLE,
            PersonTables.EMPLOYMENTS,
            PersonTables.MANAGERS,
            PersonTables.ASSERTIONS,
            PersonTables.PAST_ASSERTIONS,
            PersonTables.CAPACITY,
            AccountTables.ACCOUNTS);
    private static final List<String> UNITS = List.of("It", "Hr", "Drift", "Juridik");
    private static final List<String> NAMES = List.of("Åsa Ek", "Bo Al", "Cia Dal", "Dan Berg", "Eva Gran", "Örjan Å");

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
        told = new PeopleTold(Map.of("01", "Stockholm", "25", "Norrbotten"));
    }

    private PeopleTold told = new PeopleTold(Map.of());

    static Collection<Long> seeds() {
        int most = Effort.of(25, 300);
        return new Random(42).longs(most).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTrialSaysWhatIsThenDoneAndThatIsTakenBack(long seed) {
        var random = new Random(seed);
        desk.take(agencies(random));
        var list = list(random);
        var before = rows();
        var leavers = random.nextBoolean() ? null : leavers(list, random);
        var tried = heard(list, leavers, Mode.REHEARSAL, "job");
        assertThat(otherwise(before, rows())).isEmpty();
        var done = heard(list, leavers, Mode.GENTLE, "job");
        var after = rows();
        assertThat(said(tried)).as(list).isEqualTo(said(done));
        assertThat(said(done)).as(list).isEqualTo(otherwise(before, after));
        var saidOfUndoing = takeBack("job", Mode.REHEARSAL);
        assertThat(otherwise(after, rows())).isEmpty();
        assertThat(saidOfUndoing).as(list).isEqualTo(takeBack("job", Mode.GENTLE));
        assertThat(otherwise(before, rows())).as(list).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void whatWasChangedSinceIsNamedAndLeftWhole() {
        desk.take(agencies(new Random(1)));
        var before = rows();
        heard(
                "Anställningsnummer;Namn;Enhet;Titel\n100;Ny Ett;It;Jurist\n101;Ny Två;It;Jurist\n",
                null,
                Mode.GENTLE,
                "a");
        desk.take(Map.of("employments.csv", "person,unit,from,share,title\none.101,one.it,2026-11-21,50,Jurist\n"));
        var left = takeBack("a", Mode.GENTLE);
        assertThat(left).anyMatch(line -> line.contains("one.100"));
        assertThat(told.all(Integer.MAX_VALUE).first())
                .filteredOn(person -> person.kind() == ImportedPersonKind.LEFT)
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.name()).isEqualTo("Ny Två");
                    assertThat(person.what()).hasSize(1);
                });
        var rest = rows();
        rest.keySet().removeAll(before.keySet());
        assertThat(rest.keySet().stream().filter(key -> !key.startsWith("units.csv")))
                .allMatch(key -> key.contains("one.101"));
    }

    static Collection<Long> seedsOfFiles() {
        int most = Effort.of(8, 300);
        return new Random(4711).longs(most).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seedsOfFiles")
    void filesOfAnAgencyAreTakenBack(long seed) {
        var random = new Random(seed);
        desk.take(AgencyFiles.world(agencies(random), random));
        var before = rows();
        var graphBefore = graphNow();
        var files = AgencyFiles.random(random);
        var tried = heard(files, Mode.REHEARSAL, "job", 1);
        assertThat(otherwise(before, rows())).isEmpty();
        var done = heard(files, Mode.GENTLE, "job", 1);
        assertThat(foreseeable(tried, files)).as("%s", files).isEqualTo(foreseeable(done, files));
        var after = rows();
        var graphAfter = graphNow();

        var more = AgencyFiles.random(random);
        heard(more, Mode.GENTLE, "more", 1);
        assertThat(heard(more, Mode.GENTLE, "again", 1)).as("the same again").isEmpty();
        takeBack("more", Mode.GENTLE);
        assertThat(otherwise(after, rows())).as("%s", more).isEmpty();
        assertThat(graphNow()).isEqualTo(graphAfter);

        var saidOfUndoing = takeBack("job", Mode.REHEARSAL);
        assertThat(otherwise(after, rows())).isEmpty();
        assertThat(saidOfUndoing).as("%s", files).isEqualTo(otherwise(after, before));
        assertThat(takeBack("job", Mode.GENTLE)).isEqualTo(saidOfUndoing);
        assertThat(otherwise(before, rows())).as("%s", files).isEmpty();
        assertThat(graphNow()).isEqualTo(graphBefore);
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seedsOfFiles")
    void filesThatStoppedOnTheWayAreGoneOnWithAndTakenBack(long seed) {
        var random = new Random(seed);
        desk.take(AgencyFiles.world(agencies(random), random));
        var graphBefore = graphNow();
        var files = AgencyFiles.random(random);
        var left = random.nextInt(1, 5);
        stopped(files, "job", left);
        if (random.nextBoolean()) {
            heard(files, Mode.GENTLE, "job", 2);
        }
        takeBack("job", Mode.GENTLE);
        assertThat(graphNow()).as("%s", files).isEqualTo(graphBefore);
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @MethodSource("seedsOfFiles")
    void whoWasChangedSinceFilesCameInIsLeftWhole(long seed) {
        var random = new Random(seed);
        desk.take(AgencyFiles.world(agencies(random), random));
        var before = rows();
        var done = heard(AgencyFiles.random(random), Mode.GENTLE, "job", 1);
        var rest = done.stream()
                .filter(one -> AgencyFiles.TABLES_OF_MANY.contains(one.table()))
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        var changed = rest.get(random.nextInt(rest.size()));
        var person = String.valueOf(changed.person());
        desk.take(AgencyFiles.otherwise(changed));
        var after = rows();
        takeBack("job", Mode.GENTLE);
        var now = rows();
        assertThat(of(person, now)).as("%s", changed).isEqualTo(of(person, after));
        assertThat(told.all(Integer.MAX_VALUE).first())
                .filteredOn(one -> one.kind() == ImportedPersonKind.LEFT)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.handle()).isEqualTo(person);
                    assertThat(one.what()).isNotEmpty();
                });
        for (var rows : List.of(before, now)) {
            rows.keySet()
                    .removeIf(key -> key.startsWith(AgencyTables.UNITS.file())
                            || of(person, rows).containsKey(key));
        }
        assertThat(otherwise(before, now)).as("of others").isEmpty();
    }

    private static Map<String, List<@Nullable Object>> of(String person, Map<String, List<@Nullable Object>> rows) {
        var own = new LinkedHashMap<String, List<@Nullable Object>>();
        rows.forEach((key, cells) -> {
            if (cells.contains(person)) {
                own.put(key, cells);
            }
        });
        return own;
    }

    private static int kept() {
        return desk.graph()
                .get(
                        "MATCH (r:ImportedRow) RETURN count(r) AS kept",
                        Map.of(),
                        row -> row.get("kept").asInt());
    }

    /// All nodes and relationships of agencies and people, with all that they hold but for when it was written.
    private static Set<String> graphNow() {
        var all = new TreeSet<String>();
        desk.graph().forEach("""
                        MATCH (n) WHERE n:Agency OR n:Unit OR n:Person OR n:Skill OR n:Holding OR n:Capacity OR n:Account
                        OPTIONAL MATCH (n)-[r]->(m)
                        RETURN labels(n) AS labels, n AS node, type(r) AS type, properties(r) AS properties,
                          coalesce(m.id, m.key) AS end
                        """, Map.of(), row -> {
            var node = new TreeMap<>(row.get("node").asMap());
            node.remove("revision");
            var properties = row.get("properties");
            all.add("%s %s -%s %s-> %s"
                    .formatted(
                            row.get("labels"),
                            node,
                            row.get("type"),
                            properties.isNull() ? "" : new TreeMap<>(properties.asMap()),
                            row.get("end")));
        });
        return all;
    }

    private List<Difference> heard(Map<String, String> files, Mode mode, String job, int run) {
        var heard = new ArrayList<Difference>();
        data(files, mode, job, run, listener(heard));
        return heard;
    }

    private static void data(Map<String, String> files, Mode mode, String job, int run, ImportListener listener) {
        job(job);
        desk.graph().run("MATCH (j:Job {id: $job}) SET j.run = $run", Map.of("job", job, "run", run));
        desk.imports()
                .data(
                        new DataSource.Folder(desk.write(files)),
                        "one",
                        mode,
                        new Errand("the files", job, run, queries -> "the test", true),
                        listener);
    }

    /// The server ends after so many transactions.
    private static void stopped(Map<String, String> files, String job, int transactions) {
        var done = new AtomicInteger();
        try {
            data(files, Mode.GENTLE, job, 1, new ImportListener() {
                @Override
                public void progress(Progress now) {
                    if (now.done() > 0 && done.incrementAndGet() == transactions) {
                        throw new IllegalStateException("The server ends");
                    }
                }
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("The server ends");
        }
    }

    private Leavers leavers(String list, Random random) {
        var missing = new ArrayList<Missing>();
        bring(list, null, Mode.REHEARSAL, new ArrayList<>(), missing, "none");
        return new Leavers(
                missing.stream()
                        .map(Missing::person)
                        .filter(person -> random.nextInt(3) > 0)
                        .collect(Collectors.toSet()),
                TODAY.plusDays(random.nextInt(-40, 40)));
    }

    private List<Difference> heard(String list, @Nullable Leavers leavers, Mode mode, String job) {
        var heard = new ArrayList<Difference>();
        bring(list, leavers, mode, heard, new ArrayList<>(), job);
        return heard;
    }

    private void bring(
            String list,
            @Nullable Leavers leavers,
            Mode mode,
            List<Difference> heard,
            List<Missing> missing,
            String job) {
        var path = desk.write(Map.of("staff.csv", list)).resolve("staff.csv");
        job(job);
        desk.imports()
                .staff(
                        StaffList.open("staff.csv", path, Map.of(), TODAY),
                        "one",
                        leavers,
                        mode,
                        new Errand("the list", job, 1, queries -> "the test", true),
                        listener(heard),
                        staff -> missing.addAll(staff.missing()));
    }

    private static void job(String job) {
        desk.graph().run("MERGE (j:Job:ImportJob {id: $job}) SET j.run = 1", Map.of("job", job));
    }

    private static ImportListener listener(List<Difference> heard) {
        return new ImportListener() {
            @Override
            public boolean isTold() {
                return true;
            }

            @Override
            public void difference(Difference difference) {
                heard.add(difference);
            }
        };
    }

    private Set<String> takeBack(String job, Mode mode) {
        var heard = new ArrayList<Difference>();
        job("undo");
        desk.imports()
                .takeBack(
                        new Returned(job, "staff.csv"),
                        "one",
                        mode,
                        new Errand("undo", "undo", 1, queries -> "the test", false),
                        listener(heard),
                        desk.forgetting(),
                        told);
        heard.forEach(told::hear);
        return said(heard);
    }

    /// What a trial can say: it does not know which past assertions the same import would have made by closing others,
    /// which another of its files may then speak of.
    private static Set<String> foreseeable(List<Difference> differences, Map<String, String> files) {
        return said(differences.stream()
                .filter(one -> !one.table().equals(PersonTables.PAST_ASSERTIONS)
                        || !files.containsKey(PersonTables.ASSERTIONS.file()))
                .toList());
    }

    private static Set<String> said(List<Difference> differences) {
        var said = new TreeSet<String>();
        for (var one : differences) {
            said.add(said(one.table(), one.before(), one.after()));
        }
        return said;
    }

    private static String said(
            Table table, @Nullable List<@Nullable Object> before, @Nullable List<@Nullable Object> after) {
        return "%s: %s -> %s".formatted(table.file(), shown(table, before), shown(table, after));
    }

    /// Without what is given by chance.
    private static List<@Nullable Object> shown(Table table, @Nullable List<@Nullable Object> cells) {
        var shown = new ArrayList<@Nullable Object>();
        for (int i = 0; cells != null && i < cells.size(); i++) {
            if (!table.columns().get(i).use().isByChance()) {
                shown.add(cells.get(i));
            }
        }
        return shown;
    }

    /// All that is stored, by file and key.
    private static Map<String, List<@Nullable Object>> rows() {
        var rows = new LinkedHashMap<String, List<@Nullable Object>>();
        for (var table : TABLES) {
            for (var row : desk.graph().list(table.exportQuery(), Map.of(), row -> row)) {
                var cells = new ArrayList<@Nullable Object>();
                table.columns()
                        .forEach(column -> cells.add(row.get(column.name()).asObject()));
                rows.put(table.file() + cells.subList(0, table.keyCount()), cells);
            }
        }
        return rows;
    }

    private static Set<String> otherwise(
            Map<String, List<@Nullable Object>> before, Map<String, List<@Nullable Object>> after) {
        var keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        var otherwise = new TreeSet<String>();
        for (var key : keys) {
            if (!Objects.equals(before.get(key), after.get(key))) {
                var table = TABLES.stream()
                        .filter(one -> key.startsWith(one.file()))
                        .findFirst()
                        .orElseThrow();
                otherwise.add(said(table, before.get(key), after.get(key)));
            }
        }
        return otherwise;
    }

    /// Two agencies, the first with people who work there, did, or will; some at both, some with accounts.
    private static Map<String, String> agencies(Random random) {
        var people = new StringBuilder("person,given_name,family_name,places,languages,remote,protected\n");
        var employments = new StringBuilder("person,unit,from,to,share,title\n");
        var managers = new StringBuilder("unit,person\n");
        var accounts = new StringBuilder("account,person,roles\n");
        for (int i = 0; i < 8; i++) {
            var name = NAMES.get(random.nextInt(NAMES.size())).split(" ", 2);
            people.append("one.%d,%s,%s,%s,%s,%b,false%n"
                    .formatted(
                            i,
                            name[0],
                            name[1],
                            random.nextBoolean() ? "01" : "",
                            random.nextBoolean() ? "sv" : "",
                            random.nextBoolean()));
            var from = TODAY.minusDays(random.nextInt(1, 900));
            var units = new ArrayList<>(UNITS.subList(0, 3));
            Collections.shuffle(units, random);
            for (int j = 0; j < 1 + random.nextInt(2); j++) {
                var to = random.nextInt(3) == 0
                        ? TODAY.plusDays(random.nextInt(0, 60)).toString()
                        : "";
                employments.append("one.%d,one.%s,%s,%s,%d,%s%n"
                        .formatted(
                                i,
                                units.get(j).toLowerCase(Locale.ROOT),
                                random.nextInt(6) == 0 ? TODAY : from,
                                to,
                                random.nextBoolean() ? 100 : 75,
                                random.nextBoolean() ? "Jurist" : ""));
                if (random.nextInt(3) == 0) {
                    managers.append("one.%s,one.%d%n".formatted(units.get(j).toLowerCase(Locale.ROOT), i));
                }
            }
            if (random.nextInt(4) == 0) {
                employments.append("one.%d,two.it,2020-01-01,,50,%n".formatted(i));
            }
            if (random.nextBoolean()) {
                accounts.append("konto%d,one.%d,employee%n".formatted(i, i));
            }
        }
        var files = new HashMap<String, String>();
        files.put(
                "agencies.csv", "agency,kind,name_sv,region,invented\none,state,Ett,01,true\ntwo,region,Två,25,true\n");
        files.put(
                "units.csv", "unit,agency,name_sv\none.it,one,It\none.hr,one,Hr\none.drift,one,Drift\ntwo.it,two,It\n");
        files.put("people.csv", people.toString());
        files.put("employments.csv", employments.toString());
        files.put("managers.csv", managers.toString());
        files.put("accounts.csv", accounts.toString());
        return files;
    }

    /// Some of its people and some new ones, with some of the columns, and some cells.
    private static String list(Random random) {
        var columns = new ArrayList<>(List.of("Anställningsnummer", "Namn"));
        for (var column : List.of(
                "Enhet", "Från", "Till", "Sysselsättningsgrad", "Titel", "Chef", "Konto", "Språk", "Län", "Distans")) {
            if (random.nextInt(3) > 0) {
                columns.add(column);
            }
        }
        var list = new StringBuilder(String.join(";", columns)).append('\n');
        for (int i = 0; i < 11; i++) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            int number = i;
            list.append(columns.stream()
                            .map(column -> cell(column, number, random))
                            .collect(Collectors.joining(";")))
                    .append('\n');
        }
        return list.append("99;Alltid Med")
                .append(";".repeat(columns.size() - 2))
                .append('\n')
                .toString();
    }

    private static String cell(String column, int number, Random random) {
        if (!column.equals("Anställningsnummer") && !column.equals("Namn") && random.nextInt(4) == 0) {
            return "";
        }
        return switch (column) {
            case "Anställningsnummer" -> String.valueOf(number);
            case "Namn" -> NAMES.get(random.nextInt(NAMES.size()));
            case "Enhet" -> UNITS.get(random.nextInt(UNITS.size()));
            case "Från" -> TODAY.plusDays(random.nextInt(-900, 60)).toString();
            case "Till" -> TODAY.plusDays(random.nextInt(-30, 300)).toString();
            case "Sysselsättningsgrad" -> random.nextBoolean() ? "100" : "80";
            case "Titel" -> random.nextBoolean() ? "Jurist" : "Arkitekt";
            case "Chef", "Distans" -> random.nextBoolean() ? "ja" : "nej";
            case "Konto" -> random.nextBoolean() ? "konto" + number : "nytt" + number;
            case "Språk" -> random.nextBoolean() ? "svenska" : "engelska";
            default -> random.nextBoolean() ? "Stockholm" : "Norrbotten";
        };
    }
}
