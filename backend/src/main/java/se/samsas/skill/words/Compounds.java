package se.samsas.skill.words;

import java.util.List;
import java.util.stream.Stream;

/// Swedish compounds whose first part is what somebody knows: *Javautvecklare*, *upphandlingskompetens*.
final class Compounds {

    private static final List<String> ENDINGS = List.of("""
            kunskap kunskaper kunskaperna kunnande kompetens kompetenser erfarenhet erfarenheter expert experter
            specialist specialister konsult konsulter utvecklare utvecklaren utvecklarna utveckling utvecklingen
            programmering programmeringen programmerare certifiering certifierad
            """.strip().split("\\s+", -1));

    private static final int SHORTEST_HEAD = 4;

    private Compounds() {}

    /// The first parts that the word may have, with the *s* that binds and without; none where it is no such compound.
    static List<String> heads(String word) {
        return ENDINGS.stream()
                .filter(word::endsWith)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .flatMap(head ->
                        head.endsWith("s") ? Stream.of(head, head.substring(0, head.length() - 1)) : Stream.of(head))
                .filter(head -> head.length() >= SHORTEST_HEAD)
                .toList();
    }
}
