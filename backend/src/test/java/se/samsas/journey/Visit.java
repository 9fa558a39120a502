package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Somebody's visit: a window of its own, without memory of any other.
final class Visit implements AutoCloseable {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    static final double PATIENCE_MILLIS = 20_000;

    private final BrowserContext context;
    private final Page page;
    private final Window window;
    private final List<String> faults = new ArrayList<>();

    /// How the client is looked at.
    enum Window {
        DESKTOP(1280, 900),
        PHONE(360, 740);

        private final int width;
        private final int height;

        Window(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /// Begins at the start page, signed out, in Swedish.
    Visit(Browser browser, int port, Window window) {
        this.window = window;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("sv-SE")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(window == Window.PHONE)
                .setViewportSize(window.width, window.height));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                faults.add(message.text());
            }
        });
        page.navigate("/");
    }

    Page page() {
        return page;
    }

    /// Signs in as one of the demo people, from the start page.
    void signIn(String account) {
        button("Logga in").click();
        page.locator("button[name=account][value='%s']".formatted(account)).click();
        page.waitForURL(Pattern.compile(".*/$"));
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
        faults.clear(); // who is signed out is told so in the console
    }

    void go(String path) {
        page.navigate(path);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input, select, textarea"));
    }

    Locator heading(int level) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator text(Pattern text) {
        return page.getByText(text);
    }

    /// Holds the page to WCAG 2.2 AA in light and in dark, and keeps a picture of it.
    void look(String name) {
        assertThat(heading(1).first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("scrollTo(0, 0)");
        String language = page.locator("html").getAttribute("lang");
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve("%s-%s-%s-%s.png"
                            .formatted(name, window, language, scheme)
                            .toLowerCase(Locale.ROOT))));
            assertThat(violations()).as("%s, %s, %s", name, language, scheme).isEmpty();
        }
    }

    /// What axe finds wrong: the rule, and where.
    private List<String> violations() {
        return new AxeBuilder(page)
                .withTags(WCAG_22_AA).analyze().getViolations().stream()
                        .map(Visit::violation)
                        .toList();
    }

    private static String violation(Rule rule) {
        return "%s (%s): %s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream().map(node -> node.getHtml()).toList());
    }

    /// Nothing stands wider than the window.
    void assertNoSidewaysScrolling() {
        int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width).isLessThanOrEqualTo(window.width);
    }

    /// Nothing was said in the browser's console, no script failed.
    void assertNoFaults() {
        assertThat(faults).isEmpty();
    }

    /// A fault that a test brings about itself.
    void forgetFaults() {
        faults.clear();
    }

    @Override
    public void close() {
        context.close();
    }
}
