package se.samsas.agency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samsas.failure.Failure;

/// The 21 counties of Sweden.
@Component
public final class Regions {

    private static final String COUNTIES = "counties.csv";

    private final SequencedMap<String, Region> byCode;

    Regions() {
        var csv = Objects.requireNonNull(Regions.class.getResourceAsStream(COUNTIES), COUNTIES);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(csv, UTF_8))) {
            byCode = rows.stream()
                    .map(row -> new Region(row.getField("code"), row.getField("name")))
                    .collect(Collectors.toMap(Region::code, identity(), (a, b) -> b, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All of them, by code.
    public List<Region> list() {
        return List.copyOf(byCode.values());
    }

    /// Those with these codes, in their order.
    ///
    /// @throws Failure.NotFound where a code is none
    public List<Region> list(Collection<String> codes) {
        return codes.stream().map(this::get).toList();
    }

    /// The one with this code; absent where the code is.
    ///
    /// @throws Failure.NotFound where it is none
    public @Nullable Region find(@Nullable String code) {
        return code == null ? null : get(code);
    }

    /// The one with this code.
    ///
    /// @throws Failure.NotFound where it is none
    public Region get(String code) {
        var region = byCode.get(code);
        if (region == null) {
            throw new Failure.NotFound("county", code);
        }
        return region;
    }
}
