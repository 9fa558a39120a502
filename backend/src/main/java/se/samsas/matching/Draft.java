package se.samsas.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/// The ranking key of a need that is not stored, from its canonical text as docs/matching.md gives it.
final class Draft {
    private Draft() {}

    static String key(Need need) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(canonical(need).getBytes(UTF_8));
            return "draft-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, this one has not", e);
        }
    }

    static String canonical(Need need) {
        var head = Stream.of(
                "need 1",
                "asker " + need.asker(),
                "purpose " + need.purpose().name(),
                "share " + need.share(),
                "from " + need.period().from(),
                "to " + need.period().to(),
                "remote " + need.remote());
        var places = need.places().stream().map(place -> "place " + place).sorted(CodePoints.ORDER);
        var languages = need.languages().stream()
                .map(language -> "language " + language)
                .sorted(CodePoints.ORDER);
        var skills = need.skills().stream().map(Draft::line).sorted(CodePoints.ORDER);
        return Stream.of(head, places, languages, skills)
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    private static String line(Asked asked) {
        return "skill " + asked.skill() + " " + asked.minimum() + " " + asked.weight() + " " + asked.must();
    }
}
