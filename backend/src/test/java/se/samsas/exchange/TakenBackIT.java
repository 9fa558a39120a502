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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsas.access.AccountTables;
import se.samsas.agency.AgencyTables;
import se.samsas.exchange.Imports.Returned;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.load.Errand;
import se.samsas.exchange.load.ImportListener;
import se.samsas.exchange.load.Load.Mode;
import se.samsas.exchange.staff.Leavers;
import se.samsas.exchange.staff.Missing;
import se.samsas.exchange.staff.StaffList;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.told.ImportedPersonKind;
import se.samsas.exchange.told.PeopleTold;
import se.samsas.person.PersonTables;

/// Random lists of staff over random agencies: a trial says, row by row, what is then done, and what is done is taken
/// back as it was.
class TakenBackIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<Table> TABLES = List.of(
            AgencyTables.UNITS,
            PersonTables.PEOPLE,
            PersonTables.EMPLOYMENTS,
            PersonTables.MANAGERS,
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
        int most = Boolean.getBoolean("full") ? 300 : 25;
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
        int kept = desk.graph()
                .get(
                        "MATCH (r:ImportedRow) RETURN count(r) AS kept",
                        Map.of(),
                        row -> row.get("kept").asInt());
        assertThat(kept).isZero();
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
        assertThat(told.people())
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
