package se.samsas.exchange.told;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.table.Spilled;
import se.samsas.exchange.table.Table;
import se.samsas.exchange.table.TableRow.Origin;

/// What was heard of people, to be gone through by person: those of one part at a time are in memory.
final class HeardDifferences implements AutoCloseable {

    private static final int PARTS = 16;

    private final Map<String, Table> tables = new HashMap<>();
    private final List<Spilled<Heard>> parts =
            Stream.generate(Spilled<Heard>::new).limit(PARTS).toList();
    private final List<Spilled<Named>> names =
            Stream.generate(Spilled<Named>::new).limit(PARTS).toList();
    private long count;

    private record Named(String person, String name) implements Serializable {}

    /// @param at    how many were heard before
    /// @param table by its file
    private record Heard(
            long at,
            String person,
            String table,
            Origin origin,
            @Nullable List<@Nullable Object> before,
            @Nullable List<@Nullable Object> after,
            boolean hidden)
            implements Serializable {}

    /// What takes all of one person.
    interface Each {

        /// @param first when the person was first heard of
        /// @param name  what they are called besides; null where nobody said
        void take(String person, long first, @Nullable String name, List<Difference> differences);
    }

    /// What somebody is called, of whatever is heard of them.
    void name(String person, String name) {
        names.get(part(person)).add(new Named(person, name));
    }

    private static int part(String person) {
        return Math.floorMod(person.hashCode(), PARTS);
    }

    void add(String person, Difference one) {
        tables.putIfAbsent(one.table().file(), one.table());
        parts.get(part(person))
                .add(new Heard(
                        count++,
                        person,
                        one.table().file(),
                        one.origin().bare(),
                        one.before(),
                        one.after(),
                        one.hidden()));
    }

    /// Hands over everybody, in no order.
    void each(Each each) {
        for (int part = 0; part < PARTS; part++) {
            var byPerson = new LinkedHashMap<String, List<Heard>>();
            parts.get(part)
                    .forEach(one -> byPerson.computeIfAbsent(one.person, person -> new ArrayList<>())
                            .add(one));
            var called = new HashMap<String, String>();
            names.get(part).forEach(one -> {
                if (byPerson.containsKey(one.person)) {
                    called.put(one.person, one.name);
                }
            });
            byPerson.forEach((person, all) -> each.take(
                    person,
                    all.getFirst().at,
                    called.get(person),
                    all.stream().map(this::difference).toList()));
        }
    }

    private Difference difference(Heard heard) {
        return new Difference(
                Objects.requireNonNull(tables.get(heard.table)), heard.origin, heard.before, heard.after, heard.hidden);
    }

    @Override
    public void close() {
        parts.forEach(Spilled::close);
        names.forEach(Spilled::close);
    }
}
