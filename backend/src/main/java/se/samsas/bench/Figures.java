package se.samsas.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// What a benchmark found, in the order in which it was put in, with the machine on which it ran.
final class Figures {

    private final Map<String, Object> figures = new LinkedHashMap<>();

    Figures(String benchmark) {
        put("benchmark", benchmark);
        put("processors", Runtime.getRuntime().availableProcessors());
        put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /// A count or a word.
    Figures put(String name, Object value) {
        figures.put(name, value);
        return this;
    }

    /// What was put in by that name.
    Object get(String name) {
        return Objects.requireNonNull(figures.get(name), name);
    }

    /// Seconds, to the hundredth.
    Figures seconds(String name, Duration duration) {
        return put(name, Math.round(duration.toMillis() / 10.0) / 100.0);
    }

    /// The median and the 99th percentile, in milliseconds to the thousandth.
    Figures milliseconds(String name, List<Duration> durations) {
        return put(name + "P50Ms", milliseconds(percentile(durations, 50)))
                .put(name + "P99Ms", milliseconds(percentile(durations, 99)));
    }

    /// Another percentile, likewise.
    Figures milliseconds(String name, List<Duration> durations, int percent) {
        return put("%sP%dMs".formatted(name, percent), milliseconds(percentile(durations, percent)));
    }

    /// The least duration that so many percent do not exceed (nearest rank).
    ///
    /// @throws IllegalArgumentException for no durations
    static Duration percentile(List<Duration> durations, int percent) {
        if (durations.isEmpty()) {
            throw new IllegalArgumentException("There is no percentile of no durations");
        }
        var sorted = durations.toArray(Duration[]::new);
        Arrays.sort(sorted);
        return sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)];
    }

    /// How many times as long the slow ones took as the fast ones at a percentile, to the hundredth.
    ///
    /// @throws IllegalArgumentException for no durations
    static double ratio(List<Duration> slow, List<Duration> fast, int percent) {
        return Math.round(100.0
                        * percentile(slow, percent).toNanos()
                        / Math.max(1, percentile(fast, percent).toNanos()))
                / 100.0;
    }

    private static double milliseconds(Duration duration) {
        return Math.round(duration.toNanos() / 1e3) / 1e3;
    }

    /// One line of JSON.
    @Override
    public String toString() {
        return JsonMapper.shared().writeValueAsString(figures);
    }
}
