package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsas.Effort;

/// Somebody's visit: a window of its own, without memory of any other.
final class Visit implements AutoCloseable {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /// Whether a picture of each page is kept, for people to judge: in the full build, and by
    /// `-Dpictures=true`.
    static final boolean PICTURES = Effort.FULL || Boolean.getBoolean("pictures");

    /// What is looked at in dark in each build: one page of each kind, such as a form, a table, a chart, a dialog
    /// with its faults. The full build looks at all that somebody visits [in dark too][#inDarkToo()].
    private static final Set<String> IN_DARK = Set.of(
            "sign-in-provider",
            "start",
            "need-written",
            "matches",
            "skill-chart",
            "explorer-graph",
            "profile-described",
            "team-chosen",
            "audit",
            "access-change",
            "import-tried",
            "taxonomy-accept",
            "agency-merge");

    static final double PATIENCE_MILLIS = 20_000;
    private static final double QUIET_MILLIS = 50;
    /// But for what moves for ever, such as a bar that stands for something unknown.
    private static final String NOTHING_MOVES = """
            () => document.getAnimations().every(
                animation => animation.playState !== 'running' || animation.effect.getComputedTiming().endTime === Infinity)
            """;

    private static final String NOTE_WHAT_THE_POLICY_REFUSES = """
            addEventListener('securitypolicyviolation', refused => {
                (window.refusedByPolicy ??= []).push(
                    `${refused.violatedDirective} ${refused.blockedURI} ${refused.sourceFile}:${refused.lineNumber} ${refused.sample}`);
            });
            """;

    private static final int MOST_STOPS = 150;
    /// The focused element's beginning where neither it nor what stands around it shows that it is focused; a
    /// heading that is focused on arrival, and is no stop, need not show it.
    private static final String UNSEEN_FOCUS = """
            () => {
                const seen = (each) => {
                    const style = getComputedStyle(each);
                    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
                };
                const focused = document.activeElement;
                const around = [focused, focused.parentElement, ...(focused.labels ?? []), focused.nextElementSibling];
                return focused === document.body || focused.tabIndex < 0 || around.some(each => each && seen(each))
                    ? null : focused.outerHTML.slice(0, 200);
            }
            """;
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('button, select, nav a, input:not([type=hidden])')]
                .filter(each => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
                .map(each => each.matches('[type=checkbox], [type=radio]') ? each.closest('label, .ds-field') ?? each : each)
                .filter(each => {
                    const box = each.getBoundingClientRect();
                    return box.width > 0 && (box.height < 43.5 || box.width < 43.5);
                })
                .map(each => each.outerHTML.slice(0, 160) + ' ' + JSON.stringify(each.getBoundingClientRect()))
            """;

    /// Of those who have signed in, for as long as this process runs.
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    /// That no visit is in: a new one would fetch and compile the client anew.
    private static final Map<Window, Queue<BrowserContext>> FREE = new ConcurrentHashMap<>();

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final Window window;
    private final List<String> faults = new ArrayList<>();
    private List<ColorScheme> schemes = List.of(ColorScheme.LIGHT);
    private final List<Route> held = new ArrayList<>();
    private final Set<Request> pending = new HashSet<>();
    private long lastAnswer = System.nanoTime();
    private boolean opened;

    /// Whose session it goes on with, until that is seen to be one still: a visit may have ended it.
    private @Nullable String returning;

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

        private BrowserContext open(Browser browser) {
            var context = browser.newContext(new Browser.NewContextOptions()
                    .setLocale("sv-SE")
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setHasTouch(this == PHONE)
                    .setViewportSize(width, height));
            context.setDefaultTimeout(PATIENCE_MILLIS);
            context.addInitScript(NOTE_WHAT_THE_POLICY_REFUSES);
            return context;
        }
    }

    /// Begins at the start page, signed out, in Swedish. It is opened when it is first looked at: who goes elsewhere
    /// first does not wait for it.
    Visit(Browser browser, int port, Window window) {
        this.window = window;
        this.origin = "http://localhost:" + port;
        this.context = Optional.ofNullable(free().poll()).orElseGet(() -> window.open(browser));
        this.page = context.newPage();
        page.onRequest(pending::add);
        page.onRequestFinished(this::answered);
        page.onRequestFailed(this::answered);
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                faults.add(message.text());
            }
        });
    }

    Page page() {
        if (!opened) {
            open("/");
        }
        return page;
    }

    /// Presses a key, or keys together, where the focus is.
    void press(String key) {
        page().keyboard().press(key);
    }

    /// Types where the focus is.
    void type(String text) {
        page().keyboard().type(text);
    }

    /// Goes there by the tabulator; every stop on the way must be seen.
    void tabTo(Locator target) {
        tab("Tab", target);
    }

    /// Goes back there.
    void tabBackTo(Locator target) {
        tab("Shift+Tab", target);
    }

    private void tab(String key, Locator target) {
        assertThat(target).isVisible();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            press(key);
            assertThat((String) page().evaluate(UNSEEN_FOCUS))
                    .as("focus that is not seen")
                    .isNull();
            if ((Boolean) target.evaluate("each => each === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("%s is not reached in %d stops".formatted(target, MOST_STOPS));
    }

    /// Keeps a request waiting.
    void hold(Route route) {
        held.add(route);
    }

    /// Lets the requests go that were kept waiting, and every later one.
    void letGo() {
        page().unroute("**/graphql");
        held.forEach(Route::resume);
        held.clear();
    }

    /// Without network from now on, or with it again.
    void offline(boolean offline) {
        page();
        context.setOffline(offline);
    }

    /// Loses the session, as when it has ended on the server.
    void loseSession() {
        page();
        context.clearCookies();
    }

    /// Signs in as one of the demo people: from the start page, or where somebody did so before, by that session.
    void signIn(String account) {
        var session = SESSIONS.get(sessionOf(account));
        if (session == null) {
            signInAnew(account);
            return;
        }
        context.addCookies(session);
        returning = account;
        if (opened) {
            open("/");
        }
    }

    private void signInAnew(String account) {
        button("Logga in").click();
        page().locator("button[name=account][value='%s']".formatted(account)).click();
        page().waitForURL(Pattern.compile(".*/$"));
        assertThat(page().getByRole(AriaRole.NAVIGATION).first()).isVisible();
        SESSIONS.put(sessionOf(account), context.cookies());
        faults.clear(); // who is signed out is told so in the console
    }

    private void open(String path) {
        opened = true;
        var address = path.startsWith("/") ? origin + path : path;
        page.navigate(address);
        var account = returning;
        if (account != null) {
            returning = null;
            assertThat(page.getByRole(AriaRole.NAVIGATION)
                            .or(button("Logga in"))
                            .first())
                    .isVisible();
            if (page.getByRole(AriaRole.NAVIGATION).count() == 0) {
                context.clearCookies();
                page.navigate(origin + "/");
                signInAnew(account);
                page.navigate(address);
            }
            faults.clear(); // who is signed out is told so in the console
        }
    }

    private Queue<BrowserContext> free() {
        return FREE.computeIfAbsent(window, _ -> new ConcurrentLinkedQueue<>());
    }

    private String sessionOf(String account) {
        return account + " at " + origin;
    }

    void go(String path) {
        open(path);
    }

    /// Goes there within the client, as by a link, and waits for what is asked for there.
    void walk(String path) {
        lastAnswer = System.nanoTime();
        page().evaluate("path => history.pushState({}, '', path)", path);
        awaitQuiet();
    }

    Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page().locator("input, select, textarea"));
    }

    Locator heading(int level) {
        return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level));
    }

    Locator heading(String name) {
        return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator headingNamed(Pattern name) {
        return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator text(Pattern text) {
        return page().getByText(text);
    }

    /// From now on pages are looked at in dark as well as in light.
    Visit inDarkToo() {
        schemes = List.of(ColorScheme.DARK, ColorScheme.LIGHT);
        return this;
    }

    /// Waits until nothing is asked for, and what came last has had the time to ask for more. The browser's own
    /// notion of it takes half a second at least; it is asked where a request was given up without a word.
    private void awaitQuiet() {
        for (int i = 0; i < 10; i++) {
            if (pending.isEmpty() && System.nanoTime() - lastAnswer > QUIET_MILLIS * 1e6) {
                return;
            }
            page().waitForTimeout(QUIET_MILLIS);
        }
        page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    /// Waits until nothing moves; a list of errors takes the focus once more when it has come in.
    void awaitStill() {
        page().waitForFunction(NOTHING_MOVES);
    }

    private void answered(Request request) {
        pending.remove(request);
        lastAnswer = System.nanoTime();
    }

    /// Holds the page to WCAG 2.2 AA and to its own content security policy, and keeps a picture of it where these
    /// are wanted.
    void look(String name) {
        assertThat(heading(1).first()).isVisible();
        if (held.isEmpty()) {
            awaitQuiet();
        }
        assertThat((List<?>) page().evaluate("window.refusedByPolicy ?? []"))
                .as("refused by the content security policy of %s", name)
                .isEmpty();
        boolean dialog = page().getByRole(AriaRole.DIALOG).count() > 0;
        if (!dialog) {
            page().evaluate("scrollTo(0, 0)");
        }
        String language = page().locator("html").getAttribute("lang");
        for (ColorScheme scheme : Effort.FULL || IN_DARK.contains(name) ? schemes : List.of(ColorScheme.LIGHT)) {
            page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            awaitStill();
            if (PICTURES) {
                page().screenshot(new Page.ScreenshotOptions()
                        .setFullPage(!dialog)
                        .setPath(SCREENSHOTS.resolve("%s-%s-%s-%s.png"
                                .formatted(name, window, language, scheme)
                                .toLowerCase(Locale.ROOT))));
            }
            assertThat(violations(scheme))
                    .as("%s, %s, %s", name, language, scheme)
                    .isEmpty();
        }
    }

    /// What axe finds wrong: the rule, and where. What is dark differs from what is light in its colours alone.
    private List<String> violations(ColorScheme scheme) {
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        // In the page itself ("legacy"): else what it finds is gone through in a second window; there are no frames.
        var axe = new AxeBuilder(page).options(violations).setLegacyMode(true);
        return (scheme == ColorScheme.LIGHT ? axe.withTags(WCAG_22_AA) : axe.withRules(List.of("color-contrast")))
                .analyze().getViolations().stream().map(Visit::violation).toList();
    }

    private static String violation(Rule rule) {
        return "%s (%s): %s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream().map(node -> node.getHtml()).toList());
    }

    /// Nothing stands wider than the window, and what a finger is to meet is 44 pixels high and wide (links within a
    /// text are passed over).
    void assertFitsAHand() {
        int width = (Integer) page().evaluate("document.documentElement.scrollWidth");
        assertThat(width).isLessThanOrEqualTo(window.width);
        assertThat((List<?>) page().evaluate(SMALL_TARGETS))
                .as("targets under 44 px")
                .isEmpty();
    }

    /// Nothing was said in the browser's console, no script failed.
    void assertNoFaults() {
        assertThat(faults).isEmpty();
    }

    /// The same but for requests that the server refused, which the browser says too.
    void assertNoFaultsButRefusals() {
        assertThat(faults).allMatch(fault -> fault.contains("the server responded with a status of 400"));
    }

    /// A fault that a test brings about itself.
    void forgetFaults() {
        faults.clear();
    }

    /// Leaves nothing behind for the next visit but the files of the client.
    @Override
    public void close() {
        context.setOffline(false);
        context.clearCookies();
        var all = new JsonObject();
        all.addProperty("origin", origin);
        all.addProperty("storageTypes", "local_storage,indexeddb");
        context.newCDPSession(page).send("Storage.clearDataForOrigin", all);
        page.close();
        free().add(context);
    }
}
