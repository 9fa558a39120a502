package se.samsas.exchange.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsas.text.Fnv;

/// Finds which keys of a file come more than once, with memory that does not grow with the file: hashes of keys are
/// sorted in runs, which are kept on disk and merged.
///
/// What it finds are hashes: each key that is repeated has one of them, and a few that are not may, too.
final class RepeatedKeys implements AutoCloseable {

    private static final int RUN = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final long[] run = new long[RUN];
    private final List<Path> runs = new ArrayList<>();
    private int size;

    /// The hash of a key: FNV-1a over the UTF-16 units of its cells.
    static long hash(List<@Nullable Object> key) {
        long hash = Fnv.BASIS;
        for (var cell : key) {
            var text = String.valueOf(cell);
            for (int i = 0; i < text.length(); i++) {
                hash = Fnv.over(hash, text.charAt(i));
            }
            hash = Fnv.over(hash, '|');
        }
        return hash;
    }

    void add(List<@Nullable Object> key) {
        if (size == RUN) {
            spill();
        }
        run[size++] = hash(key);
    }

    /// The hashes that came more than once.
    Set<Long> repeated() {
        var repeated = new HashSet<Long>();
        if (runs.isEmpty()) {
            Arrays.sort(run, 0, size);
            for (int i = 1; i < size; i++) {
                if (run[i] == run[i - 1]) {
                    repeated.add(run[i]);
                }
            }
            return repeated;
        }
        spill();
        merge(repeated);
        return repeated;
    }

    private void spill() {
        Arrays.sort(run, 0, size);
        try {
            var file = Files.createTempFile("samsas-keys", ".run");
            runs.add(file);
            try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.allocate(BUFFER);
                for (int i = 0; i < size; i++) {
                    bytes.putLong(run[i]);
                    if (!bytes.hasRemaining() || i == size - 1) {
                        bytes.flip();
                        while (bytes.hasRemaining()) {
                            out.write(bytes);
                        }
                        bytes.clear();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        size = 0;
    }

    private void merge(Set<Long> repeated) {
        var heads = new PriorityQueue<Run>(Comparator.comparingLong(Run::head));
        try {
            for (var file : runs) {
                var one = new Run(file);
                if (one.advance()) {
                    heads.add(one);
                }
            }
            boolean first = true;
            long last = 0;
            while (!heads.isEmpty()) {
                var least = heads.poll();
                if (!first && least.head() == last) {
                    repeated.add(last);
                }
                first = false;
                last = least.head();
                if (least.advance()) {
                    heads.add(least);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            heads.forEach(Run::close);
        }
    }

    @Override
    public void close() {
        for (var file : runs) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Run implements AutoCloseable {

        private final FileChannel in;
        private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
        private long head;

        Run(Path file) throws IOException {
            in = FileChannel.open(file, StandardOpenOption.READ);
        }

        long head() {
            return head;
        }

        boolean advance() throws IOException {
            if (!bytes.hasRemaining()) {
                bytes.clear();
                var read = in.read(bytes);
                bytes.flip();
                if (read < Long.BYTES) {
                    in.close();
                    return false;
                }
            }
            head = bytes.getLong();
            return true;
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
