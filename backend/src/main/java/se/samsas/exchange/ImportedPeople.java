package se.samsas.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samsas.exchange.told.ImportedPersonKind;

/// How many people an import concerns.
///
/// @param counts    by what comes to them; none of whom there are no people
/// @param unchanged of whom nothing is otherwise
/// @param staff     how many the agency employs, before it
record ImportedPeople(Map<ImportedPersonKind, Long> counts, long unchanged, long staff) {

    private static final String UNCHANGED = "unchanged";
    private static final String STAFF = "staff";

    ImportedPeople {
        counts = Map.copyOf(counts);
    }

    record Count(ImportedPersonKind kind, long count) {}

    /// In the order of the kinds.
    public List<Count> kinds() {
        return counts.entrySet().stream()
                .map(one -> new Count(one.getKey(), one.getValue()))
                .sorted((one, other) -> one.kind.compareTo(other.kind))
                .toList();
    }

    /// As the graph keeps it.
    List<String> texts() {
        var texts = new ArrayList<String>();
        counts.forEach((kind, count) -> texts.add(kind.name() + "\t" + count));
        texts.add(UNCHANGED + "\t" + unchanged);
        texts.add(STAFF + "\t" + staff);
        return texts;
    }

    static ImportedPeople read(List<String> texts) {
        var counts = new EnumMap<ImportedPersonKind, Long>(ImportedPersonKind.class);
        long unchanged = 0;
        long staff = 0;
        for (var text : texts) {
            var parts = text.split("\t", -1);
            var count = Long.parseLong(parts[1]);
            switch (parts[0]) {
                case UNCHANGED -> unchanged = count;
                case STAFF -> staff = count;
                default -> counts.put(ImportedPersonKind.valueOf(parts[0]), count);
            }
        }
        return new ImportedPeople(counts, unchanged, staff);
    }
}
