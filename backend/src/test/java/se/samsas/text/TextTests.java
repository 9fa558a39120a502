package se.samsas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTests {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "ab",
            "b",
            "\u00e5",
            "\ud7ff",
            "\ue000",
            "\uffff",
            "\ud83d\ude00",
            "\udbff\udfff",
            "a\ud83d\ude00");

    @Test
    void theOrderIsThatOfTheUtf8WhichTheLanguagesOrderIsNot() {
        for (var one : TEXTS) {
            for (var other : TEXTS) {
                assertThat(Integer.signum(CodePoints.ORDER.compare(one, other)))
                        .as("%s, %s", one, other)
                        .isEqualTo(Integer.signum(Arrays.compareUnsigned(utf8(one), utf8(other))));
            }
        }
        assertThat(CodePoints.ORDER.compare("\uffff", "\ud83d\ude00")).isNegative();
        assertThat("\uffff".compareTo("\ud83d\ude00")).isPositive();
    }

    /// Source: draft-eastlake-fnv, "Test Values for FNV-1a".
    @ParameterizedTest
    @CsvSource({"'', cbf29ce484222325", "a, af63dc4c8601ec8c", "foobar, 85944171f73967e8"})
    void hashesAreThoseThatAreFnv1aOfThePublishedTexts(String text, String hash) {
        long over = Fnv.BASIS;
        for (byte octet : utf8(text)) {
            over = Fnv.over(over, octet & 0xff);
        }
        assertThat(Long.toHexString(over)).isEqualTo(hash);
    }

    /// Source: FIPS 180-2, appendix B.1.
    @Test
    void digestsAreThoseThatAreSha256OfThePublishedText() {
        var digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(Sha256.hex("abc")).isEqualTo(digest);
        assertThat(Sha256.hex("abc", 16)).isEqualTo(digest.substring(0, 32));
    }

    @Test
    void aSecretIsAnotherEachTime() {
        assertThat(Secret.drawn()).matches("[0-9a-f]{48}").isNotEqualTo(Secret.drawn());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whoeverTypesANameAsTheyCanMeansTheName() {
        assertThat(Unmarked.same(" jose  munoz", "José Mun\u0303oz")).isTrue();
        assertThat(Unmarked.same("Åsa\u00a0Öst", "ÅSA ÖST")).isTrue();
        assertThat(Unmarked.same("Asa", "Åsa Öst")).isFalse();
        assertThat(Unmarked.same("", "Åsa")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Muñoz, Munoz",
        "André Linné, Andre Linne",
        "A\u030Asa Ö\u0308st, Asa Ost",
        "Łukasz Żółć, Lukasz Zolc",
        "Søren Đặng, Soren Dang",
        "Smith-O'Hara 2, Smith-O'Hara 2",
        "Ольга, Ольга"
    })
    void aNameIsUnmarkedAsItIsTypedWithoutItsLetters(String name, String typed) {
        assertThat(Unmarked.of(name)).isEqualTo(typed);
    }
}
