package se.samsas.person;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.failure.Failure;
import se.samsas.findability.Purpose;
import se.samsas.findability.Visibility;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Spelling;

/// Who may find a person, as the person chooses for each purpose.
@Component
public final class Choices {

    private final Graph graph;
    private final Revisions revisions;
    private final Versions versions;
    private final Clock clock;

    Choices(Graph graph, Revisions revisions, Versions versions, Clock clock) {
        this.graph = graph;
        this.revisions = revisions;
        this.versions = versions;
        this.clock = clock;
    }

    /// Whether a choice lets its person be found today, as a piece of Cypher; `$today` is the date.
    public static String letsBeFound(String choice) {
        return "(%1$s.visibility <> 'hidden' AND (%1$s.until IS NULL OR %1$s.until >= $today))".formatted(choice);
    }

    /// What the viewer chose for each purpose; hidden where nothing was chosen, and nothing for an account without
    /// person.
    List<ChosenVisibility> list(Viewer viewer) {
        var person = viewer.person();
        if (person == null) {
            return List.of();
        }
        var chosen = list(graph, person);
        return Arrays.stream(Purpose.values())
                .map(purpose -> chosen.getOrDefault(purpose, ChosenVisibility.none(purpose)))
                .toList();
    }

    private static Map<Purpose, ChosenVisibility> list(Queries queries, String person) {
        return queries
                .list(
                        "MATCH (:Person {id: $person})-[:CHOSE]->(c:Choice) RETURN c",
                        Map.of("person", person),
                        row -> new ChosenVisibility(
                                Spelling.read(
                                        Purpose.class,
                                        row.get("c").get("purpose").asString()),
                                Spelling.read(
                                        Visibility.class,
                                        row.get("c").get("visibility").asString()),
                                row.get("c").get("until").asLocalDate(null),
                                true))
                .stream()
                .collect(toMap(ChosenVisibility::purpose, choice -> choice));
    }

    /// Keeps what the viewer chooses; the same again changes nothing.
    ///
    /// @throws Failure.Invalid    where a purpose is named twice, or a last day is past
    /// @throws Failure.NotAllowed where the account belongs to no person
    /// @throws Failure.Conflict   where another choice was made after the viewer read it
    void choose(Viewer viewer, List<ChosenVisibilityInput> chosen) {
        var person = viewer.ownPerson();
        var choices = chosen.stream().map(ChosenVisibilityInput::choice).toList();
        requireSense(choices);
        graph.write(transaction -> {
            Assertions.lock(transaction, List.of(person));
            requireRead(transaction, viewer, chosen, list(transaction, person));
            var changed = transaction.get(
                    """
                    UNWIND $choices AS choice
                    MATCH (p:Person {id: $person})
                    MERGE (c:Choice {key: p.id + '|' + choice.purpose})
                    WITH p, c, choice
                    WHERE coalesce(c.visibility, '') <> choice.visibility
                      OR coalesce(toString(c.until), '') <> coalesce(toString(choice.until), '')
                    SET c.purpose = choice.purpose, c.visibility = choice.visibility, c.until = choice.until
                    MERGE (p)-[:CHOSE]->(c)
                    RETURN count(*) AS changed
                    """,
                    Map.of(
                            "person",
                            person,
                            "choices",
                            choices.stream().map(Choices::row).toList()),
                    row -> row.get("changed").asLong());
            if (changed > 0) {
                revisions.peopleChanged(transaction, List.of(person));
            }
            return changed;
        });
    }

    private void requireRead(
            Queries transaction,
            Viewer viewer,
            List<ChosenVisibilityInput> chosen,
            Map<Purpose, ChosenVisibility> now) {
        for (var choice : chosen) {
            var kept = now.getOrDefault(choice.purpose(), ChosenVisibility.none(choice.purpose()));
            if (!choice.choice().version().equals(kept.version())) {
                versions.require(
                        transaction,
                        viewer,
                        "Your choice for %s".formatted(choice.purpose()),
                        kept.version(),
                        choice.readVersion(),
                        Optional.empty());
            }
        }
    }

    private void requireSense(List<ChosenVisibility> choices) {
        var today = LocalDate.now(clock);
        var seen = EnumSet.noneOf(Purpose.class);
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            var field = "input.choices[%d]".formatted(i);
            if (!seen.add(choice.purpose())) {
                throw new Failure.Invalid(
                                field + ".purpose",
                                "%s is chosen twice.".formatted(choice.purpose()),
                                "Choose each once.")
                        .inSwedish("%s är valt två gånger.".formatted(choice.purpose()), "Välj varje ändamål en gång.");
            }
            var until = choice.until();
            if (until != null && until.isBefore(today)) {
                throw new Failure.Invalid(
                                field + ".until",
                                "%s is past.".formatted(until),
                                "Give a last day from %s on, or none.".formatted(today))
                        .inSwedish(
                                "%s har passerat.".formatted(until),
                                "Ange en sista dag från och med %s, eller ingen.".formatted(today));
            }
        }
    }

    private static Map<String, Object> row(ChosenVisibility choice) {
        var row = new HashMap<String, Object>(
                Map.of("purpose", Spelling.of(choice.purpose()), "visibility", Spelling.of(choice.visibility())));
        var until = choice.until();
        if (until != null) {
            row.put("until", until);
        }
        return row;
    }
}
