package se.samsas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whatever the graph model says to name an account is renamed when its person is erased.
class DoneByTests {

    private static final Pattern NODE = Pattern.compile("^\\| `(\\w+)` \\| (.*) \\|$");
    private static final Pattern ACCOUNT =
            Pattern.compile("`(\\w+)` \\(account\\)|`(account)`(?!,? \\(the)|`(cancel)`");

    @Test
    void allThatNamesAnAccountIsThere() throws IOException {
        var named = new ArrayList<DoneBy>();
        for (var line : Files.readAllLines(Path.of("../docs/graph-model.md"))) {
            var node = NODE.matcher(line);
            if (node.matches() && !List.of("AuditEntry", "Account", "Stranger").contains(node.group(1))) {
                ACCOUNT.matcher(node.group(2))
                        .results()
                        .map(found -> String.valueOf(
                                found.group(1) != null
                                        ? found.group(1)
                                        : found.group(2) != null ? found.group(2) : found.group(3)))
                        .forEach(property -> named.add(new DoneBy(node.group(1), property)));
            }
        }
        assertThat(DoneBy.ALL).containsAll(named);
        assertThat(named).hasSizeGreaterThan(12);
    }
}
