package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// The page on which a need is written, in Swedish.
final class NeedPage {

    /// How many have all that a need asks for, above the whole answer; nobody is said in words.
    static final Pattern ANSWER = Pattern.compile("^(\\d+|Ingen) har allt som krävs");

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

    /// Two skills, one of them required, half of a person's time for half a year; the answer is counted
    /// meanwhile.
    void write() {
        add("rpa", "robotiserad processautomatisering");
        add("inköpsproc", "inköpsprocessen");
        assertThat(asked()).hasCount(2);
        onlyGood("robotiserad processautomatisering");
        assertThat(visit.page().locator("[data-list=must] .asked-name")).hasText("inköpsprocessen");
        asked().first().getByLabel("Lägsta nivå").selectOption("2");
        visit.field("Andel av heltid").fill("50 procent");
        visit.field("Första månad").selectOption("2027-02");
        visit.field("Sista månad").selectOption("2027-07");
        assertThat(visit.field("Längd")).hasValue("6");
        assertThat(live()).isVisible();
    }

    /// How many the need would find, counted while it is written.
    Locator live() {
        return visit.page().locator(".live-count");
    }

    /// The skills that are asked for, those that are required first.
    Locator asked() {
        return visit.page().locator("ul.asked > li");
    }

    /// Requires a skill no longer.
    void onlyGood(String skill) {
        visit.button("Flytta %s till Bra att ha".formatted(skill)).click();
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
        Locator count = visit.headingNamed(ANSWER);
        assertThat(count).isVisible();
        return count;
    }
}
