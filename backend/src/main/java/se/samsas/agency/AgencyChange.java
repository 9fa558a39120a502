package se.samsas.agency;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;

/// What an administrator wants to have done to agencies; docs/agencies.md has the rules.
sealed interface AgencyChange {

    AgencyEventKind kind();

    /// The agencies that it happens to, by id.
    List<String> of();

    /// The agencies that come of it.
    default List<Target> into() {
        return List.of();
    }

    /// All agencies that are there already and take part.
    default SortedSet<String> concerned() {
        return Stream.concat(
                        of().stream(),
                        into().stream()
                                .filter(Target.Existing.class::isInstance)
                                .map(Target::id))
                .collect(toCollection(TreeSet::new));
    }

    /// New names, in place of all that there were.
    record Rename(String agency, AgencyEvent.Names names) implements AgencyChange {

        @Override
        public AgencyEventKind kind() {
            return AgencyEventKind.RENAMED;
        }

        @Override
        public List<String> of() {
            return List.of(agency);
        }
    }

    /// Several become one; `agencies` may name it as well.
    record Merge(List<String> agencies, Target target) implements AgencyChange {

        public Merge {
            agencies = agencies.stream().distinct().toList();
            if (agencies.stream().allMatch(target.id()::equals)) {
                throw new Failure.Invalid(
                                "change.merge.agencies",
                                agencies.isEmpty()
                                        ? "No agency is to be merged."
                                        : "The agency '%s' would be merged into itself alone.".formatted(target.id()),
                                "Give at least one agency that ends by the merger.")
                        .inSwedish(
                                agencies.isEmpty()
                                        ? "Ingen myndighet är vald att slås samman."
                                        : "Myndigheten ”%s” skulle bara slås samman med sig själv."
                                                .formatted(target.id()),
                                "Välj minst en myndighet som upphör genom sammanslagningen.");
            }
        }

        @Override
        public AgencyEventKind kind() {
            return AgencyEventKind.MERGED;
        }

        @Override
        public List<String> of() {
            return agencies;
        }

        @Override
        public List<Target> into() {
            return List.of(target);
        }

        /// Those that end.
        List<String> ending() {
            return agencies.stream()
                    .filter(agency -> !agency.equals(target.id()))
                    .toList();
        }
    }

    /// One becomes several; it may be one of them.
    record Split(String agency, List<Part> parts) implements AgencyChange {

        public Split {
            parts = List.copyOf(parts);
            if (parts.size() < 2) {
                throw new Failure.Invalid(
                                "change.split.successors",
                                "The agency '%s' would be split into %d.".formatted(agency, parts.size()),
                                "Give at least two successors; the agency itself may be one of them.")
                        .inSwedish(
                                "Myndigheten ”%s” skulle delas i %d.".formatted(agency, parts.size()),
                                "Ange minst två efterföljare; myndigheten själv kan vara en av dem.");
            }
            requireOnce("agency", parts.stream().map(part -> part.target().id()));
            requireOnce("unit", parts.stream().flatMap(part -> part.units().stream()));
            if (parts.stream().filter(Part::takesOpenNeeds).count() > 1) {
                throw new Failure.Invalid(
                                "change.split.successors",
                                "Several successors would take the open needs.",
                                "Say takesOpenNeeds of one of them.")
                        .inSwedish("Flera efterföljare skulle ta över de öppna behoven.", "Välj en av dem.");
            }
        }

        private static void requireOnce(String kind, Stream<String> ids) {
            var seen = new HashSet<String>();
            ids.filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
                throw new Failure.Invalid(
                        "change.split.successors",
                        "The %s '%s' is there twice.".formatted(kind, id),
                        "Name each %s once.".formatted(kind));
            });
        }

        @Override
        public AgencyEventKind kind() {
            return AgencyEventKind.SPLIT;
        }

        @Override
        public List<String> of() {
            return List.of(agency);
        }

        @Override
        public List<Target> into() {
            return parts.stream().map(Part::target).toList();
        }

        /// Whether the agency is one of its successors.
        boolean goesOn() {
            return parts.stream().anyMatch(part -> part.target().id().equals(agency));
        }

        /// The units that become another agency's, by that agency.
        Map<String, List<String>> leaving() {
            return parts.stream()
                    .filter(part -> !part.target().id().equals(agency))
                    .collect(toMap(part -> part.target().id(), Part::units));
        }

        /// All units that are assigned.
        Set<String> units() {
            return parts.stream().flatMap(part -> part.units().stream()).collect(toUnmodifiableSet());
        }
    }

    /// What a successor gets.
    ///
    /// @param accounts that will act for it, whatever units their people work in
    record Part(Target target, List<String> units, boolean takesOpenNeeds, List<String> accounts) {

        public Part {
            units = List.copyOf(units);
            accounts = List.copyOf(accounts);
        }
    }

    /// It ends, without a successor.
    record Dissolve(String agency) implements AgencyChange {

        @Override
        public AgencyEventKind kind() {
            return AgencyEventKind.DISSOLVED;
        }

        @Override
        public List<String> of() {
            return List.of(agency);
        }
    }

    /// It leaves Samsas.
    record Leave(String agency) implements AgencyChange {

        @Override
        public AgencyEventKind kind() {
            return AgencyEventKind.LEFT;
        }

        @Override
        public List<String> of() {
            return List.of(agency);
        }
    }

    /// It comes back to Samsas.
    record Rejoin(String agency) implements AgencyChange {

        @Override
        public AgencyEventKind kind() {
            return AgencyEventKind.REJOINED;
        }

        @Override
        public List<String> of() {
            return List.of(agency);
        }
    }

    /// An agency that comes of a change.
    sealed interface Target {

        String id();

        /// One that is there.
        record Existing(String id) implements Target {}

        /// One that the change makes.
        ///
        /// @param region the code of the county of its seat
        record Created(
                String id,
                AgencyKind kind,
                AgencyEvent.Names names,
                @Nullable String orgNumber,
                String region) implements Target {}
    }
}
