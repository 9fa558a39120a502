package se.samsas.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// For every skill that somebody holds, how close it is to each asked skill.
final class Nearness {
    private final int width;
    /// By skill: where its tenths begin, or -1.
    private final int[] starts;
    /// For each skill that is close to something, the tenths by asked skill.
    private byte[] tenths = new byte[0];

    Nearness(List<Reach> reaches, Dictionary<String> skills) {
        width = reaches.size();
        starts = new int[skills.size()];
        Arrays.fill(starts, -1);
        for (int asked = 0; asked < width; asked++) {
            Reach reach = reaches.get(asked);
            for (int i = 0; i < reach.uris().size(); i++) {
                int at = asked;
                int closeness = reach.closenesses().get(i).tenths();
                skills.find(reach.uris().get(i)).ifPresent(skill -> put(skill, at, closeness));
            }
        }
    }

    /// In tenths, 0 where the skill is not close.
    int closeness(int skill, int asked) {
        return tenths[starts[skill] + asked];
    }

    boolean isNear(int skill) {
        return starts[skill] >= 0;
    }

    void forEach(IntConsumer skill) {
        for (int code = 0; code < starts.length; code++) {
            if (isNear(code)) {
                skill.accept(code);
            }
        }
    }

    private void put(int skill, int asked, int closeness) {
        if (skill >= starts.length) {
            return; // numbered after the snapshot was taken: nobody in it holds the skill
        }
        if (starts[skill] < 0) {
            starts[skill] = tenths.length;
            tenths = Arrays.copyOf(tenths, tenths.length + width);
        }
        tenths[starts[skill] + asked] = (byte) closeness;
    }
}
