package se.samsas.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import se.samsas.audit.AuditRetention;
import se.samsas.matching.Closeness;
import se.samsas.matching.Evidence;
import se.samsas.matching.Freshness;
import se.samsas.matching.Rules;

/// The record of what ranks people for work: Regulation (EU) 2024/1689, Annex III point 4, with what articles 9 to
/// 15, 26 and 27 ask to be said.
final class AiActRecord {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private AiActRecord() {}

    static Paper of(InForce now, Say say, Instant made) {
        return new Paper(
                say.of("Dokumentation enligt AI-förordningen: Samsas", "Record for the AI Act: Samsas"),
                say.of("samsas-ai-forordningen", "samsas-ai-act"),
                say.language(),
                made,
                say.toFillMark(),
                List.of(
                        say.paragraph(
                                "Framtagen %s ur det som gäller i installationen. Det som bara ni kan svara på är märkt."
                                        .formatted(say.day(LocalDate.ofInstant(made, STOCKHOLM))),
                                "Written on %s from what is in force in the installation. What only you can answer is marked."
                                        .formatted(say.day(LocalDate.ofInstant(made, STOCKHOLM)))),
                        say.heading("1. Varför dokumentet finns", "1. Why this record exists"),
                        say.paragraph(
                                "Förordning (EU) 2024/1689, bilaga III punkt 4, räknar system för rekrytering och urval, och för att fördela arbete, som högriskssystem. Samsas rangordnar medarbetare efter kompetens för uppdrag. Rangordningen följer fasta regler som människor har skrivit; inget i den är tränat på data. Om reglerna gör Samsas till ett AI-system enligt artikel 3.1 (se skäl 12) är inte prövat. Dokumentet är skrivet som om det vore ett högriskssystem.",
                                "Regulation (EU) 2024/1689, Annex III point 4, counts systems for recruitment and selection, and for allocating work, as high-risk. Samsas ranks employees by skill for assignments. The ranking follows fixed rules written by people; nothing in it is trained on data. Whether these rules make Samsas an AI system by article 3(1) (see recital 12) has not been tried. This record is written as if it were a high-risk system."),
                        say.toFill(
                                "Er bedömning av om Samsas är ett AI-system och ett högriskssystem hos er, vem som har gjort den och när; vilka datum för tillämpning som gäller er.",
                                "Your assessment of whether Samsas is an AI system and a high-risk one with you, who made it and when; which dates of application hold for you."),
                        say.heading("2. Leverantör och tillhandahållare", "2. Provider and deployer"),
                        say.paragraph(
                                "Samsas är öppen programvara under EUPL-1.2. Den som tar systemet i bruk är tillhandahållare (deployer, artikel 3.4). Den som sätter sitt namn på det, eller ändrar det väsentligt, är leverantör (artikel 25).",
                                "Samsas is open software under EUPL-1.2. Whoever uses it under their authority is the deployer (article 3(4)). Whoever puts their name on it, or modifies it substantially, is the provider (article 25)."),
                        say.toFill(
                                "Leverantör och tillhandahållare med kontaktuppgifter, version och datum för driftsättning, registrering i EU:s databas (artikel 49) om den krävs.",
                                "Provider and deployer with contacts, version and date of putting into service, registration in the EU database (article 49) where it is required."),
                        say.heading("3. Avsett ändamål", "3. Intended purpose"),
                        new Block.Items(
                                List.of(
                                        say.of(
                                                "Hitta medarbetare som har en efterfrågad kompetens, för personallån, interna uppdrag och mentorskap.",
                                                "Find employees with a skill that is asked for, for loans, internal assignments and mentoring."),
                                        say.of(
                                                "Inte avsett: anställning, uppsägning, lönesättning, bedömning av prestation, övervakning. Samsas fattar inga beslut om människor.",
                                                "Not intended: hiring, dismissal, pay, assessment of performance, monitoring. Samsas takes no decisions about people."))),
                        say.heading("4. Data", "4. Data"),
                        new Block.Items(
                                List.of(
                                        say.of(
                                                "Om medarbetare: namn, anställning, enhet, titel, ort, språk, kompetenser med nivå, underlag och senaste användning, ledig tid, och vad var och en har valt att visa.",
                                                "Of employees: name, employment, unit, title, place, languages, skills with level, evidence and last use, free time, and what each chose to show."),
                                        say.of(
                                                "Källor: personalsystemet, medarbetaren själv, chefers förslag som medarbetaren har bekräftat. Kompetenser: ESCO och egna tillägg.",
                                                "Sources: the HR system, the employees themselves, managers’ proposals that the employee confirmed. Skills: ESCO and local additions."),
                                        say.of(
                                                "Används aldrig i rangordningen: namn, kön, ålder, ursprung, myndighet, arbetstid utöver att den efterfrågade tiden måste vara ledig.",
                                                "Never used in the ranking: name, gender, age, origin, agency, working hours beyond the asked share being free."))),
                        say.toFill(
                                "Hur ni ser till att uppgifterna stämmer och är lika fullständiga för olika grupper av medarbetare (artiklarna 10 och 26.4).",
                                "How you see to it that the data are right, and as complete for one group of employees as for another (articles 10 and 26(4))."),
                        say.heading("5. Så räknas det", "5. How it is worked out"),
                        say.paragraph(
                                "Poäng för en kompetens = närhet × nivå × underlag × hur nyligen, i heltal, högst %d; summan med behovets vikter (1 till %d) ger ordningen. %d tiondelar av närhet eller mer räknas som att ha kompetensen. Talen är hämtade ur systemet:"
                                        .formatted(Rules.MOST_COVERAGE, Rules.WEIGHTS, Rules.HAVING),
                                "Points for a skill = closeness × level × evidence × how recently, in integers, at most %d; the sum with the need’s weights (1 to %d) gives the order. %d tenths of closeness or more count as having the skill. The figures are the system’s own:"
                                        .formatted(Rules.MOST_COVERAGE, Rules.WEIGHTS, Rules.HAVING)),
                        numbers(say),
                        say.heading("6. Mänsklig tillsyn", "6. Human oversight"),
                        new Block.Items(
                                List.of(
                                        say.of(
                                                "Varje träff visar varför: vad som hittades, hur nära, nivå, underlag och ålder. Hur det räknas står på sidan Så rangordnas specialister.",
                                                "Each match shows why: what was held, how close, level, evidence and age. How it is worked out stands on the page How specialists are ranked."),
                                        say.of(
                                                "Planeraren väljer fritt i listan och bortom den; ordningen binder ingen. Den som faller på ett enda villkor visas för sig.",
                                                "The planner chooses freely in the list and beyond it; the order binds nobody. Whoever fails one single condition is shown apart."),
                                        say.of(
                                                "Planeraren kan för hand sätta en annan plats för ett behov, med motivering. Den beräknade platsen står kvar bredvid, och båda sparas.",
                                                "The planner can set another place for a need by hand, with a motive. The computed place stays beside it, and both are kept."),
                                        say.of(
                                                "Medarbetaren bestämmer om och hur hen hittas, rättar sina uppgifter själv och svarar på varje förslag om kompetenser.",
                                                "Employees decide whether and how they are found, correct their own data and answer each proposal of skills."))),
                        say.toFill(
                                "Vilka som utövar tillsyn, deras utbildning och mandat (artikel 26.2); hur medarbetare och fackliga företrädare informerades före användningen (artikel 26.7); hur ni säkrar kunskap om AI (artikel 4).",
                                "Who exercises oversight, their training and authority (article 26(2)); how employees and their representatives were informed before use (article 26(7)); how you see to AI literacy (article 4)."),
                        say.heading("7. Loggning", "7. Logging"),
                        say.paragraph(
                                "Varje sökning med vilka den gav, varje visning av en person, varje nekad begäran, varje ändring av behörighet och delning antecknas i en kedja där ändringar syns (artiklarna 12 och 19). Posterna sparas i %d månader; minst %d krävs (artikel 26.6). Just nu finns %d poster."
                                        .formatted(now.keptMonths(), AuditRetention.LEAST_MONTHS, now.entries()),
                                "Each search with whom it gave, each look at a person, each refusal, each change of access and sharing is recorded in a chain that shows changes (articles 12 and 19). Entries are kept for %d months; at least %d are required (article 26(6)). There are %d entries now."
                                        .formatted(now.keptMonths(), AuditRetention.LEAST_MONTHS, now.entries())),
                        say.heading(
                                "8. Förklaring, rättelse och invändning", "8. Explanation, correction and contesting"),
                        say.paragraph(
                                "Den som berörs av ett beslut kan få veta vilken roll systemet hade (artikel 86): på sidan Mina uppgifter ser var och en vilka sökningar som gav dem, på vilken plats och varför, och kan bestrida platsen. Planeraren svarar där.",
                                "Whoever is affected by a decision may be told which part the system had (article 86): on the page My data people see which searches gave them, at which rank and why, and can contest the rank. The planner answers there."),
                        say.toFill(
                                "Vart en medarbetare vänder sig för att få en förklaring eller invända, och inom vilken tid ni svarar.",
                                "To whom an employee turns for an explanation or to contest, and within what time you answer."),
                        say.heading("9. Riktighet och begränsningar", "9. Accuracy and limits"),
                        new Block.Items(
                                List.of(
                                        say.of(
                                                "Samma behov, data och dag ger samma ordning. Reglerna prövas i bygget mot två oberoende beräkningar, tal för tal.",
                                                "The same need, data and day give the same order. The build holds the rules against two independent computations, figure by figure."),
                                        say.of(
                                                "Nivåer är till stor del egna bedömningar. Den som underskattar sig själv, eller inte har fyllt i, hamnar längre ned eller saknas.",
                                                "Levels are for a large part people’s own statements. Whoever underrates themselves, or has filled in nothing, comes further down or is missing."),
                                        say.of(
                                                "Säkerheten sjunker med kompetensens ålder: långa frånvaron, till exempel föräldraledighet, kan sänka den.",
                                                "Certainty falls with the age of a skill: long absences, such as parental leave, can lower it."),
                                        say.of(
                                                "Förslag ur en titel eller text bygger på ord i kompetensernas namn och kan missa eller gissa fel; personen bekräftar alltid själv.",
                                                "Proposals from a title or a text rest on words in the names of skills and may miss or guess wrong; the person always confirms."))),
                        say.toFill(
                                "Hur ni följer upp om någon grupp missgynnas, hur ofta, och vem som anmäler allvarliga händelser (artiklarna 26.5 och 73). Konsekvensbedömning för grundläggande rättigheter (artikel 27).",
                                "How you follow up whether a group is put at a disadvantage, how often, and who reports serious incidents (articles 26(5) and 73). The fundamental rights impact assessment (article 27).")));
    }

    private static Block.Rows numbers(Say say) {
        return new Block.Rows(
                List.of(say.of("Del", "Part"), say.of("Tal i tiondelar", "Figures in tenths")),
                List.of(
                        List.of(
                                say.of(
                                        "Närhet, från syskon till samma kompetens",
                                        "Closeness, from sibling to the same skill"),
                                text(Arrays.stream(Closeness.values())
                                        .map(Closeness::tenths)
                                        .toList())),
                        List.of(
                                say.of(
                                        "Underlag, från egen bedömning till certifikat",
                                        "Evidence, from own statement to certificate"),
                                text(Arrays.stream(Evidence.values())
                                        .map(Evidence::confidence)
                                        .toList())),
                        List.of(
                                say.of(
                                        "Senast använd: inom 24, 48, 72 månader, äldre eller okänt",
                                        "Last used: within 24, 48, 72 months, older or unknown"),
                                text(Arrays.stream(Freshness.values())
                                        .map(Freshness::tenths)
                                        .toList()))));
    }

    private static String text(List<Integer> figures) {
        return String.join(", ", figures.stream().map(String::valueOf).toList());
    }
}
