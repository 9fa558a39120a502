package se.samsas.matching;

import java.util.Arrays;
import java.util.List;

/// For every skill that somebody holds, how close it is to each asked skill.
final class Nearness {
    private final int width;
    /// By skill: its row, or -1 where it is close to nothing.
    private final int[] rows;
    /// By row: the skill.
    private int[] near = new int[16];
    /// Row after row, the tenths by asked skill.
    private byte[] tenths;

    private int size;

    Nearness(List<CloseSkills> closeSkills, Dictionary<String> skills) {
        width = closeSkills.size();
        rows = new int[skills.size()];
        Arrays.fill(rows, -1);
        tenths = new byte[near.length * width];
        for (int asked = 0; asked < width; asked++) {
            int column = asked;
            closeSkills
                    .get(asked)
                    .close()
                    .forEach((uri, closeness) ->
                            skills.find(uri).ifPresent(skill -> put(skill, column, closeness.tenths())));
        }
    }

    boolean isNear(int skill) {
        return rows[skill] >= 0;
    }

    /// In tenths, 0 where it is not close to this one; for skills that are near something.
    int closeness(int skill, int asked) {
        return tenths[rows[skill] * width + asked];
    }

    /// The skills that are close to something.
    int[] near() {
        return Arrays.copyOf(near, size);
    }

    private void put(int skill, int asked, int closeness) {
        if (skill >= rows.length) {
            return; // numbered after the snapshot was taken: nobody in it holds the skill
        }
        if (rows[skill] < 0) {
            if (size == near.length) {
                near = Arrays.copyOf(near, 2 * size);
                tenths = Arrays.copyOf(tenths, 2 * tenths.length);
            }
            near[size] = skill;
            rows[skill] = size++;
        }
        tenths[rows[skill] * width + asked] = (byte) closeness;
    }
}
