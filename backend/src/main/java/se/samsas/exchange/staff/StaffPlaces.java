package se.samsas.exchange.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samsas.text.Unmarked;

/// Where people work, as lists say it: the code or the name of a county or of a municipality. A person's
/// place is the county.
final class StaffPlaces {

    private static final String MUNICIPALITIES = "municipalities.csv";
    private static final Pattern KIND = Pattern.compile(" (lan|kommun|stad)$");
    private static final Map<String, String> COUNTIES = counties();

    private StaffPlaces() {}

    /// The code of the county; empty where the text names no county and no municipality.
    static Optional<String> county(String text) {
        return Optional.ofNullable(COUNTIES.get(key(text)));
    }

    /// Names of one municipality that another has with an *s* at its end are none.
    private static Map<String, String> counties() {
        var counties = new HashMap<String, String>();
        var csv = Objects.requireNonNull(StaffPlaces.class.getResourceAsStream(MUNICIPALITIES), MUNICIPALITIES);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(csv, UTF_8))) {
            rows.forEach(row -> {
                var code = row.getField("code");
                var county = code.substring(0, 2);
                counties.put(code, county);
                counties.put(county, county);
                name(counties, row.getField("name"), county);
                name(counties, row.getField("county"), county);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(counties);
    }

    /// With and without the *s* of the genitive: *Stockholms kommun* is in Stockholm, *Västerås kommun* in
    /// Västerås.
    private static void name(Map<String, String> counties, String name, String county) {
        var whole = key(name);
        counties.putIfAbsent(whole, county);
        if (whole.endsWith("s")) {
            counties.putIfAbsent(whole.substring(0, whole.length() - 1), county);
        }
    }

    private static String key(String text) {
        var plain = Unmarked.of(text).toLowerCase(Locale.ROOT).strip();
        return KIND.matcher(plain).replaceFirst("");
    }
}
