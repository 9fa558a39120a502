package se.samsas.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samsas.IntegrationTest;
import se.samsas.Workplace;
import se.samsas.api.GlobalId;
import se.samsas.journey.Visit.Window;

/// Every page at every width, from a narrow phone to a wide desktop, and at twice the size: the frame holds.
@IntegrationTest
@ExtendWith(Journeys.class)
class WidthsJourneyIT {

    private static final Path ROUTER = Path.of("..", "web", "src", "app", "router.tsx");
    private static final Pattern ROUTE = Pattern.compile("path: '([^']+)'");
    /// A desktop of 1,280 at twice the size shows what one of 640 does; the last is the one pages are left at.
    private static final List<Integer> WIDTHS = List.of(320, 390, 640, 768, 900, 1024, 2000, 1280);
    private static final int HEIGHT = 900;

    private static final Map<String, List<String>> ROUTES = Map.of(
            "hr-planner-1",
            List.of(
                    "/",
                    "/needs",
                    "/needs/all",
                    "/needs/$need",
                    "/needs/$need/matches",
                    "/needs/$need/matches/$rank",
                    "/needs/$need/shortlist",
                    "/skills",
                    "/search",
                    "/roles/$id",
                    "/skills/$id",
                    "/skills/$id/graph",
                    "/me",
                    "/me/skills",
                    "/me/visibility",
                    "/me/details",
                    "/me/months",
                    "/me/data",
                    "/me/data/all",
                    "/me/data/erase",
                    "/ranking",
                    "/staff",
                    "/about"),
            "admin-3",
            List.of(
                    "/",
                    "/admin",
                    "/admin/agencies",
                    "/admin/agencies/$agency",
                    "/admin/agencies/$agency/$change",
                    "/admin/imports",
                    "/admin/imports/$id",
                    "/admin/audit",
                    "/admin/access",
                    "/admin/sharing",
                    "/admin/papers",
                    "/taxonomy",
                    "/taxonomy/$change",
                    "/protected"),
            "admin-1",
            List.of("/", "/staff/$id/correct"),
            "manager-1",
            List.of("/", "/team", "/team/$person/months"));

    /// Where no id is enough.
    private static final Map<String, String> PLACES = Map.of(
            "/admin/imports/$id", "/admin/imports/new",
            "/staff/$id/correct", "/staff/" + GlobalId.encode("Person", "p0000341") + "/correct",
            "/team/$person/months", "/team/" + GlobalId.encode("Person", "p0000377") + "/months",
            "/skills", "/skills?q=java",
            "/search", "/search?q=jurist",
            "/roles/$id", "/roles/" + GlobalId.encode("RoleProfile", "accessibility-specialist"),
            "/me/skills", "/me/skills?step=2");
    private static final Map<String, String> IDS = Map.of(
            "$need", GlobalId.encode("Need", "need-001"),
            "$rank", "1",
            "$id", GlobalId.encode("Skill", Workplace.RPA),
            "$agency", GlobalId.encode("Agency", "exempelverket"),
            "$change", "rename");

    /// What overlaps in what stands around a page's content, and what the page scrolls sideways for.
    private static final String FAULTS = """
            async () => {
                await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                const edge = document.documentElement.clientWidth;
                // What is seen of a box: the edges that cut it off are those of what stands around it.
                const seen = (node, box) => {
                    let { left, top, right, bottom } = box;
                    for (let around = node; around; around = around.parentElement) {
                        if (getComputedStyle(around).overflowX === 'visible') continue;
                        const frame = around.getBoundingClientRect();
                        left = Math.max(left, frame.left);
                        top = Math.max(top, frame.top);
                        right = Math.min(right, frame.right);
                        bottom = Math.min(bottom, frame.bottom);
                    }
                    return { left, top, right, bottom };
                };
                const parts = (root) => {
                    const found = [...root.querySelectorAll('a, button, input, select, img, svg')]
                        .map(node => ({ node, boxes: [node.getBoundingClientRect()] }));
                    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                    while (texts.nextNode()) {
                        const text = texts.currentNode;
                        if (!text.data.trim() || text.parentElement.closest('svg')) continue;
                        const range = document.createRange();
                        range.selectNodeContents(text);
                        found.push({ node: text, boxes: [...range.getClientRects()] });
                    }
                    return found.flatMap(({ node, boxes }) => {
                        const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
                        if (!element.checkVisibility({ visibilityProperty: true })) return [];
                        return boxes.map(box => ({ node, box: seen(element, box) }));
                    }).filter(({ box }) => box.right - box.left > 1 && box.bottom - box.top > 1);
                };
                const said = ({ node }) => (node.data ?? node.ariaLabel ?? node.outerHTML).trim().slice(0, 60);
                const overlaps = (selectors) => {
                    const all = selectors.flatMap(each => [...document.querySelectorAll(each)]).flatMap(parts);
                    return all.flatMap((one, at) => all.slice(at + 1)
                        .filter(other => !one.node.contains(other.node) && !other.node.contains(one.node))
                        .filter(({ box }) => Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 1
                            && Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 2)
                        .map(other => `"${said(one)}" and "${said(other)}" overlap`));
                };
                const sideways = document.documentElement.scrollWidth > edge
                    ? [...document.querySelectorAll('body *')]
                        .filter(each => seen(each, each.getBoundingClientRect()).right > edge + 1)
                        .slice(-1).map(each => `scrolls sideways for ${each.outerHTML.slice(0, 120)}`)
                    : [];
                const together = [['.top', '.rail', '.demo', '.page-head'], ['.foot'], ['.action-bar']];
                return [...sideways, ...together.flatMap(overlaps)];
            }
            """;

    private static final String HEADING = """
            () => {
                const { left, top } = document.querySelector('.page h1').getBoundingClientRect();
                return `${Math.round(left)}, ${Math.round(top + scrollY)}`;
            }
            """;

    /// What bars cover of the field that has the focus, and of what is said below it.
    private static final String COVERED = """
            () => {
                const focused = document.activeElement;
                const field = focused.closest('.ds-field, fieldset') ?? focused;
                const said = '.ds-validation-message';
                const error = field.querySelector(said) ?? field.parentElement.querySelector(said);
                const bars = [...document.querySelectorAll('.top, .live-short, .action-bar')]
                    .filter(bar => bar.checkVisibility())
                    .map(bar => bar.getBoundingClientRect());
                return [focused, error ?? field].filter(each => {
                    const box = each.getBoundingClientRect();
                    return box.top < 0 || box.bottom > innerHeight
                        || bars.some(bar => bar.top < box.bottom - 1 && box.top + 1 < bar.bottom);
                }).map(each => each.outerHTML.slice(0, 160));
            }
            """;

    private final int port;

    WidthsJourneyIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void everyPageIsVisited() throws IOException {
        Set<String> routes = ROUTE.matcher(Files.readString(ROUTER))
                .results()
                .map(route -> route.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ROUTES.values().stream().flatMap(List::stream)).hasSameElementsAs(routes);
    }

    @Test
    void theFrameHoldsAtEveryWidth(Browser browser) {
        var faults = new ArrayList<String>();
        var places = new TreeMap<Integer, Set<Object>>();
        ROUTES.forEach((account, routes) -> {
            try (var visit = new Visit(browser, port, Window.DESKTOP)) {
                visit.signIn(account);
                for (String route : routes) {
                    visit.walk(addressOf(route));
                    assertThat(visit.page().locator(".page h1")).hasCount(1);
                    assertThat(visit.page().title()).as(route).doesNotContain("finns inte", "kunde inte");
                    for (int width : WIDTHS) {
                        visit.page().setViewportSize(width, HEIGHT);
                        ((List<?>) visit.page().evaluate(FAULTS))
                                .forEach(fault -> faults.add("%s, %d px: %s".formatted(route, width, fault)));
                        places.computeIfAbsent(width, _ -> new HashSet<>())
                                .add(visit.page().evaluate(HEADING));
                    }
                    visit.page().setViewportSize(WIDTHS.getLast(), HEIGHT);
                }
            }
        });
        assertThat(faults).isEmpty();
        assertThat(places.values()).as("where the headings stand, %s", places).allMatch(each -> each.size() == 1);
    }

    @Test
    void betweenAPhoneAndADesktopTheRailFoldsAndTheSearchIsAButton(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("hr-planner-1");
            Locator search = visit.field("Sök i Samsas");
            assertThat(search).isVisible();
            visit.page().setViewportSize(900, HEIGHT);
            assertThat(search).isHidden();
            visit.button("Sök i Samsas").click();
            assertThat(search).isFocused();
            assertThat((List<?>) visit.page().evaluate(FAULTS)).isEmpty();
            visit.press("Escape");
            assertThat(search).isHidden();
            assertThat(visit.button("Sök i Samsas")).isFocused();
            visit.press("/");
            assertThat(search).isFocused();
            visit.press("Tab");
            assertThat(search).isHidden();
            Locator needs = visit.link("Behov");
            assertThat(needs).hasText("");
            needs.focus();
            assertThat(visit.page().locator(".ds-tooltip")).hasText("Behov");
        }
    }

    @Test
    void noErrorIsCoveredByWhatStaysInSight(Browser browser) {
        try (var visit = new Visit(browser, port, Window.DESKTOP)) {
            visit.signIn("hr-planner-1");
            visit.walk("/needs/new");
            visit.page().setViewportSize(900, 500);
            visit.button("Spara behovet").click();
            Locator errors = visit.page().locator(".ds-error-summary a");
            assertThat(errors).not().hasCount(0);
            for (Locator error : errors.all()) {
                visit.page().evaluate("scrollTo(0, 0)");
                error.click();
                assertThat((List<?>) visit.page().evaluate(COVERED)).isEmpty();
                visit.page().evaluate("scrollTo(0, document.body.scrollHeight)");
                error.evaluate("each => { document.activeElement.blur(); each.click(); }");
                assertThat((List<?>) visit.page().evaluate(COVERED)).isEmpty();
            }
        }
    }

    private static String addressOf(String route) {
        String address = PLACES.getOrDefault(route, route);
        for (var id : IDS.entrySet()) {
            address = address.replace(id.getKey(), id.getValue());
        }
        return address;
    }
}
