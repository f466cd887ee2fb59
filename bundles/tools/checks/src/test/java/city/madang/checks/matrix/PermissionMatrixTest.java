// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import city.madang.geo.AreaId;
import city.madang.identity.Action;
import city.madang.identity.DepartmentId;
import city.madang.identity.Guarded;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.Permissions.Decision;
import city.madang.testkit.Browser;
import city.madang.testkit.PageForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every address of the product, times everybody who may come: what permissions.txt says, the doors do. The routes are those that
 * the bundles declare; the table is written by hand, so that a new route, or one that opens for somebody else, is a line in a
 * review.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTest {
    private static final ReceiptNumber OWN = ReceiptNumber.next(Instant.parse("2026-01-01T00:00:00Z"), new Random(1));
    private static final ReceiptNumber OTHER = ReceiptNumber.next(Instant.parse("2026-01-01T00:00:00Z"), new Random(2));
    private static final Path ROOT = Path.of(System.getProperty("madang.root"));

    /** Beyond whom the tables of records know: department of a post, and those of records that it covers. */
    private static final Map<String, Set<String>> COVERED = Map.of(
            "", Set.of("", "city", "roads", "lamps", "parks"),
            "city", Set.of("", "city", "roads", "lamps"),
            "roads", Set.of("", "roads", "lamps"),
            "lamps", Set.of("", "lamps"),
            "parks", Set.of("", "parks"));

    private static final Map<String, Set<String>> AREAS =
            Map.of("", Set.of("", "north", "south"), "north", Set.of("", "north"), "south", Set.of("", "south"));

    private List<DeclaredRoute> routes;
    private List<Role> roles;
    private MatrixCity city;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        routes = DeclaredRoutes.all();
        roles = routes.stream()
                .flatMap(route -> route.action().roles().stream())
                .distinct()
                .sorted(Comparator.comparing(Role::value))
                .toList();
        city = new MatrixCity(folder, routes);
    }

    @AfterAll
    void close() throws Exception {
        city.close();
    }

    @Test
    void everyRouteStandsInTheTableAndOpensForThoseWhomItNames() throws IOException {
        var table = new TreeSet<String>();
        try (var lines = new BufferedReader(
                new InputStreamReader(getClass().getResourceAsStream("/permissions.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .forEach(table::add);
        }
        var declared = routes.stream().map(DeclaredRoute::line).collect(Collectors.toCollection(TreeSet::new));
        assertThat(String.join("\n", declared))
                .as("routes that the bundles declare, and src/test/resources/permissions.txt")
                .isEqualTo(String.join("\n", table));
    }

    /** Of components that have the same path only one would be asked, whichever started first. */
    @Test
    void noComponentHidesAPageOfAnother() {
        var all = DeclaredRoutes.byComponent();
        assertSoftly(softly -> all.forEach((one, routes) -> all.forEach((other, others) -> {
            var hidden = others.stream()
                    .filter(each ->
                            !one.equals(other) && routes.stream().anyMatch(route -> route.isAmbiguousWith(each)))
                    .map(DeclaredRoute::line)
                    .toList();
            softly.assertThat(hidden).as(one + " hides of " + other).isEmpty();
        })));
    }

    /** A bundle that this test cannot see would not be tested. */
    @Test
    void seesEveryBundleThatTheProductShips() throws IOException {
        var path = System.getProperty("java.class.path");
        for (var features : List.of("kit", "solutions")) {
            var file = ROOT.resolve("features/" + features + "/src/main/features.xml");
            var named = Pattern.compile("mvn:city\\.madang/(kit|solution)-([a-z0-9-]+)/")
                    .matcher(Files.readString(file));
            while (named.find()) {
                var folder = (named.group(1).equals("kit") ? "/kit/" : "/solutions/") + named.group(2) + "/";
                assertThat(path).as(named.group(1) + "-" + named.group(2)).contains(folder);
            }
        }
    }

    @Test
    void doorsOpenForThoseWhomTheTableNamesAndForNobodyElse() {
        var visitors = visitors();
        assertSoftly(softly -> {
            for (var route : routes) {
                visitors.forEach((who, browser) -> softly.assertThat(isEntered(route, browser))
                        .as(who + " at " + route.line())
                        .isEqualTo(mayEnter(route, who)));
            }
        });
    }

    private Map<String, Browser> visitors() {
        var all = new LinkedHashMap<String, Browser>();
        all.put("nobody", city.browser());
        all.put("holder", city.holder(OWN));
        all.put("holder of another", city.holder(OTHER));
        all.put("official", city.official());
        for (var role : roles) {
            all.put("official " + role, city.official(role));
            all.put("program " + role, city.program(role));
        }
        return all;
    }

    /** Told from the words of the table alone. */
    private static boolean mayEnter(DeclaredRoute route, String who) {
        var words = route.line().split(" ");
        var byToken = words.length > 3;
        if (words[2].equals("everyone")) {
            return true;
        }
        if (words[2].equals("holder")) {
            return who.equals("holder") && !byToken;
        }
        if (!who.startsWith(byToken ? "program" : "official")) {
            return false;
        }
        return words[2].equals("officials")
                || List.of(words[2].split("\\|")).contains(who.substring(who.indexOf(' ') + 1));
    }

    private static boolean isEntered(DeclaredRoute route, Browser browser) {
        var path = route.path().replace("{number}", OWN.value()).replaceAll("\\{[^}]+}", "x1");
        var page = route.method().equals("GET")
                ? browser.get("/" + path)
                : browser.send(new PageForm(path, proof(browser)), Map.of());
        return page.text().equals(MatrixCity.entered(route));
    }

    /** What a form of this browser carries to show that it is ours. */
    private static Map<String, String> proof(Browser browser) {
        return browser.get("/" + MatrixCity.FORM)
                .form(MatrixCity.FORM)
                .orElseThrow()
                .values();
    }

    @Test
    void recordsOpenForTheirDepartmentAndAreaOnly() {
        var actions = routes.stream()
                .map(DeclaredRoute::action)
                .filter(action -> action.audience() == Action.Audience.ROLE)
                .distinct()
                .toList();
        assertThat(actions).isNotEmpty();
        var wrong = new ArrayList<String>();
        for (var action : actions) {
            for (var role : roles) {
                for (var department : COVERED.keySet()) {
                    for (var area : AREAS.keySet()) {
                        wrong.addAll(wrongly(action, official(role, department, area), department, area));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> wrongly(Action action, Official official, String department, String area) {
        var wrong = new ArrayList<String>();
        var visitor = new Visitor(Optional.of(official), Set.of());
        for (var of : COVERED.keySet()) {
            for (var in : AREAS.keySet()) {
                var record =
                        new Guarded(named(of).map(DepartmentId::new), named(in).map(AreaId::new), "x", false);
                var decision = city.permissions.decide(visitor, action, Optional.of(record), Optional.empty());
                var may = action.roles().stream().anyMatch(official.roles()::contains)
                        && COVERED.get(department).contains(of)
                        && AREAS.get(area).contains(in);
                if (may != decision instanceof Decision.Allowed) {
                    wrong.add(action.name() + " by " + official + " of a record of " + of + " in " + in);
                }
            }
        }
        return wrong;
    }

    private static Official official(Role role, String department, String area) {
        return new Official(
                new PersonId("00000000-0000-4000-8000-000000000001"),
                "somebody",
                "Somebody",
                named(department).map(DepartmentId::new),
                named(area).map(AreaId::new),
                Set.of(role));
    }

    private static Optional<String> named(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
