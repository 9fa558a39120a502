package se.samsas.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+46 8", "-3", "@home", "\tx", "'=1", "''@", "plain", "'quoted'", "'", "a=b", "=\n1"})
    void cellsComeBackAsTheyWere(String text) {
        assertThat(Formula.plain(Formula.quoted(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"=1+1, '''=1+1'", "@x, '''@x'", "'''=1', '''''=1'", "plain, plain", ".NET, .NET"})
    void whatASpreadsheetWouldRunIsQuoted(String text, String written) {
        assertThat(Formula.quoted(text)).isEqualTo(written);
    }
}
