package se.samsas.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsas.failure.Failure;

/// Things in the order in which they were added, of which only the last few thousand are held in memory: the others
/// lie in a file of the folder for temporary files, which nobody else can read, and which goes when this is closed
/// or the program ends, however it ends.
///
/// Adding to it and reading of it throw [Failure.Conflict] where the folder takes no more, or gives back less.
public final class Spilled<T extends Serializable> extends AbstractCollection<T> implements AutoCloseable {

    /// So many are held in memory until they are written.
    public static final int BLOCK = 2_000;

    private final List<Block> blocks = new ArrayList<>();
    private List<T> last = new ArrayList<>();
    private @Nullable FileChannel file;

    /// So many things, written one after the other.
    private record Block(long from, int length) {}

    @Override
    public boolean add(T one) {
        last.add(one);
        if (last.size() >= BLOCK) {
            write(last);
            last = new ArrayList<>();
        }
        return true;
    }

    @Override
    public int size() {
        return blocks.size() * BLOCK + last.size();
    }

    /// Each block is read when its turn comes.
    @Override
    public Iterator<T> iterator() {
        return Stream.concat(
                        IntStream.range(0, blocks.size()).boxed().flatMap(block -> read(blocks.get(block)).stream()),
                        Collections.unmodifiableList(last).stream())
                .iterator();
    }

    /// The things at these places.
    ///
    /// @param places from 0, in rising order
    public List<T> at(int[] places) {
        var found = new ArrayList<T>(places.length);
        var held = last;
        int number = blocks.size();
        for (int place : places) {
            if (place / BLOCK != number) {
                number = place / BLOCK;
                held = number == blocks.size() ? last : read(blocks.get(number));
            }
            found.add(held.get(place % BLOCK));
        }
        return found;
    }

    private void write(List<T> things) {
        var bytes = new ByteArrayOutputStream();
        try {
            try (var out = new ObjectOutputStream(bytes)) {
                out.writeObject(things);
            }
            var to = file == null ? open() : file;
            file = to;
            var block = new Block(to.size(), bytes.size());
            var buffer = ByteBuffer.wrap(bytes.toByteArray());
            while (buffer.hasRemaining()) {
                to.write(buffer, block.from + buffer.position());
            }
            blocks.add(block);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    /// Where the system lets it, the file has no name any more as soon as it is open.
    private static FileChannel open() throws IOException {
        return FileChannel.open(
                Files.createTempFile("samsas-", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    @SuppressWarnings("unchecked") // nobody else writes the file
    private List<T> read(Block block) {
        var buffer = ByteBuffer.allocate(block.length);
        try {
            var from = Objects.requireNonNull(file);
            while (buffer.hasRemaining()) {
                if (from.read(buffer, block.from + buffer.position()) < 0) {
                    throw new IOException("The file for temporary rows is shorter than it was.");
                }
            }
            try (var in = new ObjectInputStream(new ByteArrayInputStream(buffer.array()))) {
                return (List<T>) in.readObject();
            }
        } catch (IOException e) {
            throw noRoom(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Failure noRoom(IOException cause) {
        var failure = new Failure.Conflict(
                        "The server's folder for temporary files takes no more.",
                        "Whoever runs the server has to make room there; start again then.")
                .inSwedish(
                        "Serverns mapp för tillfälliga filer tar inte emot mer.",
                        "Den som driver servern behöver göra plats där; börja sedan om.");
        failure.initCause(cause);
        return failure;
    }

    @Override
    public void close() {
        blocks.clear();
        last = new ArrayList<>();
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            file = null;
        }
    }
}
