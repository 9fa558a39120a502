package se.samsas.search.index;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsas.matching.Having;
import se.samsas.statistics.Everybody;
import se.samsas.statistics.Headcount;

/// Counts those whom the index holds, but nobody with a protected identity.
@Component
final class EverybodyHeld implements Everybody {

    private final MatchIndex index;

    EverybodyHeld(MatchIndex index) {
        this.index = index;
    }

    @Override
    public Map<String, Headcount> having(String skill, LocalDate day) {
        return index.having(skill, day).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> headcount(entry.getValue())));
    }

    private static Headcount headcount(Having having) {
        return new Headcount(having.people(), having.independent(), having.leading());
    }
}
