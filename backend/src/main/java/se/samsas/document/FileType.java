package se.samsas.document;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// What a stored file may be, told by how it begins; what it is called or said to be tells nothing.
enum FileType {
    /// ISO 32000-1, 7.5.2.
    PDF("pdf", "255044462d"),
    /// ISO/IEC 15948, 5.2.
    PNG("png", "89504e470d0a1a0a"),
    /// ISO/IEC 10918-1, B.1.1.
    JPEG("jpeg", "ffd8ff");

    /// How many bytes of a file tell what it is.
    static final int HEAD = 8;

    private final String ending;
    private final String beginning;

    /// @param beginning in hexadecimal
    FileType(String ending, String beginning) {
        this.ending = ending;
        this.beginning = beginning;
    }

    /// @param head the first [#HEAD] bytes, or all that there are
    static Optional<FileType> of(byte[] head) {
        var hex = HexFormat.of().formatHex(head);
        return Arrays.stream(values())
                .filter(type -> hex.startsWith(type.beginning))
                .findFirst();
    }

    static String endings() {
        return Arrays.stream(values()).map(FileType::ending).collect(joining(", "));
    }

    String ending() {
        return ending;
    }
}
