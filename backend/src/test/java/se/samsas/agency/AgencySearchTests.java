package se.samsas.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencySearchTests {

    private static final Agency NOW =
            agency("now", "Verket för väder", "Weather Agency", List.of("Regnverket", "Snöverket"));
    private static final Agency BEFORE = agency("before", "Solinspektionen", null, List.of());

    @ParameterizedTest
    @CsvSource({
        "väder, +väder*",
        "  Verket för VÄDER , +verket* +för* +väder*",
        "verket~2 OR nameSv:x*, +verket* +2* +or* +namesv* +x*",
        "202100-1234, +202100* +1234*",
        "2021001234, +(2021001234* (+202100* +1234*))"
    })
    void whatIsTypedBecomesWordsThatMustAllBegin(String typed, String query) {
        assertThat(AgencySearch.of(typed).orElseThrow().query()).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-*\"~()"})
    void whatHoldsNoWordIsNoSearch(String typed) {
        assertThat(AgencySearch.of(typed)).isEmpty();
    }

    @Test
    void whoIsFoundAsCalledNowWasFormerlyNothing() {
        assertThat(formerly("väder", NOW)).isNull();
        assertThat(formerly("agency weather", NOW)).isNull();
    }

    @Test
    void whoIsFoundByAFormerNameIsToldByIt() {
        assertThat(formerly("snö", NOW)).isEqualTo("Snöverket");
    }

    @Test
    void whoIsFoundThroughAnotherIsToldByThatOnesName() {
        assertThat(formerly("sol", BEFORE)).isEqualTo("Solinspektionen");
    }

    private static @Nullable String formerly(String typed, Agency hit) {
        return AgencySearch.of(typed).orElseThrow().formerly(NOW, List.of(hit)).orElse(null);
    }

    private static Agency agency(String id, String nameSv, @Nullable String nameEn, List<String> former) {
        return new Agency(id, AgencyKind.STATE, nameSv, nameEn, null, null, "01", null, true, former, null, null);
    }
}
