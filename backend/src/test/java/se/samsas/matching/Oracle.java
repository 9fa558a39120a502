package se.samsas.matching;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsas.findability.Purpose;

/// Answers a question by going through docs/matching.md line by line, over everybody, with no thought of speed. It
/// shares nothing with the engine but the records that questions and people are written in.
final class Oracle {
    record Scored(
            Profile person, String agency, long score, long best, BigInteger tie, List<String> failed, int free) {}

    private final World world;
    private final OracleFindability findability;
    private final OracleWeighing weighing;
    private final OracleConditions conditions;
    private final OracleReasons reasons;

    Oracle(World world) {
        this.world = world;
        OracleCloseness closeness = new OracleCloseness(world);
        findability = new OracleFindability(world.sharings());
        weighing = new OracleWeighing(closeness);
        conditions = new OracleConditions(weighing);
        reasons = new OracleReasons(weighing, conditions);
    }

    Outcome answer(Need need, String rankingKey, LocalDate date, int first) {
        List<Scored> pool = pool(need, rankingKey, date);
        List<Scored> matches = pool.stream().filter(p -> p.failed.isEmpty()).toList();
        OracleParts parts = new OracleParts(need, pool);
        int fewest = pool.stream().mapToInt(p -> p.failed.size()).min().orElse(1);
        List<Scored> near = pool.stream()
                .filter(p ->
                        p.failed.size() == Math.max(1, fewest) && !parts.all().contains(p))
                .toList();
        List<String> matchLines = new ArrayList<>();
        for (int i = 0; i < matches.size() && i < first; i++) {
            matchLines.add(reasons.line(i + 1, matches.get(i), need, date));
        }
        List<String> partLines = new ArrayList<>();
        for (int i = 0; i < parts.all().size() && i < 10; i++) {
            partLines.add(reasons.line(i + 1, parts.all().get(i), need, date));
        }
        List<String> nearLines = new ArrayList<>();
        for (int i = 0; i < near.size() && i < 10; i++) {
            nearLines.add(
                    String.join(" and ", near.get(i).failed) + " " + reasons.line(i + 1, near.get(i), need, date));
        }
        List<String> conditionLines = new ArrayList<>();
        for (String condition : OracleConditions.conditions(need)) {
            long fail = pool.stream().filter(p -> p.failed.contains(condition)).count();
            long only = pool.stream()
                    .filter(p -> p.failed.equals(List.of(condition)))
                    .count();
            conditionLines.add(condition + " " + fail + " " + only);
        }
        return new Outcome(
                pool.size(),
                matches.size(),
                ownStaff(need, rankingKey, date),
                parts.covered(matches.size()),
                matchLines,
                parts.all().size(),
                partLines,
                parts.together(),
                conditionLines,
                nearLines,
                relaxations(need, date, matches.size()));
    }

    private List<Scored> pool(Need need, String rankingKey, LocalDate date) {
        List<Scored> pool = new ArrayList<>();
        for (Profile person : world.profiles()) {
            List<String> agencies = findability.agencies(person, need.purpose(), need.asker(), date);
            boolean own = person.employments().stream()
                    .anyMatch(e -> e.agency().equals(need.asker()) && OracleFindability.covers(e, date));
            if (!agencies.isEmpty() && (need.purpose() != Purpose.LOAN || !own)) {
                long score = 0;
                long best = 0;
                for (Asked asked : need.skills()) {
                    int coverage = 0;
                    int bestOfSkill = 0;
                    for (OracleWeighing.Weighed weighed : weighing.weighed(person, need, asked, date)) {
                        coverage = Math.max(coverage, weighed.coverage());
                        bestOfSkill = Math.max(bestOfSkill, weighed.closeness() * weighed.ratio());
                    }
                    score += (long) asked.weight() * coverage;
                    best += (long) asked.weight() * bestOfSkill;
                }
                if (score > 0) {
                    BigInteger tie = fnv(rankingKey + "|" + person.tieSeed());
                    OracleConditions.At at = conditions.foundAt(person, agencies, need, date);
                    pool.add(new Scored(person, at.agency(), score, best, tie, at.failed(), at.free()));
                }
            }
        }
        pool.sort((a, b) -> {
            if (a.score != b.score) {
                return Long.compare(b.score, a.score);
            }
            int tie = a.tie.compareTo(b.tie);
            return tie != 0 ? tie : OracleCloseness.compareByCodePoint(a.person.person(), b.person.person());
        });
        return pool;
    }

    private @Nullable Integer ownStaff(Need need, String rankingKey, LocalDate date) {
        if (need.purpose() != Purpose.LOAN) {
            return null;
        }
        Need internal = new Need(
                need.asker(),
                Purpose.INTERNAL,
                need.skills(),
                need.share(),
                need.smallestPart(),
                need.headcount(),
                need.period(),
                need.places(),
                need.remote(),
                need.languages());
        return Math.toIntExact(pool(internal, rankingKey, date).stream()
                .filter(p -> p.failed.isEmpty())
                .count());
    }

    private List<String> relaxations(Need need, LocalDate date, int now) {
        List<String> lines = new ArrayList<>();
        for (int points : List.of(10, 20)) {
            if (need.share() - points >= 1) {
                lines.add(relaxation("share -" + points, need, need.skills(), need.share() - points, false, date, now));
            }
        }
        for (Asked a : need.skills()) {
            if (a.must()) {
                Asked free = new Asked(a.skill(), a.minimum(), a.weight(), false, a.exactly());
                lines.add(relaxation("drop " + a.skill(), need, swap(need, a, free), need.share(), false, date, now));
            }
        }
        for (Asked a : need.skills()) {
            if (a.minimum() > 1) {
                Asked lower = new Asked(a.skill(), a.minimum() - 1, a.weight(), a.must(), a.exactly());
                lines.add(relaxation("lower " + a.skill(), need, swap(need, a, lower), need.share(), false, date, now));
            }
        }
        if (!need.remote() && !need.places().isEmpty()) {
            lines.add(relaxation("remote", need, need.skills(), need.share(), true, date, now));
        }
        return lines;
    }

    private static List<Asked> swap(Need need, Asked old, Asked other) {
        return need.skills().stream().map(a -> a.equals(old) ? other : a).toList();
    }

    private String relaxation(
            String name, Need need, List<Asked> skills, int share, boolean remote, LocalDate date, int now) {
        Need relaxed = new Need(
                need.asker(),
                need.purpose(),
                skills,
                share,
                null,
                need.headcount(),
                need.period(),
                need.places(),
                remote || need.remote(),
                need.languages());
        long then = pool(relaxed, "any", date).stream()
                .filter(p -> p.failed.isEmpty())
                .count();
        return name + " +" + (then - now);
    }

    static BigInteger fnv(String text) {
        BigInteger modulus = BigInteger.TWO.pow(64);
        BigInteger hash = new BigInteger("14695981039346656037");
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = hash.xor(BigInteger.valueOf(b & 0xff))
                    .multiply(new BigInteger("1099511628211"))
                    .mod(modulus);
        }
        return hash;
    }
}
