package se.samsas.exchange.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import se.samsas.exchange.table.TableRow;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.graph.Graph;
import se.samsas.graph.Slug;

/// The Swedish agencies that the graph has from an earlier edition of their lists, and the ids that they keep.
final class AgencyRegister {

    private static final String BEGINNING = "se-";

    private final Map<String, Stored> byId = new LinkedHashMap<>();

    /// What the graph has of one.
    record Stored(
            String id,
            String nameSv,
            @Nullable String nameEn,
            @Nullable String shortName,
            @Nullable String number,
            @Nullable String region,
            @Nullable Long employees,
            @Nullable Long year,
            @Nullable LocalDate dissolved,
            List<String> formerNames) {}

    /// An authority as a list has it.
    ///
    /// @param alone whether no other of the list has the number
    record Named(String name, @Nullable String number, boolean alone) {}

    private AgencyRegister() {}

    static AgencyRegister of(Graph graph) {
        var register = new AgencyRegister();
        graph.forEach("""
                MATCH (a:Agency) WHERE a.id STARTS WITH $beginning RETURN a ORDER BY a.id
                """, Map.of("beginning", BEGINNING), row -> {
            var agency = row.get("a");
            register.byId.put(
                    agency.get("id").asString(),
                    new Stored(
                            agency.get("id").asString(),
                            agency.get("nameSv").asString(),
                            agency.get("nameEn").asString(null),
                            agency.get("shortName").asString(null),
                            agency.get("orgNumber").asString(null),
                            agency.get("region").asString(null),
                            number(agency.get("employees")),
                            number(agency.get("employeesYear")),
                            agency.get("dissolved").asLocalDate(null),
                            agency.get("formerNames").asList(Value::asString, List.of())));
        });
        return register;
    }

    Optional<Stored> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The id of each: of the agency with its number, where that is the number of one alone here and there; else of
    /// the one with its name, now or before; else a new one made of its name.
    List<String> identify(List<Named> named) {
        var byNumber = new HashMap<String, List<String>>();
        var byName = new HashMap<String, String>();
        byId.values().forEach(one -> {
            if (one.number() != null) {
                byNumber.computeIfAbsent(one.number(), key -> new ArrayList<>()).add(one.id());
            }
            one.formerNames().forEach(name -> byName.putIfAbsent(key(name), one.id()));
        });
        byId.values().forEach(one -> byName.put(key(one.nameSv()), one.id()));
        var ids = new @Nullable String[named.size()];
        var taken = new HashSet<String>();
        for (int i = 0; i < ids.length; i++) {
            var one = named.get(i);
            var same = one.alone() ? byNumber.getOrDefault(one.number(), List.of()) : List.<String>of();
            if (same.size() == 1 && taken.add(same.getFirst())) {
                ids[i] = same.getFirst();
            }
        }
        for (int i = 0; i < ids.length; i++) {
            var same = byName.get(key(named.get(i).name()));
            if (ids[i] == null && same != null && taken.add(same)) {
                ids[i] = same;
            }
        }
        return identifyNew(named, ids, taken);
    }

    private List<String> identifyNew(List<Named> named, @Nullable String[] ids, Set<String> taken) {
        var all = new ArrayList<String>();
        for (int i = 0; i < ids.length; i++) {
            var id = ids[i];
            if (id == null) {
                var slug = BEGINNING + Slug.of(named.get(i).name());
                id = slug;
                for (int next = 2; byId.containsKey(id) || !taken.add(id); next++) {
                    id = slug + "-" + next;
                }
            }
            all.add(id);
        }
        return all;
    }

    /// The row of an agency. What a list does not say stays as it is; a name that it had before, too, since the list
    /// is then the older.
    TableRow row(
            Origin origin,
            String id,
            String kind,
            Optional<Stored> stored,
            String nameSv,
            @Nullable String nameEn,
            @Nullable String shortName,
            @Nullable String number,
            @Nullable String region,
            @Nullable Long employees,
            @Nullable Long year,
            @Nullable LocalDate dissolved) {
        var name = nameSv;
        List<String> former = List.of();
        if (stored.isPresent()) {
            var before = stored.get();
            former = before.formerNames();
            if (former.stream().anyMatch(each -> key(each).equals(key(nameSv)))) {
                name = before.nameSv();
            } else if (!key(before.nameSv()).equals(key(nameSv))) {
                former = new ArrayList<>(former);
                former.add(before.nameSv());
            }
        }
        return new TableRow(
                origin,
                Arrays.asList(
                        id,
                        kind,
                        name,
                        or(nameEn, stored.map(Stored::nameEn)),
                        or(shortName, stored.map(Stored::shortName)),
                        or(number, stored.map(Stored::number)),
                        or(region, stored.map(Stored::region)),
                        or(employees, stored.map(Stored::employees)),
                        false,
                        or(dissolved, stored.map(Stored::dissolved)),
                        former.isEmpty() ? null : List.copyOf(former),
                        or(year, stored.map(Stored::year))));
    }

    private static <T> @Nullable T or(@Nullable T value, Optional<T> stored) {
        return value == null ? stored.orElse(null) : value;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.of("sv"));
    }

    private static @Nullable Long number(Value value) {
        return value.isNull() ? null : value.asLong();
    }
}
