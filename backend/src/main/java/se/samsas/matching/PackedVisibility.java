package se.samsas.matching;

import java.util.Map;
import se.samsas.findability.Purpose;
import se.samsas.findability.Visibility;
import se.samsas.findability.VisibilityChoice;

/// The choices for every purpose in one `long`: two bits of visibility above the last day, for each purpose.
@SuppressWarnings("EnumOrdinal") // the numbers stay in memory
final class PackedVisibility {
    private static final int CHOICE_BITS = 2 + Calendar.DAY_BITS;
    private static final Visibility[] VISIBILITY = Visibility.values();

    static {
        if (!fits(Purpose.values().length)) {
            throw new IllegalStateException(
                    "%d purposes do not fit beside the bit of protected identities: use two longs"
                            .formatted(Purpose.values().length));
        }
    }

    private PackedVisibility() {}

    /// Whether so many purposes stay below the bit that tells of a protected identity.
    static boolean fits(int purposes) {
        return purposes * CHOICE_BITS <= PackedPerson.PROTECTED;
    }

    static long of(Map<Purpose, VisibilityChoice> choices) {
        long packed = 0; // hidden for each purpose
        for (var choice : choices.entrySet()) {
            long bits = (long) choice.getValue().visibility().ordinal() << Calendar.DAY_BITS
                    | Calendar.lastDay(choice.getValue().until());
            packed |= bits << at(choice.getKey());
        }
        return packed;
    }

    static VisibilityChoice unpack(long packed, Purpose purpose) {
        int bits = (int) (packed >>> at(purpose));
        return new VisibilityChoice(VISIBILITY[bits >>> Calendar.DAY_BITS & 3], Calendar.date(bits & Calendar.OPEN));
    }

    private static int at(Purpose purpose) {
        return purpose.ordinal() * CHOICE_BITS;
    }
}
