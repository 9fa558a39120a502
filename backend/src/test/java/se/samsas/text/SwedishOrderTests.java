package se.samsas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SwedishOrderTests {

    private static final List<String> ORDERED = List.of(
            "Dahl", "Đahl", "Dal", "Ek", "Ek Lund", "Eklund", "Lat", "Łat", "Lats", "Munoz", "Muñoz", "Nylund", "Ŋur",
            "Od", "Wall", "Åberg", "Äng", "Öst");

    @RepeatedTest(5)
    void namesStandWhereASwedishReaderLooksForThem() {
        var names = new ArrayList<>(ORDERED);
        Collections.shuffle(names, new Random());
        names.sort(SwedishOrder.ofNames());
        assertThat(names).isEqualTo(ORDERED);
    }

    @Test
    void aLetterIsTheSameHoweverItIsPutTogether() {
        assertThat(SwedishOrder.ofNames().compare("Åberg", "A\u030Aberg")).isZero();
        assertThat(SwedishOrder.ofNames().compare("A\u030Aberg", "Zeta")).isPositive();
    }

    @Test
    void smallLettersComeFirstAmongNamesThatAreAlike() {
        assertThat(SwedishOrder.ofNames().compare("ask", "Ask")).isNegative();
        assertThat(SwedishOrder.ofNames().compare("Ask", "asp")).isNegative();
    }
}
