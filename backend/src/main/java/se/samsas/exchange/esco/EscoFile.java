package se.samsas.exchange.esco;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.exchange.table.Complaint;
import se.samsas.exchange.table.Encoding;
import se.samsas.exchange.table.ForeignFile;
import se.samsas.exchange.table.ForeignFile.ForeignRow;
import se.samsas.failure.Failure;

/// A file of the ESCO package.
///
/// @param kind     what it holds
/// @param language of its labels; null for a file of links
/// @param file     as it was published
record EscoFile(EscoKind kind, @Nullable String language, ForeignFile file) {

    private static final Pattern NAME = Pattern.compile("([A-Za-z]+?)(?:_([a-z]{2}))?\\.csv");

    /// The file of that name, where it is one that is read: labels are kept in Swedish and English.
    static Optional<EscoFile> of(String name, Encoding.Source content) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var language = matcher.group(2);
        if (language != null && !language.equals("sv") && !language.equals("en")) {
            return Optional.empty();
        }
        return EscoKind.of(matcher.group(1))
                .map(kind -> new EscoFile(
                        kind,
                        language,
                        new ForeignFile(name, kind.columns(), kind.mayEndEarly(), EscoPackage.AS_PUBLISHED, content)));
    }

    /// Hands over each row that can be told apart into cells, and a complaint about each that cannot.
    ///
    /// @throws Failure.Invalid where the header lacks a column that is needed, or a quote does not close
    void read(Consumer<ForeignRow> rows, Consumer<Complaint> complaints) {
        file.read(rows, complaints);
    }
}
