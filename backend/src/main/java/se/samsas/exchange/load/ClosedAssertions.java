package se.samsas.exchange.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.table.Table;
import se.samsas.graph.Queries;
import se.samsas.person.PersonTables;

/// What an import makes of assertions besides what its rows say: one whose level it changes is closed, and stands
/// among the past ones from then on.
final class ClosedAssertions {

    private static final int NUMBER = PersonTables.PAST_ASSERTIONS.place("number");

    private ClosedAssertions() {}

    /// What becomes otherwise, in the order in which it did: assertions, and then the past ones into which they were
    /// closed in this transaction.
    ///
    /// @param today on which they were
    static List<Difference> with(Queries transaction, List<Difference> assertions, LocalDate today) {
        var changed = assertions.stream()
                .filter(one -> one.before() != null
                        && one.after() != null
                        && !Objects.equals(one.before("level"), one.after("level")))
                .toList();
        if (changed.isEmpty()) {
            return assertions;
        }
        var people = changed.stream().map(one -> String.valueOf(one.person())).collect(Collectors.toSet());
        // Of what began on one day, what was closed last has the highest number.
        var last = new HashMap<List<@Nullable Object>, List<@Nullable Object>>();
        for (var past : PersonTables.PAST_ASSERTIONS.stored(transaction, people)) {
            var key = past.subList(0, NUMBER);
            var other = last.get(key);
            if (other == null || number(past) > number(other)) {
                last.put(key, past);
            }
        }
        var all = new ArrayList<>(assertions);
        for (var one : changed) {
            Table past = PersonTables.PAST_ASSERTIONS;
            List<@Nullable Object> key = Arrays.asList(
                    one.before("person"),
                    one.before("skill"),
                    one.before("evidence"),
                    Objects.requireNonNullElse(one.before("since"), today));
            all.add(new Difference(
                    past, one.origin(), null, Objects.requireNonNull(last.get(key), past.file()), one.hidden()));
        }
        return all;
    }

    private static long number(List<@Nullable Object> past) {
        return (Long) Objects.requireNonNull(past.get(NUMBER));
    }
}
