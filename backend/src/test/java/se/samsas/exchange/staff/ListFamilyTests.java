package se.samsas.exchange.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.Effort;
import se.samsas.failure.Failure;

/// The same list in every encoding, with every separator, line end, heading and form of cell that people's
/// programs write: it is read right or refused by name, and never wrong in silence.
class ListFamilyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /// People, and what must be read of them.
    private static final List<Who> PEOPLE = List.of(
            new Who("P-1001", "Runa", "Ekvall", "systemförvaltare", "Drift", 75, LocalDate.of(2020, 3, 1)),
            new Who("P-1002", "Åsa", "Övberg", "utredare", "Test och kvalitet", 100, LocalDate.of(2019, 12, 31)),
            new Who("0001703", "Östen", "von Älv", "jurist", "IT / Drift", 50, LocalDate.of(2026, 1, 31)));

    @TempDir
    private Path folder;

    private static final Who BEYOND =
            new Who("P-1004", "Łukasz", "Żuorta", "testare – it", "Drift", 60, LocalDate.of(2024, 2, 29));

    private record Who(
            String number, String given, String family, String title, String unit, int share, LocalDate from) {}

    /// A way to write a list.
    private record Way(
            String charset,
            boolean marked,
            boolean decomposed,
            char separator,
            String lineEnd,
            boolean quoted,
            List<String> above,
            int headings,
            int names,
            int shares,
            int days,
            boolean total) {}

    private static final List<List<String>> HEADINGS = List.of(
            List.of("Anställningsnummer", "Namn", "Titel", "Enhet", "Grad", "Från"),
            List.of("Anst.nr", "Namn", "Befattning", "Organisation", "Sysselsättningsgrad %", "Anst.datum"),
            List.of("Personalnummer", "Fullständigt namn", "TJÄNSTETITEL", "Avdelning", "Tjänstgöringsgrad", "Fr.o.m."),
            List.of("Employee ID", "Full name", "Job title", "Department", "FTE", "Start date"));

    @Test
    void eachOfTheFamilyIsReadRightOrRefusedByName() throws IOException {
        var random = new Random(13);
        var read = 0;
        var tried = Effort.of(600, 6_000);
        for (int i = 0; i < tried; i++) {
            var way = any(random);
            var path = Files.write(folder.resolve("list"), bytes(way));
            StaffList.Content content;
            try {
                content = StaffList.open("list.csv", path, Map.of(), TODAY).content();
            } catch (Failure.Invalid e) {
                assertThat(e.getMessage()).as(way.toString()).contains("list.csv");
                continue;
            }
            var refused = content.complaints().stream()
                    .map(complaint -> complaint.line())
                    .distinct()
                    .count();
            var rows = StaffListTests.rows(content);
            assertThat(rows.size() + refused)
                    .as(way.toString())
                    .isEqualTo(people(way).size() + (way.total ? 1 : 0));
            assertThat(rows.stream().map(ListFamilyTests::who).toList())
                    .as(way.toString())
                    .isSubsetOf(people(way));
            read += rows.size() == people(way).size() ? 1 : 0;
        }
        // What is refused are days and shares that could be two: all else is read.
        assertThat(read).isGreaterThan(tried * 2 / 3);
    }

    private static Who who(Listed row) {
        return new Who(
                row.number(),
                String.valueOf(row.name().given()),
                row.name().family(),
                String.valueOf(row.text(StaffColumn.TITLE)),
                String.valueOf(row.text(StaffColumn.UNIT)),
                (int) (long) (Long) row.cells().getOrDefault(StaffColumn.SHARE, 0L),
                Objects.requireNonNullElse(row.day(StaffColumn.FROM), LocalDate.MIN));
    }

    private static Way any(Random random) {
        var charset = one(random, "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "x-MacRoman");
        var unicode = charset.startsWith("UTF");
        return new Way(
                charset,
                unicode && random.nextBoolean(),
                unicode && random.nextBoolean(),
                one(random, ';', ',', '\t', '|'),
                one(random, "\n", "\r\n", "\r"),
                random.nextBoolean(),
                one(
                        random,
                        List.of(),
                        List.of("Personallista 2026-11-01"),
                        List.of("Rapport: anställda", "", "Utskriven 2026-11-01")),
                random.nextInt(HEADINGS.size()),
                random.nextInt(2),
                random.nextInt(4),
                random.nextInt(6),
                random.nextBoolean());
    }

    @SafeVarargs
    private static <T> T one(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    /// In Unicode also somebody with letters that no table of one byte has together.
    private static List<Who> people(Way way) {
        return way.charset.startsWith("UTF")
                ? Stream.concat(PEOPLE.stream(), Stream.of(BEYOND)).toList()
                : PEOPLE;
    }

    private static byte[] bytes(Way way) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADINGS.get(way.headings));
        people(way)
                .forEach(who -> rows.add(List.of(
                        who.number,
                        way.names == 0 ? who.family + ", " + who.given : who.given + " " + who.family,
                        who.title,
                        who.unit,
                        share(way, who.share),
                        day(way, who.from))));
        if (way.total) {
            rows.add(List.of("Summa", "3 personer", "", "", "", ""));
        }
        var text = Stream.concat(
                        way.above.stream(),
                        rows.stream()
                                .map(row -> row.stream()
                                        .map(cell -> cell(way, cell))
                                        .collect(Collectors.joining(String.valueOf(way.separator)))))
                .collect(Collectors.joining(way.lineEnd, "", way.lineEnd));
        var form = way.decomposed ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
        return ((way.marked ? "\uFEFF" : "") + form).getBytes(Charset.forName(way.charset));
    }

    private static String cell(Way way, String cell) {
        return way.quoted || cell.indexOf(way.separator) >= 0 ? "\"" + cell + "\"" : cell;
    }

    private static String share(Way way, int share) {
        return switch (way.shares) {
            case 0 -> String.valueOf(share);
            case 1 -> share + " %";
            case 2 -> share + ",00";
            default -> share == 100 ? "1" : "0," + share;
        };
    }

    private static String day(Way way, LocalDate day) {
        var serial = day.toEpochDay() + 25_569;
        return switch (way.days) {
            case 0 -> day.toString();
            case 1 -> day + " 00:00:00";
            case 2 -> day.toString().replace("-", "");
            case 3 -> "%d/%d %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case 4 -> String.valueOf(serial);
            default -> "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        };
    }
}
