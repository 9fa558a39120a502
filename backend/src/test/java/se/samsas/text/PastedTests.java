package se.samsas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastedTests {

    @Test
    void whatALineDividesIsWhole() {
        assertThat(Pasted.whole("leda digi-\ntal förändring")).isEqualTo("leda digital förändring");
        assertThat(Pasted.whole("leda digi-  \r\n  tal förändring")).isEqualTo("leda digital förändring");
        assertThat(Pasted.whole("webbtillgäng-\nlighet och informations\u00ADsäkerhet"))
                .isEqualTo("webbtillgänglighet och informationssäkerhet");
        assertThat(Pasted.whole("informations\u00AD\nsäkerhet")).isEqualTo("informationssäkerhet");
        assertThat(Pasted.whole("webb\u200Btillgänglighet")).isEqualTo("webbtillgänglighet");
    }

    @Test
    void aHyphenOfTheWordItselfStays() {
        assertThat(Pasted.whole("it-\nstrateg")).isEqualTo("it-strateg");
        assertThat(Pasted.whole("IT-\nstrateg")).isEqualTo("IT-strateg");
        assertThat(Pasted.whole("e-\ntjänst")).isEqualTo("e-tjänst");
        assertThat(Pasted.whole("system-\noch dataanalys")).isEqualTo("system- och dataanalys");
        assertThat(Pasted.whole("Krav:\n- Java\n- SQL")).isEqualTo("Krav:\n- Java\n- SQL");
    }

    @Test
    void whatTypesettingPutsInIsPlain() {
        assertThat(Pasted.whole("40\u00A0% e\uFB00ektiv kon\uFB01guration")).isEqualTo("40 % effektiv konfiguration");
        assertThat(Pasted.whole("fo\u0308rändring\r\nnu")).isEqualTo("förändring\nnu");
        assertThat(Pasted.whole("Java och SQL")).isEqualTo("Java och SQL");
    }
}
