package se.samsas.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import se.samsas.failure.Failure;

/// A file out of a zip that may not be longer than the zip's directory says: that is where its length was checked.
public final class LimitedStream extends FilterInputStream {

    private final String name;
    private long left;

    public LimitedStream(InputStream in, String name, long length) {
        super(in);
        this.name = name;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new Failure.Invalid(
                    name,
                    "%s is longer than its zip says.".formatted(name),
                    "Take the zip anew from where it was published.");
        }
    }
}
