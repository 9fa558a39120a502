package se.samsas.access;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.samsas.graph.Spelling;

/// Which role has which permissions, as `permissions.csv` says.
public final class Permissions {

    /// What an administrator has besides whose roles are for the installation itself.
    private static final String EVERYWHERE = "admin-everywhere";

    private static final Map<String, Set<Permission>> BY_ROLE = read();

    private Permissions() {}

    /// What a role allows.
    public static Set<Permission> of(Role role) {
        return Objects.requireNonNull(BY_ROLE.get(role.spelling()), role::spelling);
    }

    /// What administering the installation itself allows besides.
    public static Set<Permission> everywhere() {
        return Objects.requireNonNull(BY_ROLE.get(EVERYWHERE), EVERYWHERE);
    }

    private static Map<String, Set<Permission>> read() {
        var table = new HashMap<String, Set<Permission>>();
        table.put(EVERYWHERE, EnumSet.noneOf(Permission.class));
        Arrays.stream(Role.values()).forEach(role -> table.put(role.spelling(), EnumSet.noneOf(Permission.class)));
        try (var in = Objects.requireNonNull(Permissions.class.getResourceAsStream("permissions.csv"));
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var row : rows) {
                Objects.requireNonNull(table.get(row.getField("role")), row.getField("role"))
                        .add(Permission.of(
                                Spelling.read(Action.class, row.getField("action")),
                                Spelling.read(Scope.class, row.getField("scope"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }
}
