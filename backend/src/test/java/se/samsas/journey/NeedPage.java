package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// The page on which a need is written, in Swedish.
final class NeedPage {

    /// How many fulfil the need, of how many.
    static final Pattern COUNT = Pattern.compile("(\\d+) specialist(?:er)? av (\\d+) möjliga? uppfyller alla villkor");

    private final Visit visit;

    NeedPage(Visit visit) {
        this.visit = visit;
    }

    /// Goes there by the menu.
    NeedPage open() {
        visit.link("Behov").click();
        assertThat(visit.heading("Behov").first()).hasText("Behov");
        visit.link("Skriv ett behov").first().click();
        assertThat(visit.heading("Skriv ett behov")).isVisible();
        assertThat(visit.page().getByText("Lägg till en kompetens")).isVisible();
        return this;
    }

    /// Two skills, one of them required, half of a person's time for half a year; the answer is counted meanwhile.
    void write() {
        add("rpa", "robotiserad processautomatisering");
        add("inköpsproc", "inköpsprocessen");
        Locator asked = visit.page().locator("ul.asked > li");
        assertThat(asked).hasCount(2);
        asked.last().getByLabel("Lägsta nivå").selectOption("2");
        asked.last().getByText("Måste ha").click();
        visit.field("Andel av heltid").fill("50");
        visit.field("Första månad").selectOption("2027-02");
        visit.field("Sista månad").selectOption("2027-07");
        assertThat(visit.text(COUNT)).isVisible();
    }

    /// Types the beginning of a skill's name, or of a synonym, and chooses what is proposed.
    void add(String typed, String proposed) {
        Locator search = search();
        search.fill(typed);
        option(proposed).click();
    }

    Locator search() {
        return visit.field("Lägg till kompetens");
    }

    Locator option(String text) {
        return visit.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /// Asks for the whole answer.
    Locator find() {
        visit.button("Hitta specialister").click();
        Locator count = visit.headingNamed(COUNT);
        assertThat(count).isVisible();
        return count;
    }
}
