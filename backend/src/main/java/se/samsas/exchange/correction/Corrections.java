package se.samsas.exchange.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.access.RolesToday;
import se.samsas.access.Versions;
import se.samsas.access.Viewer;
import se.samsas.agency.Unit;
import se.samsas.agency.Units;
import se.samsas.api.Text;
import se.samsas.exchange.load.Difference;
import se.samsas.exchange.load.Differences;
import se.samsas.exchange.table.TableRow.Origin;
import se.samsas.exchange.told.ImportedPerson;
import se.samsas.exchange.told.PeopleTold;
import se.samsas.failure.Failure;
import se.samsas.graph.Graph;
import se.samsas.graph.Queries;
import se.samsas.graph.Revisions;
import se.samsas.graph.Transaction;
import se.samsas.notice.Addressee.Somebody;
import se.samsas.notice.NewsKind;
import se.samsas.notice.Notice;
import se.samsas.notice.Notices;
import se.samsas.notice.RoleNews;
import se.samsas.person.PersonTables;

/// Corrects what lists of staff got wrong of one person: the name, and where the agency employs them. They are told,
/// and read what became otherwise and why.
@Component
final class Corrections {

    /// No row of a list says it.
    private static final Origin BY_HAND = new Origin("", 0);

    private static final int UNIT = PersonTables.EMPLOYMENTS.place("unit");

    private final Graph graph;
    private final StaffRecords records;
    private final KeptCorrections kept;
    private final Units units;
    private final Versions versions;
    private final RoleNews roles;
    private final Notices notices;
    private final Revisions revisions;
    private final Clock clock;

    Corrections(
            Graph graph,
            StaffRecords records,
            KeptCorrections kept,
            Units units,
            Versions versions,
            RoleNews roles,
            Notices notices,
            Revisions revisions,
            Clock clock) {
        this.graph = graph;
        this.records = records;
        this.kept = kept;
        this.units = units;
        this.versions = versions;
        this.roles = roles;
        this.notices = notices;
        this.revisions = revisions;
        this.clock = clock;
    }

    /// Makes what the agency has of a person what it is said to be. What is so already is no correction.
    ///
    /// @param version that the viewer read
    /// @return what it has then; nothing where it employs them no more
    /// @throws Failure.NotFound where the viewer's agency employs no such person
    /// @throws Failure.Invalid  where something cannot be as it is said
    /// @throws Failure.Conflict where it was changed meanwhile
    Optional<StaffRecord> correct(Viewer viewer, String person, String version, CorrectedRecord said, String why) {
        var agency = StaffRecords.agency(viewer);
        return graph.write(tx -> {
            records.get(tx, agency, person);
            lock(tx, agency, person, said);
            var now = records.get(tx, agency, person);
            var differences = differences(tx, viewer, now, version, said);
            if (differences.isEmpty()) {
                return Optional.of(now);
            }
            requireUnchanged(tx, viewer, now, version);
            roles.watching(tx, List.of(person), () -> write(tx, differences));
            kept.corrected(tx, viewer, now, told(differences), why);
            if (!person.equals(viewer.person())) {
                notices.tell(tx, new Notice(NewsKind.RECORD_CORRECTED, new Somebody(person), null));
            }
            revisions.peopleChanged(tx, List.of(person));
            return records.find(tx, agency, person);
        });
    }

    /// Of units only the agency's own: others are nobody's to lock.
    private static void lock(Transaction tx, String agency, String person, CorrectedRecord said) {
        var locks = tx.locks();
        locks.people(RolesToday.affected(tx, List.of(person)));
        locks.agency(agency);
        var own = new HashSet<>(Units.below(tx, agency));
        var named = new HashSet<>(Removals.units(tx, agency, person));
        said.employments().forEach(one -> named.add(one.unit()));
        own.retainAll(named);
        locks.units(own);
    }

    /// What cannot be as it is said any more, since it was changed meanwhile, is said to be so.
    private List<Difference> differences(
            Queries tx, Viewer viewer, StaffRecord now, String version, CorrectedRecord said) {
        try {
            return differences(tx, now, said);
        } catch (Failure.Invalid e) {
            requireUnchanged(tx, viewer, now, version);
            throw e;
        }
    }

    private void requireUnchanged(Queries tx, Viewer viewer, StaffRecord now, String version) {
        versions.require(
                tx,
                viewer,
                "What the agency has of '%s'".formatted(now.person()),
                now.version(),
                version,
                KeptCorrections.last(tx, now));
    }

    private List<Difference> differences(Queries tx, StaffRecord now, CorrectedRecord said) {
        var differences = new ArrayList<Difference>();
        name(tx, now, said).ifPresent(differences::add);
        var table = PersonTables.EMPLOYMENTS;
        var own = Set.copyOf(Units.below(tx, now.agency()));
        List<List<@Nullable Object>> stored = new ArrayList<>();
        for (var cells : table.stored(tx, Set.of(now.person()))) {
            if (own.contains(String.valueOf(cells.get(UNIT)))) {
                stored.add(cells);
            }
        }
        var wanted = new LinkedHashMap<List<@Nullable Object>, List<@Nullable Object>>();
        for (var cells : said.rows(now.person(), stored, own, LocalDate.now(clock))) {
            wanted.put(table.identity().apply(cells), cells);
        }
        var stays = going(wanted.values());
        for (var before : stored) {
            var after = wanted.remove(table.identity().apply(before));
            if (after == null || !table.alike(before, after)) {
                differences.add(new Difference(table, BY_HAND, before, after, false));
            }
        }
        for (var after : wanted.values()) {
            differences.add(new Difference(table, BY_HAND, null, after, false));
        }
        var left = going(stored);
        left.removeAll(stays);
        differences.addAll(managements(tx, now.person(), stays.isEmpty() ? own : left));
        return differences;
    }

    /// The units of employments that run or are to come.
    private Set<String> going(Collection<List<@Nullable Object>> employments) {
        var going = new HashSet<String>();
        for (var cells : employments) {
            if (PersonTables.isGoingOn(cells.get(PersonTables.EMPLOYMENTS.place("to")), LocalDate.now(clock))) {
                going.add(String.valueOf(cells.get(UNIT)));
            }
        }
        return going;
    }

    /// Whoever is not in a unit any more manages it no more, as where a list has them elsewhere.
    private List<Difference> managements(Queries tx, String person, Set<String> left) {
        var table = PersonTables.MANAGERS;
        var from = table.place("from");
        var to = table.place("to");
        var yesterday = LocalDate.now(clock).minusDays(1);
        var ended = new ArrayList<Difference>();
        for (var before : table.stored(tx, left)) {
            var last = (LocalDate) before.get(to);
            if (!person.equals(before.get(table.place("person"))) || (last != null && !last.isAfter(yesterday))) {
                continue;
            }
            var after = new ArrayList<@Nullable Object>(before);
            after.set(to, yesterday);
            var never = before.get(from) instanceof LocalDate first && first.isAfter(yesterday);
            ended.add(new Difference(table, BY_HAND, before, never ? null : after, false));
        }
        return ended;
    }

    private static Optional<Difference> name(Queries tx, StaffRecord now, CorrectedRecord said) {
        var name = said.name(now);
        var table = PersonTables.PEOPLE;
        var before = table.stored(tx, Set.of(now.person())).getFirst();
        var after = new ArrayList<@Nullable Object>(before);
        after.set(table.place("given_name"), name.given());
        after.set(table.place("family_name"), name.family());
        return table.alike(before, after)
                ? Optional.empty()
                : Optional.of(new Difference(table, BY_HAND, before, after, false));
    }

    private void write(Transaction tx, List<Difference> differences) {
        var today = LocalDate.now(clock);
        for (var table : List.of(PersonTables.MANAGERS, PersonTables.EMPLOYMENTS)) {
            Differences.remove(tx, table, differences);
        }
        for (var table : List.of(PersonTables.EMPLOYMENTS, PersonTables.MANAGERS, PersonTables.PEOPLE)) {
            Differences.write(tx, table, differences, today);
        }
    }

    /// In the sentences in which a list is told.
    private List<Text> told(List<Difference> differences) {
        var named = new HashSet<String>();
        for (var one : differences) {
            var unit = one.table().place("unit");
            if (unit >= 0) {
                named.add(String.valueOf(one.either().get(unit)));
            }
        }
        try (var told = new PeopleTold(Map.of())) {
            told.call(units.list(named).values().stream().collect(Collectors.toMap(Unit::id, Unit::nameSv)));
            differences.forEach(told::hear);
            return told.all(Integer.MAX_VALUE).first().stream()
                    .map(ImportedPerson::what)
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
