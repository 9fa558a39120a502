package se.samsas.exchange.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsas.api.Text;
import se.samsas.exchange.staff.ListedColumn.Use;
import se.samsas.exchange.table.Explained;
import se.samsas.exchange.table.Spilled;
import se.samsas.failure.Failure;

/// Lists as people have them. All names are invented.
class StaffListTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String THREE = """
            Anställningsnummer;Namn;Titel;Enhet;Grad
            P-1001;Ekvall, Runa;systemförvaltare;Drift;75
            P-1002;Åsa Övberg;utredare;Drift;100
            P-1003;Łukasz Żuorta;testare;Test och kvalitet;60
            """;
    private static final List<String> READ = List.of(
            "P-1001 Runa|Ekvall TITLE=systemförvaltare UNIT=Drift SHARE=75",
            "P-1002 Åsa|Övberg TITLE=utredare UNIT=Drift SHARE=100",
            "P-1003 Łukasz|Żuorta TITLE=testare UNIT=Test och kvalitet SHARE=60");

    @TempDir
    private Path folder;

    @Test
    void aMarkBeforeAQuotedHeaderIsNoPartOfIt() {
        var list = "\uFEFF\"Enhet\";\"Anställningsnummer\";\"Namn\"\r\n\"Drift\";\"P-1001\";\"Runa Ekvall\"\r\n";
        assertThat(people(list)).containsExactly("P-1001 Runa|Ekvall UNIT=Drift");
    }

    @Test
    void lettersInPartsAreTheSameLetters() {
        assertThat(people(Normalizer.normalize(THREE, Normalizer.Form.NFD))).isEqualTo(READ);
    }

    @Test
    void theHeaderIsLookedForAndSaid() {
        assertThat(people("sep=;\r\n" + THREE)).isEqualTo(READ);
        assertThat(people("Personallista 2026-11-01\r\n\r\n" + THREE)).isEqualTo(READ);
        var late = list("Rapport: Anställda\nUtskriven 2026-11-01\n" + THREE);
        assertThat(late.content().notes().getFirst().sv())
                .isEqualTo("Läst som UTF-8, semikolon mellan cellerna; rubrikerna står på rad 3.");
    }

    @Test
    void totalsVacanciesAndEmptyRowsAreSaidAndLeftOut() {
        var content = list(THREE + "Summa;3 personer;;;\nP-2001;Vacant;utredare;Drift;100\n;;;;\n;;;;\n")
                .content();
        assertThat(people(content)).isEqualTo(READ);
        assertThat(complaints(content))
                .containsExactly(
                        "5: null: ”Summa” är en summering, ingen person",
                        "6: Namn: ”Vacant” är en vakans, ingen person");
        assertThat(content.complaints())
                .allSatisfy(one -> assertThat(one.asWritten()).isEmpty());
        assertThat(notes(content)).contains("Tomma rader: 2.");
    }

    @Test
    void whatIsNotReadIsNamedAndNotKept() {
        var content = list("""
                Anställningsnummer;Namn;Lön;E-post;Anställningsgrad;Grupp
                P-1;Ekvall, Runa;41000;runa@exempel.invalid;0,5;Drift
                P-2;Ek, ;42000;b@exempel.invalid;1;Drift
                """).content();
        assertThat(people(content)).containsExactly("P-1 Runa|Ekvall UNIT=Drift SHARE=50");
        assertThat(notes(content))
                .contains(
                        "Läses inte: ”Lön”, ”E-post”.",
                        "Anställningsgrad: alla tal i kolumnen är högst 1, så 0,5 betyder 50 procent och 1 betyder 100.");
        assertThat(content.complaints())
                .singleElement()
                .satisfies(one -> assertThat(one.asWritten()).containsExactly("P-2", "Ek, ", "100%", "Drift"));
    }

    @Test
    void aShareMeansTheSameInTheFileOfBadRows() {
        var header = "Anställningsnummer;Namn;Anställningsgrad\n";
        var content = list(header + "1;Bo Exempel;80\n2;Ek, ;75\n3;Cia Exempel;1\n4;Ek, ;37,5\n5;Ek, ;Heltid\n")
                .content();
        var bad = content.complaints().stream()
                .filter(one -> !one.asWritten().isEmpty())
                .map(one -> one.asWritten().getLast())
                .toList();
        assertThat(bad).containsExactly("75%", "1% / 100% ?", "37,5%", "Heltid");
        assertThat(people(header + "3;Cia Exempel;%s\n".formatted(bad.get(1)))).isEmpty();
        assertThat(people(header + "2;Ek Exempel;%s\n".formatted(bad.getFirst())))
                .containsExactly("2 Ek|Exempel SHARE=75");
    }

    @Test
    void theLanguagesOfSwedensMinoritiesAreKnown() {
        var named = "meänkieli, Romani chib, romani (arli), lulesamiska, nordsamiska, jiddisch, svenskt teckenspråk";
        assertThat(people("Anställningsnummer;Namn;Språk\n1;A B;%s\n".formatted(named)))
                .containsExactly("1 A|B LANGUAGES=[fit, rmn, rom, se, smj, swl, yi]");
    }

    @Test
    void numbersThatASpreadsheetSpoiltAndIdentityNumbersAreRefused() {
        var content = list("""
                Anställningsnummer;Namn
                2015 ;Bo Exempel
                \u00A02016 ;Cia Exempel
                1,7E+03;Dan Exempel
                19121212-1212;Tolva Exempel
                121212+1212;Tolva Exempel
                19121212-1213;Nästan Exempel
                1 701;Eva Exempel
                """).content();
        assertThat(people(content))
                .containsExactly("2015 Bo|Exempel", "2016 Cia|Exempel", "19121212-1213 Nästan|Exempel");
        assertThat(complaints(content))
                .hasSize(4)
                .allSatisfy(one -> assertThat(one).doesNotContain("1212-1212"));
        assertThat(content.complaints().get(1).asWritten()).containsExactly("", "Tolva Exempel");
    }

    @Test
    void aPersonMayHaveOneNameAndHalfANameIsRefusedWithItsValue() {
        var content = list("""
                Anställningsnummer;Namn
                1;N/D
                2;Ek, \s
                3;, Åsa
                4;von Essen, Ebba
                5;Ek Lund, Maj
                6;Platon
                7;Ebba von Essen
                8;1234
                """).content();
        assertThat(people(content))
                .containsExactly("4 Ebba|von Essen", "5 Maj|Ek Lund", "6 null|Platon", "7 Ebba|von Essen");
        assertThat(complaints(content))
                .containsExactly(
                        "2: Namn: ”N/D” är en vakans, ingen person",
                        "3: Namn: ”Ek,” är inget namn med ett komma mellan två delar",
                        "4: Namn: ”, Åsa” är inget namn med ett komma mellan två delar",
                        "9: Namn: ”1234” är inget namn");
    }

    @Test
    void daysAreReadWhereTheColumnHasOneFormThatMeansOneDay() {
        var mixed = list("""
                Anställningsnummer;Namn;Från;Till
                1;Noa Exempel;2026-01-31;2027-02-28
                2;Ove Exempel;31/1 2026;
                3;Pia Exempel;46053;
                4;Rut Exempel;2026-01-31 00:00:00;9999-12-31
                """).content();
        assertThat(people(mixed))
                .containsExactly("1 Noa|Exempel FROM=2026-01-31 TO=2027-02-28", "4 Rut|Exempel FROM=2026-01-31");
        assertThat(complaints(mixed))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one).contains("skriv alla som 2026-11-21"));

        assertThat(from("31/1 2026", "1/2 2026")).containsExactly("2026-01-31", "2026-02-01");
        assertThat(from("20260131")).containsExactly("2026-01-31");
        assertThat(from("31.01.2026")).containsExactly("2026-01-31");
        assertThat(from("46053", "46054")).containsExactly("2026-01-31", "2026-02-01");
        assertThat(from("03/04/2026", "31/01/2026")).containsExactly("2026-04-03", "2026-01-31");
        assertThat(from("03/04/2026", "01/31/2026")).containsExactly("2026-03-04", "2026-01-31");
        assertThat(from("03/04/2026")).isEmpty();
        assertThat(from("1026-01-31")).isEmpty();
        assertThat(from("2126-01-31")).isEmpty();
        assertThat(from("2026-02-30")).isEmpty();
    }

    @Test
    void aDayOfABadRowMeansTheSameWithoutTheRowsThatSettledItsForm() {
        var bad = list("""
                Anställningsnummer;Namn;Från;Till
                1;Noa Exempel;31/01/2026;31.12.2027
                2;Ove, ;03/04/2026;1.2.2027
                3;Pia, ;04/03/2126;
                4;Rut, ;i dag;tills vidare
                """).content().complaints();
        assertThat(bad.getFirst().asWritten()).containsExactly("2", "Ove, ", "2026-04-03", "2027-02-01");
        assertThat(bad.get(1).asWritten()).containsExactly("3", "Pia, ", "2126-03-04", "");
        assertThat(bad.getLast().asWritten()).containsExactly("4", "Rut, ", "i dag", "tills vidare");
        assertThat(people("Anställningsnummer;Namn;Från;Till\n2;Ove Exempel;2026-04-03;2027-02-01\n"))
                .containsExactly("2 Ove|Exempel FROM=2026-04-03 TO=2027-02-01");

        var unsettled = list("Anställningsnummer;Namn;Från\n1;Noa Exempel;2026-01-31\n2;Ove Exempel;03/04/2026\n")
                .content()
                .complaints();
        assertThat(unsettled.getFirst().asWritten()).containsExactly("2", "Ove Exempel", "03/04/2026");
    }

    @Test
    void sharesAreReadWhereTheyMeanOneThing() {
        assertThat(share("75%", "75 %", "75,00", "Heltid", "0,75", "87,5"))
                .containsExactly("75", "75", "75", "100", "-", "87");
        assertThat(share("0,5", "1", "0.75")).containsExactly("50", "100", "75");
        assertThat(share("1")).containsExactly("100");
        assertThat(share("1", "50")).containsExactly("-", "50");
        assertThat(share("0")).containsExactly("-");
        assertThat(share("101")).containsExactly("-");
        assertThat(share("")).containsExactly("");
    }

    @Test
    void anEmptyCellSaysNothing() {
        var content = list("""
                Anställningsnummer;Namn;Chef
                1;F Exempel;J
                2;G Exempel;X
                3;H Exempel;1
                4;I Exempel;N
                5;K Exempel;0
                6;L Exempel;
                7;M Exempel;Anna Exempel
                """).content();
        assertThat(people(content))
                .containsExactly(
                        "1 F|Exempel MANAGER=true",
                        "2 G|Exempel MANAGER=true",
                        "3 H|Exempel MANAGER=true",
                        "4 I|Exempel MANAGER=false",
                        "5 K|Exempel MANAGER=false",
                        "6 L|Exempel");
        assertThat(complaints(content)).containsExactly("8: Chef: ”Anna Exempel” är varken ja eller nej");
    }

    @Test
    void whatMaySayWhoIsProtectedStopsTheListUntilSomebodySaysWhatItIs() {
        assertThat(people("Anställningsnummer;Namn;Sekretessmarkering\n1;Skydda Exempel;Ja\n"))
                .containsExactly("1 Skydda|Exempel PROTECTED=true");
        var unknown = "Anställningsnummer;Namn;Skyddsnivå\n1;Skydda Exempel;Ja\n";
        assertThat(list(unknown).columns().getLast().use()).isEqualTo(Use.ASKED);
        refused(unknown, "list.csv has ”Skyddsnivå”");
        assertThat(people(open(unknown, Map.of("skyddsniva", Optional.of(StaffColumn.PROTECTED)))
                        .content()))
                .containsExactly("1 Skydda|Exempel PROTECTED=true");
        assertThat(people(open(unknown, Map.of("skyddsniva", Optional.empty())).content()))
                .containsExactly("1 Skydda|Exempel");
        refused("Anställningsnummer;Namn;Skyddad;Sekretess\n1;Skydda Exempel;Ja;Nej\n", "list.csv has ”");
    }

    @Test
    void headingsAreKnownByManyNames() {
        var list = list("""
                Anst.nr;Förnamn;Efternamn;Befattning;Organisation;Sysselsättningsgrad %;Anst.datum;Avg.datum;Kontor
                P-8001;Vera;Exempel;Systemförvaltare;IT / Drift;75,00;2020-03-01;;Östersund
                """);
        assertThat(people(list.content()))
                .containsExactly("P-8001 Vera|Exempel TITLE=Systemförvaltare UNIT=IT / Drift FROM=2020-03-01 SHARE=75"
                        + " PLACE=23");
        assertThat(people("ANSTALLNINGSNUMMER;FORNAMN;EFTERNAMN;Fr.o.m.;T o m;Språk;Distansarbete\n1;A;B;2026-01-01;;"
                        + "svenska, engelska;ja\n"))
                .containsExactly("1 A|B FROM=2026-01-01 LANGUAGES=[en, sv] REMOTE=true");
    }

    @Test
    void ofTwoColumnsThatMeanTheSameOneIsReadAndTheOtherNamed() {
        var content = list("Anställningsnummer;Namn;Avdelning;Enhet\n1;A Exempel;Stab;Drift\n")
                .content();
        assertThat(people(content)).containsExactly("1 A|Exempel UNIT=Drift");
        assertThat(notes(content)).contains("Läses inte: ”Avdelning”.");
        refused("Anställningsnummer;Namn;Namn\n1;A Exempel;B Exempel\n", "list.csv has ”");
    }

    @Test
    void allThatIsWrongWithARowIsSaidAtOnce() {
        var content =
                list("Anställningsnummer;Namn;Grad;Från\n;Ek, ;200;i dag\n").content();
        assertThat(complaints(content)).hasSize(4);
    }

    @Test
    void aQuoteThatIsNotClosedSwallowsNothingInSilence() {
        refused("Anställningsnummer;Namn;Enhet\n1;\"O Exempel;Drift\n2;P Exempel;Drift\n", "begins on line 2");
        var closedLater =
                list("Anställningsnummer;Namn;Enhet\n1;\"O Exempel;Drift\n2;P Exempel\";Drift\n3;Q Exempel;Drift\n");
        assertThat(people(closedLater.content())).containsExactly("3 Q|Exempel UNIT=Drift");
        assertThat(complaints(closedLater.content())).singleElement().asString().contains("citattecken");
    }

    @Test
    void whatHoldsNothingIsRefusedByName() {
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> list(""))
                .withMessage("list.csv is empty.");
        refused("Anställningsnummer;Namn;Titel\n", "list.csv has a header and no rows below it.");
        assertThat(rows(list("sep=\"\nAnställningsnummer;Namn\n1;A Exempel\n").content()))
                .hasSize(1);
        refused("Foo;Bar\n1;2\n", "No column of list.csv is read as the employee number. Line 1 has ”Foo”, ”Bar”.");
    }

    @Test
    void lettersAreReadWhateverTheyAreWrittenIn() {
        for (var charset : List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8")) {
            var read = people(
                    open(THREE.getBytes(Charset.forName(charset)), Map.of()).content());
            assertThat(read).as(charset).isEqualTo(READ);
        }
        for (var charset : List.of("windows-1252", "x-MacRoman", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8")) {
            var list = THREE.replace("Łukasz Żuorta", "Lucas Öorta");
            var read = people(
                    open(list.getBytes(Charset.forName(charset)), Map.of()).content());
            assertThat(read).as(charset).contains(READ.get(0), READ.get(1)).hasSize(3);
        }
        assertThat(people(open(
                                "Anställningsnummer;Namn;Titel\n1;Åke “Kalle” Öst;utredare – it\n"
                                        .getBytes(Charset.forName("windows-1252")),
                                Map.of())
                        .content()))
                .containsExactly("1 Åke “Kalle”|Öst TITLE=utredare – it");
    }

    @Test
    void whatWasEncodedTwiceIsToldByItsValue() {
        var twice = new String("1;Åsa Övberg\n".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        var content = list("Anställningsnummer;Namn\n" + twice + "2;Bo Al\n").content();
        assertThat(people(content)).containsExactly("2 Bo|Al");
        assertThat(complaints(content)).singleElement().asString().contains("UTF-8 igen");
        for (var name : List.of("MÃ¼ller", "Ã‰va", "√Ösa")) {
            assertThat(people("Anställningsnummer;Namn\n1;A %s\n".formatted(name)))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void theFirstPeopleAreShownAsTheyWouldBeRead() {
        var sample = list(THREE + "x;Ek, ;;;\n").sample();
        assertThat(sample.listed()).hasSize(3).first().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.said())
                    .containsEntry(StaffColumn.NAME, "Runa Ekvall")
                    .containsEntry(StaffColumn.SHARE, "75");
        });
        assertThat(sample.faults()).hasSize(1);
        assertThat(list("Foo;Bar\n1;2\n").sample().listed()).isEmpty();
    }

    @Test
    void theColumnsOfTheFileOfBadRowsAreNoneOfTheList() {
        var content = list("Anställningsnummer;Namn;Rad (Samsas);Fel (Samsas)\n1;A Exempel;7;Namn: x\n")
                .content();
        assertThat(people(content)).containsExactly("1 A|Exempel");
        assertThat(notes(content)).hasSize(1);
    }

    /// What a reader of this found who meant it no good.
    @Test
    void whatMeansNothingOrCouldMeanTwoThingsIsNoValue() {
        var content = list("""
                Anställningsnummer;Namn;Titel;Enhet;Konto
                1;A Exempel;NULL;(tom);-
                2;B Exempel;jurist;#N/A;b
                3;Vakant tjänst;;;
                Totalsumma;3 personer;;;
                1042.0;C Exempel;;;
                19121212–1212;D Exempel;;;
                5;E Exempel;;;4010
                6;F Exempel;;;19121212-1212
                7;Bo Ek (sekretess);;;
                8;Sparre, Ebba;;;
                """).content();
        assertThat(people(content)).containsExactly("1 A|Exempel", "8 Ebba|Sparre");
        assertThat(complaints(content))
                .hasSize(8)
                .allSatisfy(one -> assertThat(one).doesNotContain("1212–1212", "1212-1212"));
        assertThat(content.complaints())
                .allSatisfy(one -> assertThat(one.asWritten().toString()).doesNotContain("19121212–1212"));
    }

    @Test
    void aColumnThatSaysInACellWhoIsProtectedIsAskedAbout() {
        var list = "Anställningsnummer;Namn;Status\n1;A Exempel;aktiv\n2;B Exempel;Skyddade personuppgifter\n";
        assertThat(list(list).columns().getLast().use()).isEqualTo(Use.ASKED);
        assertThat(people(open(list, Map.of("status", Optional.empty())).content()))
                .hasSize(2);
        for (var heading : List.of("Sekr.", "SPU", "Fingerad identitet", "Hemlig", "Kvarskrivning")) {
            assertThat(list("Anställningsnummer;Namn;%s\n1;A Exempel;x\n".formatted(heading))
                            .columns()
                            .getLast()
                            .use())
                    .as(heading)
                    .isEqualTo(Use.ASKED);
        }
    }

    @Test
    void aRowThatCouldNotBeReadMaySayWhoIsProtected() {
        var content = list("""
                Anställningsnummer;Namn;Enhet;Sekretess;Från
                1;A Exempel;Drift;Ja;2026-13-01
                1;A Exempel;Test;;2026-01-01
                2;B Exempel;Drift;Nej;2026-13-01
                '-3;C Exempel;Drift;;x
                """).content();
        assertThat(content.guarded()).containsExactly("1");
        assertThat(content.faulty()).containsExactlyInAnyOrder("1", "2", "-3");
    }

    @Test
    void ofRowsThatCannotBeToldApartIntoCellsNothingIsKept() {
        var content = list("Anställningsnummer;Namn;Lön\n1;19121212-1212;Bo Ek;1\n2;\"Bo;1\n3;Cia\";2\n")
                .content();
        assertThat(content.complaints())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.asWritten()).isEmpty());
    }

    @Test
    void aHeaderOfWordsThatNobodyKnowsIsTheWidestRow() {
        var list = list("Personallista 2026\n\nId-nr;Medarbetarens namn;Placering\n1;A Exempel;Drift\n");
        assertThat(list.columns())
                .extracting(ListedColumn::heading)
                .containsExactly("Id-nr", "Medarbetarens namn", "Placering");
        assertThat(StaffHeadings.isOfColumn("Id-nr")).isTrue();
        assertThat(StaffHeadings.isOfColumn("Ek, Åsa")).isFalse();
        assertThat(StaffHeadings.isOfColumn("17")).isFalse();
    }

    @Test
    void daysThatNeverComeAndWordsAmongDaysAreNotWrittenOtherwise() {
        var content = list("""
                Anställningsnummer;Namn;Till
                1;A Exempel;31/1 2027
                2;B Exempel;Tillsvidare
                3;C Exempel;2099-12-31
                """).content();
        assertThat(people(content)).contains("2 B|Exempel", "3 C|Exempel");
        assertThat(rows(list("Anställningsnummer;Namn;Till\n1;A Exempel;31/1 2027\n2;B Exempel;tv\n")
                        .content()))
                .hasSize(2);
    }

    @Test
    void theDocumentOfTheFormatListsEveryHeading() throws IOException {
        var document = Files.readString(Path.of("..", "docs", "data-format.md"));
        for (var column : StaffColumn.values()) {
            assertThat(document)
                    .contains("| `%s` | %s | "
                            .formatted(column.name().toLowerCase(Locale.ROOT), String.join(", ", column.headings())));
        }
    }

    @Test
    void aLongListIsHeldInPartsEachWithAllRowsOfItsPeople() {
        var list = new StringBuilder("Anställningsnummer;Namn;Enhet\n");
        IntStream.range(0, 45_000).forEach(i -> list.append("%d;A Exempel;Drift\n".formatted(i)));
        IntStream.of(44_999, 30_000, 7).forEach(i -> list.append("%d;A Exempel;Arkiv\n".formatted(i)));
        try (var content = list(list.toString()).content()) {
            assertThat(content.parts().stream().map(Spilled::size)).containsExactly(20_001, 20_001, 5_001);
            assertThat(content.parts().getFirst())
                    .filteredOn(row -> row.number().equals("7"))
                    .extracting(row -> row.text(StaffColumn.UNIT))
                    .containsExactly("Drift", "Arkiv");
            assertThat(content.numbers()).hasSize(45_000);
            assertThat(rows(content).stream().limit(20_000).map(Listed::number))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 20_000).mapToObj(String::valueOf).toList());
        }
    }

    /// All that could be read.
    static List<Listed> rows(StaffList.Content content) {
        return content.parts().stream().flatMap(Spilled::stream).toList();
    }

    private List<String> from(String... days) {
        var list = new StringBuilder("Anställningsnummer;Namn;Från\n");
        IntStream.range(0, days.length).forEach(i -> list.append("%d;A Exempel;%s\n".formatted(i, days[i])));
        return rows(list(list.toString()).content()).stream()
                .map(row -> String.valueOf(row.day(StaffColumn.FROM)))
                .toList();
    }

    private List<String> share(String... shares) {
        var list = new StringBuilder("Anställningsnummer;Namn;Grad\n");
        IntStream.range(0, shares.length).forEach(i -> list.append("%d;A Exempel;%s\n".formatted(i, shares[i])));
        var listed = rows(list(list.toString()).content());
        return IntStream.range(0, shares.length)
                .mapToObj(i -> listed.stream()
                        .filter(row -> row.number().equals(String.valueOf(i)))
                        .findFirst()
                        .map(row -> String.valueOf(row.cells().getOrDefault(StaffColumn.SHARE, "")))
                        .orElse("-"))
                .toList();
    }

    private void refused(String list, String message) {
        assertThatExceptionOfType(Failure.Invalid.class)
                .isThrownBy(() -> list(list).content())
                .withMessageContaining(message)
                .satisfies(failure -> assertThat(Explained.words(failure).sv())
                        .isNotEqualTo(Explained.words(failure).en()));
    }

    private List<String> people(String list) {
        return people(list(list).content());
    }

    private static List<String> people(StaffList.Content content) {
        return rows(content).stream()
                .map(row -> "%s %s|%s%s"
                        .formatted(
                                row.number(),
                                row.name().given(),
                                row.name().family(),
                                row.cells().entrySet().stream()
                                        .map(said -> " " + said.getKey() + "=" + said.getValue())
                                        .reduce("", String::concat)))
                .toList();
    }

    private static List<String> complaints(StaffList.Content content) {
        return content.complaints().stream()
                .map(one -> "%d: %s: %s"
                        .formatted(one.line(), one.column(), one.reason().sv()))
                .toList();
    }

    private static List<String> notes(StaffList.Content content) {
        return content.notes().stream().map(Text::sv).toList();
    }

    private StaffList list(String list) {
        return open(list, Map.of());
    }

    private StaffList open(String list, Map<String, Optional<StaffColumn>> chosen) {
        return open(list.getBytes(StandardCharsets.UTF_8), chosen);
    }

    private StaffList open(byte[] list, Map<String, Optional<StaffColumn>> chosen) {
        try {
            var path = Files.createTempFile(folder, "list", "");
            return StaffList.open("list.csv", Files.write(path, list), chosen, TODAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
