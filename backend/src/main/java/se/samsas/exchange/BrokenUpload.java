package se.samsas.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A file that was sent has no end: whoever sent it is gone.
final class BrokenUpload extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    BrokenUpload(IOException cut) {
        super(cut);
    }
}
