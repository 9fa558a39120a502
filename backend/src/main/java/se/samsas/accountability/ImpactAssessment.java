package se.samsas.accountability;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.accountability.InForce.Taking;
import se.samsas.administration.LegalBasis;
import se.samsas.findability.Purpose;

/// The draft of a data protection impact assessment, with the four parts of Regulation (EU) 2016/679, article 35.7.
final class ImpactAssessment {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private ImpactAssessment() {}

    static Paper of(InForce now, Say say, Instant made) {
        var without = now.agencies().stream()
                .filter(agency -> agency.basis() == null)
                .map(Taking::name)
                .toList();
        return new Paper(
                say.of(
                        "Utkast till konsekvensbedömning avseende dataskydd: Samsas",
                        "Draft of a data protection impact assessment: Samsas"),
                say.of("samsas-konsekvensbedomning", "samsas-impact-assessment"),
                say.language(),
                made,
                say.toFillMark(),
                List.of(
                        say.paragraph(
                                "Utkast framtaget %s ur det som gäller i installationen, för %d myndigheter. Den personuppgiftsansvariga gör bedömningen; utkastet ersätter den inte."
                                        .formatted(
                                                say.day(LocalDate.ofInstant(made, STOCKHOLM)),
                                                now.agencies().size()),
                                "Draft written on %s from what is in force in the installation, for %d agencies. The controller makes the assessment; the draft does not take its place."
                                        .formatted(
                                                say.day(LocalDate.ofInstant(made, STOCKHOLM)),
                                                now.agencies().size())),
                        say.toFill(
                                "Personuppgiftsansvarig, dataskyddsombud, datum, deltagare, och dataskyddsombudets råd (artikel 35.2). De registrerades eller deras företrädares synpunkter (artikel 35.9).",
                                "Controller, data protection officer, date, participants, and the officer’s advice (article 35(2)). The views of the data subjects or their representatives (article 35(9))."),
                        say.heading("1. Beskrivning av behandlingen", "1. Description of the processing"),
                        say.paragraph(
                                "Myndigheter hittar varandras medarbetare för %s. Uppgifter: namn, anställning, enhet, titel, ort, språk, kompetenser med nivå, underlag och senaste användning, ledig tid, val av synlighet. Skyddade personuppgifter: personen hittas aldrig, och visas bara för de handläggare som arbetsgivaren har utsett."
                                        .formatted(purposes(say)),
                                "Agencies find each other’s employees for %s. Data: name, employment, unit, title, place, languages, skills with level, evidence and last use, free time, choice of visibility. Protected identity: the person is never found, and shown only to the deciders whom the employer has named."
                                        .formatted(purposes(say))),
                        new Block.Rows(
                                List.of(
                                        say.of("Myndighet", "Agency"),
                                        say.of("Medarbetare", "Employees"),
                                        say.of("Har valt att få hittas", "Chose to be found"),
                                        say.of("Delar med, antal myndigheter", "Shares with, number of agencies")),
                                now.agencies().stream()
                                        .map(agency -> List.of(
                                                agency.name(),
                                                say.floored(agency.people()),
                                                Arrays.stream(Purpose.values())
                                                        .map(purpose -> "%s: %s"
                                                                .formatted(
                                                                        say.purpose(purpose),
                                                                        say.floored(count(agency.chosen()
                                                                                .get(purpose)))))
                                                        .collect(joining("; ")),
                                                Arrays.stream(Purpose.values())
                                                        .map(purpose -> "%s: %d"
                                                                .formatted(
                                                                        say.purpose(purpose),
                                                                        count(agency.shares()
                                                                                .get(purpose))))
                                                        .collect(joining("; "))))
                                        .toList()),
                        say.paragraph(
                                "Inloggning: %s. Behörigheter bestäms %s."
                                        .formatted(provider(now, say), say.roleSource(now.roleSource())),
                                "Sign-in: %s. Roles are decided %s."
                                        .formatted(provider(now, say), say.roleSource(now.roleSource()))),
                        say.toFill(
                                "Var systemet drivs, personuppgiftsbiträden och avtal, överföringar till länder utanför EU/EES, integrationer med personalsystem och lärplattformar.",
                                "Where the system runs, processors and contracts, transfers outside the EU/EEA, connections to HR and learning systems."),
                        say.heading("2. Nödvändighet och proportionalitet", "2. Necessity and proportionality"),
                        say.paragraph("Rättslig grund per myndighet:", "Legal basis of each agency:"),
                        new Block.Rows(
                                List.of(
                                        say.of("Myndighet", "Agency"),
                                        say.of("Grund", "Ground"),
                                        say.of("Stöd", "Rests on"),
                                        say.of("Beslutat", "Decided")),
                                now.agencies().stream()
                                        .map(agency -> basis(agency, say))
                                        .toList()),
                        without.isEmpty()
                                ? say.paragraph(
                                        "Alla myndigheter har angett en rättslig grund.",
                                        "All agencies have stated a legal basis.")
                                : say.toFill(
                                        "Rättslig grund saknas för: %s.".formatted(String.join(", ", without)),
                                        "No legal basis is stated for: %s.".formatted(String.join(", ", without))),
                        new Block.Items(
                                List.of(
                                        say.of(
                                                "Ingen hittas utan att själv ha valt det, för varje ändamål för sig; utgångsläget är dold. Valet är ett val av synlighet, inte samtycke som rättslig grund.",
                                                "Nobody is found without having chosen it, for each purpose by itself; hidden is where one starts. The choice is one of visibility, not consent as the legal basis."),
                                        say.of(
                                                "Den som väljer bara kompetenser visas utan namn, med nivåer i spann, tills hen själv säger ja.",
                                                "Whoever chooses skills only is shown without a name, with bands of levels, until they say yes themselves."),
                                        say.of(
                                                "Statistik som räknar alla avrundas nedåt till femtal; färre än 5 visas inte.",
                                                "Statistics that count everybody are floored to multiples of five; fewer than 5 are not shown."))),
                        say.toFill(
                                "Varför ändamålet inte nås med mindre ingripande medel; offentlighet och sekretess för kompetensuppgifter hos er; gallringsbeslut.",
                                "Why the purpose cannot be reached by lesser means; public access and secrecy of competence data with you; decisions on disposal."),
                        say.heading("3. Risker för de registrerade", "3. Risks to the data subjects"),
                        new Block.Rows(
                                List.of(say.of("Risk", "Risk"), say.of("Åtgärd i systemet", "Measure in the system")),
                                List.of(
                                        List.of(
                                                say.of("Känna sig tvingad att synas", "Feeling pressed to be seen"),
                                                say.of(
                                                        "Dold är utgångsläget; valet går att ändra när som helst och får ett slutdatum om man vill.",
                                                        "Hidden is where one starts; the choice can be changed at any time, and ends on a day if one likes.")),
                                        List.of(
                                                say.of("Kartläggning av enskilda", "Profiling of individuals"),
                                                say.of(
                                                        "Varje sökning och visning antecknas; administratörer kan granska dem.",
                                                        "Each search and look is recorded; administrators can review them.")),
                                        List.of(
                                                say.of("Orättvis rangordning", "Unfair ranking"),
                                                say.of(
                                                        "Fasta, öppna regler utan namn, kön, ålder och myndighet; skälen visas för varje träff.",
                                                        "Fixed, open rules without name, gender, age and agency; the reasons are shown with each match.")),
                                        List.of(
                                                say.of("Obehörig åtkomst", "Unauthorised access"),
                                                say.of(
                                                        "Regel för varje fält; roller ges av den som administrerar myndigheten, aldrig till sig själv; varje ändring antecknas.",
                                                        "A rule for each field; roles are given by whoever administers the agency, never to themselves; each change is recorded.")),
                                        List.of(
                                                say.of("Röjd skyddad identitet", "A protected identity revealed"),
                                                say.of(
                                                        "Skyddade personer hittas aldrig. Bara de handläggare som arbetsgivaren har utsett ser dem; en egen roll som ingen ger sig själv och som inte ingår i någon annan. Varje visning antecknas, och personen kan läsa om den.",
                                                        "Protected people are never found. Only the deciders whom the employer has named see them: a role of its own that nobody gives to themselves and that is part of no other. Each look is recorded, and the person can read of it.")))),
                        say.toFill(
                                "Sannolikhet och allvar för varje risk hos er, fler risker, och kvarvarande risk. Är den hög: förhandssamråd (artikel 36).",
                                "Likelihood and severity of each risk with you, further risks, and what risk remains. Where it is high: prior consultation (article 36)."),
                        say.heading("4. Åtgärder och lagring", "4. Measures and retention"),
                        new Block.Items(
                                List.of(
                                        say.of(
                                                "Loggens poster, sökningar och visningar av personer sparas i %d månader och gallras sedan; gallringen antecknas."
                                                        .formatted(now.keptMonths()),
                                                "Entries of the audit trail, searches and looks at people are kept for %d months and then dropped; that is recorded."
                                                        .formatted(now.keptMonths())),
                                        say.of(
                                                "Filer från inhämtningar tas bort efter trettio dagar.",
                                                "Files that were brought in are removed after thirty days."),
                                        say.of(
                                                "Bestridda och ändrade placeringar, kompetenshistorik och historik över behörighet och delning sparas tills vidare.",
                                                "Ranks that were contested or set by hand, the history of skills and that of access and sharing are kept until further notice."))),
                        say.toFill(
                                "Beslut, ansvarig, och när bedömningen ses över (artikel 35.11).",
                                "The decision, who is responsible, and when the assessment is reviewed (article 35(11)).")));
    }

    private static String purposes(Say say) {
        return Arrays.stream(Purpose.values()).map(say::purpose).collect(joining(", "));
    }

    private static String provider(InForce now, Say say) {
        var provider = now.provider();
        return provider == null
                ? say.of(
                        "den inbyggda demonstrationsinloggningen, som aldrig får användas för verkliga människor",
                        "the built-in sign-in for demonstration, which must never be used for real people")
                : provider;
    }

    private static List<String> basis(Taking agency, Say say) {
        LegalBasis basis = agency.basis();
        return basis == null
                ? List.of(agency.name(), "–", "–", "–")
                : List.of(
                        agency.name(),
                        say.ground(basis.ground()),
                        basis.reference(),
                        "%s, %s".formatted(basis.decidedBy(), say.day(basis.decided())));
    }

    private static int count(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
