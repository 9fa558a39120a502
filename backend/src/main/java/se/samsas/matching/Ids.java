package se.samsas.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/// The ids of a segment's people as UTF-8, one after the other, ascending.
final class Ids {
    private final int[] starts;
    private final byte[] bytes;

    Ids(List<PackedPerson> people) {
        starts = new int[people.size() + 1];
        for (int slot = 0; slot < people.size(); slot++) {
            starts[slot + 1] = starts[slot] + people.get(slot).id.length;
        }
        bytes = new byte[starts[people.size()]];
        for (int slot = 0; slot < people.size(); slot++) {
            byte[] id = people.get(slot).id;
            System.arraycopy(id, 0, bytes, starts[slot], id.length);
        }
    }

    static byte[] utf8(String id) {
        return id.getBytes(UTF_8);
    }

    byte[] utf8(int slot) {
        return Arrays.copyOfRange(bytes, starts[slot], starts[slot + 1]);
    }

    String text(int slot) {
        return new String(bytes, starts[slot], starts[slot + 1] - starts[slot], UTF_8);
    }
}
