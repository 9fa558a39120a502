package se.samsas.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTests {

    @ParameterizedTest
    @CsvSource({
        "Kubernetes i Umeå, Kubernetes, Umeå, 24",
        "kubernetes i umea, kubernetes, Umeå, 24",
        "Umeå kommun, '', Umeå, 24",
        "jurist i Stockholms län, jurist, Stockholms län, 01",
        "jurist i Stockholm, jurist, Stockholm, 01",
        "GIS på Gotland, GIS, Gotland, 09",
        "testare i Lilla Edet, testare, Lilla Edet, 14",
        "upphandlare Västra Götaland, upphandlare, Västra Götalands län, 14",
        "i Lund med java, med java, Lund, 12",
        "java i Västerås kommun, java, Västerås, 19",
        "java in Malmö, java, Malmö, 12"
    })
    void placesOfMunicipalitiesLeadToTheirCounty(String text, String rest, String place, String region) {
        assertThat(Places.namedIn(text)).isEqualTo(new Places.Named(List.of(new Place(place, region)), rest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vara noggrann", "mark och exploatering", "lund", "informationssäkerhet", "i mora", "are", " "})
    void wordsThatOnlyAreSpeltLikePlacesAreNone(String text) {
        assertThat(Places.namedIn(text).places()).isEmpty();
    }

    @Test
    void severalPlacesAreFoundEachOnce() {
        var named = Places.namedIn("java i Umeå eller Luleå, helst Umeå");
        assertThat(named.places()).containsExactly(new Place("Umeå", "24"), new Place("Luleå", "25"));
    }

    @ParameterizedTest
    @CsvSource({
        "0180, 01",
        "24, 24",
        "Stockholms kommun, 01",
        "Falu kommun, 20",
        "Falun, 20",
        "Håbo kommun, 03",
        "Habo, 06",
        "goteborg, 14",
        "Jämtlands län, 23",
        "Dalarna, 20",
        "Sörmland, 04"
    })
    void listsOfStaffSayThemByCodeOrName(String text, String county) {
        assertThat(Places.county(text)).hasValue(county);
    }

    @Test
    void whatIsNoPlaceHasNoCounty() {
        assertThat(Places.county("Atlantis")).isEmpty();
    }
}
