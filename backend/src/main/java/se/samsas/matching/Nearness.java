package se.samsas.matching;

import java.util.Arrays;
import java.util.List;

/// For every skill that somebody holds, how close it is to each asked skill. What is had for one is near to none.
final class Nearness {
    private final int width;
    /// By skill: its row, or -1 where it is close to nothing.
    private final int[] rows;
    /// By row: the skill.
    private int[] near = new int[16];
    /// Row after row, the tenths by asked skill.
    private byte[] tenths;

    private int size;

    Nearness(List<Asked> asked, Taxonomy taxonomy, Dictionary<String> skills) {
        width = asked.size();
        rows = new int[skills.size()];
        Arrays.fill(rows, -1);
        tenths = new byte[near.length * width];
        for (int i = 0; i < width; i++) {
            int column = i;
            taxonomy.closeTo(asked.get(i).skill())
                    .close()
                    .forEach((uri, closeness) ->
                            skills.find(uri).ifPresent(skill -> put(skill, column, closeness.tenths())));
        }
        int[] having = asked.stream().mapToInt(Asked::having).toArray();
        for (int row = 0; row < size; row++) {
            keepWhatIsHad(row * width, having);
        }
    }

    private void keepWhatIsHad(int start, int[] having) {
        boolean had = false;
        for (int i = 0; i < width; i++) {
            had |= tenths[start + i] >= having[i];
        }
        for (int i = 0; had && i < width; i++) {
            if (tenths[start + i] < having[i]) {
                tenths[start + i] = 0;
            }
        }
    }

    boolean isNear(int skill) {
        return skill < rows.length && rows[skill] >= 0;
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
