package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/// What a visited form says of what it refuses: at the field, in Swedish, with what was written still there.
final class RefusedFields {

    /// What is no whole percent from 1 to 100.
    static final List<String> NO_SHARES = List.of("0", "101", "NaN", "fyrtio", "4O");

    private final Visit visit;

    RefusedFields(Visit visit) {
        this.visit = visit;
    }

    /// The field is marked as wrong, and whoever comes to it is told these words.
    void at(Locator field, String... words) {
        assertThat(field).hasAttribute("aria-invalid", "true");
        for (var each : words) {
            assertThat(field).hasAccessibleDescription(containing(each));
        }
        assertThat(visit.page().getByText("Tekniska uppgifter")).hasCount(0);
    }

    /// As `at`, of a field that still has what was written in it, and has the focus.
    void atFocused(Locator field, String written, String... words) {
        at(field, words);
        assertThat(field).isFocused();
        assertThat(field).hasValue(written);
    }

    /// What is wrong with several things together stands within their group.
    void within(Locator group, String words) {
        assertThat(group).containsText(words);
        assertThat(visit.page().getByText("Tekniska uppgifter")).hasCount(0);
    }

    /// The list of what is wrong has the focus.
    void listed() {
        assertThat(visit.page().locator(".ds-error-summary:focus-within")).hasCount(1);
    }

    /// The field takes so many characters and no more of what is pasted.
    void cut(Locator field, int most) {
        field.fill("x".repeat(most + 1));
        assertThat((Integer) field.evaluate("each => each.value.length")).isEqualTo(most);
    }

    /// As `cut`, of a field that says so.
    void cutAndSaid(Locator field, int most) {
        cut(field, most);
        var thousands = most < 1000 ? String.valueOf(most) : "%d %03d".formatted(most / 1000, most % 1000);
        assertThat(field).hasAccessibleDescription(containing("högst %s tecken plats".formatted(thousands)));
    }

    Locator dialog() {
        return visit.page().getByRole(AriaRole.DIALOG);
    }

    /// A field of the dialog.
    Locator ofDialog(String label) {
        return dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .and(visit.page().locator("input, select, textarea"));
    }

    /// Presses a button of the dialog.
    void press(String button) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /// Closes the dialog without sending anything.
    void leave() {
        press("Avbryt");
        assertThat(dialog()).hasCount(0);
    }

    /// In the regular expressions of the browser too, with any blank between thousands.
    private static Pattern containing(String words) {
        return Pattern.compile(
                words.replaceAll("([^\\p{L}\\p{N}\\s])", "\\\\$1").replaceAll("\\s", "\\\\s"));
    }
}
