package se.samsas.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samsas.matching.OracleWeighing.Weighed;

/// What is said of a ranked person, by the text of docs/matching.md, in the lines of [Outcome].
record OracleReasons(OracleWeighing weighing, OracleConditions conditions) {
    String line(int rank, Oracle.Scored scored, Need need, LocalDate date) {
        long weights = need.skills().stream().mapToLong(Asked::weight).sum();
        long fit = 100 * scored.best() / (600 * weights);
        long certainty = scored.best() == 0 ? 0 : 100 * scored.score() / (100 * scored.best());
        StringBuilder line = new StringBuilder("%d. %s at %s score %d tie %s fit %d certainty %d free %d known %s %s"
                .formatted(
                        rank,
                        scored.person().person(),
                        scored.agency(),
                        scored.score(),
                        scored.tie(),
                        fit,
                        certainty,
                        scored.free(),
                        OracleConditions.knownUntil(scored.person(), OracleConditions.period(need, date)),
                        scored.person().visibility(need.purpose()).visibility()));
        for (Asked asked : need.skills()) {
            line.append(reason(scored, need, asked, date));
        }
        return line.toString();
    }

    private String reason(Oracle.Scored scored, Need need, Asked asked, LocalDate date) {
        Weighed shown = null;
        Weighed meets = null;
        for (Weighed weighed : weighing.weighed(scored.person(), need, asked, date)) {
            if (shown == null || isShownBefore(weighed, shown)) {
                shown = weighed;
            }
            if (conditions.meets(weighed.assertion(), asked) && (meets == null || isShownBefore(weighed, meets))) {
                meets = weighed;
            }
        }
        boolean met = conditions.has(scored.person(), asked);
        if (shown == null) {
            return "\n  %s coverage 0 points 0 part 0 nothing\n    hold %s -> 36000"
                    .formatted(asked.skill(), asked.skill());
        }
        long points = (long) asked.weight() * shown.coverage();
        Assertion held = shown.assertion();
        return "\n  %s coverage %d points %d part %d%s%s"
                        .formatted(
                                asked.skill(),
                                shown.coverage(),
                                points,
                                100 * points / scored.score(),
                                met ? " met" : "",
                                weighing.having(shown.assertion(), asked) ? "" : " near")
                + "\n    held %s %d used %s valid %s%s closeness %d ratio %d confidence %d freshness %d path %s"
                        .formatted(
                                held.evidence(),
                                held.level(),
                                held.lastUsed(),
                                held.validUntil(),
                                OracleWeighing.expired(held, date) ? " expired" : "",
                                shown.closeness(),
                                shown.ratio(),
                                shown.confidence(),
                                shown.freshness(),
                                weighing.closeness().path(held.skill(), asked.skill()))
                + (meets == null || meets.equals(shown) ? "" : "\n    meets " + meets.assertion())
                + improvements(shown, asked);
    }

    private static boolean isShownBefore(Weighed a, Weighed b) {
        int[] left = {a.coverage(), a.closeness(), a.assertion().level(), a.confidence()};
        int[] right = {b.coverage(), b.closeness(), b.assertion().level(), b.confidence()};
        for (int i = 0; i < left.length; i++) {
            if (left[i] != right[i]) {
                return left[i] > right[i];
            }
        }
        int bySkill = OracleCloseness.compareByCodePoint(
                a.assertion().skill(), b.assertion().skill());
        return bySkill != 0
                ? bySkill < 0
                : a.assertion()
                                .evidence()
                                .name()
                                .compareTo(b.assertion().evidence().name())
                        < 0;
    }

    private static String improvements(Weighed held, Asked asked) {
        List<Map.Entry<Integer, String>> lines = new ArrayList<>();
        int now = held.coverage();
        int level = new Weighed(held.assertion(), held.closeness(), 60, held.confidence(), held.freshness()).coverage();
        lines.add(Map.entry(level, "reach " + asked.minimum()));
        lines.add(Map.entry(
                new Weighed(held.assertion(), held.closeness(), held.ratio(), held.confidence(), 10).coverage(),
                "use"));
        String[] evidence = {"COURSE", "PEER", "MANAGER", "CERTIFIED"};
        for (int i = 0; i < evidence.length; i++) {
            int confidence = 7 + i;
            lines.add(Map.entry(
                    new Weighed(held.assertion(), held.closeness(), held.ratio(), confidence, held.freshness())
                            .coverage(),
                    "evidence " + evidence[i]));
        }
        lines.add(Map.entry(
                new Weighed(held.assertion(), 10, held.ratio(), held.confidence(), held.freshness()).coverage(),
                "hold " + asked.skill()));
        StringBuilder text = new StringBuilder();
        lines.stream()
                .filter(line -> line.getKey() > now)
                .sorted((a, b) -> b.getKey() - a.getKey())
                .forEach(line -> text.append("\n    ")
                        .append(line.getValue())
                        .append(" -> ")
                        .append(line.getKey()));
        return text.toString();
    }
}
