package se.samsas.exchange.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samsas.api.Text;

/// The characters in which a file is written, as they are met: UTF-8 as it should be, or what a spreadsheet, a
/// database or an old Macintosh made of it.
public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16_LITTLE("UTF-16", StandardCharsets.UTF_16LE),
    UTF_16_BIG("UTF-16", StandardCharsets.UTF_16BE),
    /// Of which Latin-1 is a part, as far as files with text have it.
    WINDOWS("Windows-1252", Charset.forName("windows-1252")),
    MACINTOSH("MacRoman", Charset.forName("x-MacRoman"));

    static final char MARK = '\uFEFF';

    private static final String BETWEEN = "\t\n\r\f\u001A";
    private static final char MALFORMED = '\uFFFD';
    private static final int CHUNK = 1 << 16;
    /// The letters that Swedish has beyond ASCII; no byte of the one is among those of the other.
    private static final byte[] LETTERS_OF_WINDOWS = "ÅÄÖåäö".getBytes(WINDOWS.charset);
    private static final byte[] LETTERS_OF_MACINTOSH = "ÅÄÖåäö".getBytes(MACINTOSH.charset);
    private static final Text GUESSED = new Text(
            "The file is not UTF-8; it was read as %s. Look whether å, ä and ö are right.",
            "Filen är inte UTF-8; den lästes som %s. Se efter att å, ä och ö blev rätt.");

    private final String spelling;
    private final Charset charset;

    Encoding(String spelling, Charset charset) {
        this.spelling = spelling;
        this.charset = charset;
    }

    /// Opens the file anew.
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /// As people know it.
    String spelling() {
        return spelling;
    }

    /// Whether the characters had to be guessed, which whoever gave the file should hear.
    boolean isGuessed() {
        return this == WINDOWS || this == MACINTOSH;
    }

    /// What whoever gave the file should hear.
    Text guessed() {
        return GUESSED.with(this == WINDOWS ? "Latin-1 (Windows-1252)" : spelling);
    }

    /// The text without its mark. Malformed bytes become U+FFFD, which no cell accepts.
    Reader open(Source source) throws IOException {
        var reader = new InputStreamReader(source.open(), charset);
        var marked = new PushbackReader(reader);
        int first = marked.read();
        if (first >= 0 && first != MARK) {
            marked.unread(first);
        }
        return marked;
    }

    /// Reads the file through once, where no mark says it.
    static Encoding of(Source source) throws IOException {
        try (var in = new BufferedInputStream(source.open(), CHUNK)) {
            in.mark(CHUNK);
            var head = in.readNBytes(CHUNK - 1);
            in.reset();
            var wide = ofTwoBytes(head);
            if (wide != null) {
                return wide;
            }
            if (isUtf8(in)) {
                return UTF_8;
            }
        }
        return ofEightBits(source);
    }

    private static @Nullable Encoding ofTwoBytes(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return UTF_16_LITTLE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return UTF_16_BIG;
        }
        if (zeros(head, 1) * 4 > head.length) {
            return UTF_16_LITTLE;
        }
        return zeros(head, 0) * 4 > head.length ? UTF_16_BIG : null;
    }

    /// Whether the first bytes of a file can be text: there are no control characters but those that part lines and
    /// cells. One or two may have slipped into a cell, and DOS ended files with one.
    static boolean mayBeText(byte[] head) {
        if (ofTwoBytes(head) != null) {
            return true;
        }
        int controls = 0;
        for (var letter : head) {
            controls += letter >= 0 && letter < ' ' && BETWEEN.indexOf(letter) < 0 ? 1 : 0;
        }
        return controls <= 2;
    }

    static boolean startsWith(byte[] head, int... start) {
        return head.length >= start.length
                && IntStream.range(0, start.length).allMatch(i -> head[i] == (byte) start[i]);
    }

    /// How many bytes at even or odd places are zero: in UTF-16 those of all letters of ASCII are, in text of
    /// one byte a letter none is.
    private static long zeros(byte[] head, int from) {
        long zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /// Text of one byte a letter is hardly ever well-formed UTF-8: of its letters beyond ASCII next to none
    /// would be. A file with more letters that are than bytes that are not is UTF-8 with some rows that are
    /// broken.
    private static boolean isUtf8(InputStream in) throws IOException {
        var text = new InputStreamReader(in, StandardCharsets.UTF_8);
        var chunk = new char[CHUNK];
        long malformed = 0;
        long beyond = 0;
        long line = 0;
        // Where a line is longer than a row may be, nothing will be read of the file.
        for (int read = text.read(chunk); read > 0 && line <= Dialect.LONGEST_ROW; read = text.read(chunk)) {
            for (int i = 0; i < read; i++) {
                line = chunk[i] == '\n' || chunk[i] == '\r' ? 0 : line + 1;
                if (chunk[i] == MALFORMED) {
                    malformed++;
                } else if (chunk[i] >= 0x80 && chunk[i] != MARK) {
                    beyond++;
                }
            }
        }
        return malformed <= beyond;
    }

    private static Encoding ofEightBits(Source source) throws IOException {
        var met = new long[256];
        try (var in = source.open()) {
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    met[chunk[i] & 0xFF]++;
                }
            }
        }
        // One such letter alone may be a mark of Windows: Š and … stand where a Macintosh has ä and Ö.
        return distinct(met, LETTERS_OF_MACINTOSH) > 1
                        && count(met, LETTERS_OF_MACINTOSH) > count(met, LETTERS_OF_WINDOWS)
                ? MACINTOSH
                : WINDOWS;
    }

    private static int distinct(long[] met, byte[] letters) {
        int distinct = 0;
        for (var letter : letters) {
            distinct += met[letter & 0xFF] > 0 ? 1 : 0;
        }
        return distinct;
    }

    private static long count(long[] met, byte[] letters) {
        long count = 0;
        for (var letter : letters) {
            count += met[letter & 0xFF];
        }
        return count;
    }
}
