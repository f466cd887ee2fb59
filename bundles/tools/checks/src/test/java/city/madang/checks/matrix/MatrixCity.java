// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.matrix;

import city.madang.geo.AreaId;
import city.madang.identity.Action;
import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.kit.KitPages;
import city.madang.kit.audit.TableAudit;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.files.DiskFileStore;
import city.madang.kit.geo.CityAreas;
import city.madang.kit.identity.AccountOffice;
import city.madang.kit.identity.HousePermissions;
import city.madang.kit.identity.IdentityTables;
import city.madang.kit.identity.OrganisationChart;
import city.madang.kit.identity.OrganisationRegister;
import city.madang.kit.identity.SessionStore;
import city.madang.kit.identity.TokenDesk;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.web.Site;
import city.madang.kit.web.SiteServices;
import city.madang.kit.web.http.Cookie;
import city.madang.l10n.LocalText;
import city.madang.testcity.TestAddress;
import city.madang.testkit.Browser;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A city whose site has the declared routes, each answering only that it was entered, behind the kit's real doors. */
final class MatrixCity {
    static final String FORM = "/matrix-form";

    private final Deque<AutoCloseable> undo = new ArrayDeque<>();
    private final Clock clock = Clock.systemUTC();
    private final AccountOffice accounts;
    private final SessionStore sessions;
    private final TokenDesk tokens;
    private final Site site;
    final OrganisationChart organisation;
    final CityAreas areas;
    final HousePermissions permissions;

    /** Departments: city has roads, roads has lamps; parks stands alone. Areas: north has hill; south. */
    MatrixCity(Path folder, List<DeclaredRoute> routes) throws Exception {
        Files.writeString(
                folder.resolve("city.cfg"),
                "city = Testville\ncountry = KR\nzone = Asia/Seoul\ncurrency = KRW\nlanguages = en\n");
        var store = kept(DataStore.derbyInMemory("matrix"));
        var data = new DataFolderOnDisk(folder.resolve("data"));
        var city = kept(new CityFile(folder, "city.cfg", false, data));
        var tables = new IdentityTables(store);
        undo.push(tables::close);
        accounts = new AccountOffice(tables, city, data, clock, 1000, 4);
        sessions = new SessionStore(tables, city, clock, Duration.ofHours(12), Duration.ofHours(2));
        tokens = new TokenDesk(tables, city, clock);
        organisation = new OrganisationChart(tables, city, clock);
        var audit = new TableAudit(store, clock);
        undo.push(audit::close);
        areas = kept(new CityAreas(store, city, clock));
        permissions = new HousePermissions(organisation, areas);
        site = new Site(new SiteServices(
                city,
                new InstalledLanguages(city::city),
                store,
                permissions,
                sessions,
                tokens::visitor,
                audit,
                kept(new DiskFileStore(store, data, clock)),
                areas,
                data,
                TestAddress.USUAL,
                clock,
                Optional::empty));
        site.mountKit(new EnteredOnly(routes));
        found(new OrganisationRegister(tables, city, areas, clock));
    }

    private void found(OrganisationRegister register) {
        register.save(department("city", Optional.empty()));
        register.save(department("roads", Optional.of("city")));
        register.save(department("lamps", Optional.of("roads")));
        register.save(department("parks", Optional.empty()));
        for (var area : List.of("north", "south")) {
            areas.ensure(new AreaId(area), LocalText.of(area));
        }
    }

    private static Department department(String id, Optional<String> parent) {
        return new Department(new DepartmentId(id), parent.map(DepartmentId::new), LocalText.of(id), Optional.empty());
    }

    private <T extends AutoCloseable> T kept(T part) {
        undo.push(part);
        return part;
    }

    Browser browser() {
        return new Browser(site::serve, "matrix");
    }

    Browser holder(ReceiptNumber number) {
        return browser().cookie(Cookie.SESSION, sessions.hold(Optional.empty(), number));
    }

    Browser official(Role... roles) {
        return browser().cookie(Cookie.SESSION, sessions.signIn(Optional.empty(), person("web", roles)));
    }

    Browser program(Role... roles) {
        var until = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(2);
        return browser().bearer(tokens.make(person("api", roles), "program", Set.of(roles), until));
    }

    private PersonId person(String kind, Role... roles) {
        var login = kind + List.of(roles).hashCode();
        return accounts.create(
                login, login, "four plain words here", Optional.empty(), Optional.empty(), Set.of(roles));
    }

    /** The kit's pages and the solutions', but only their doors. */
    private record EnteredOnly(List<DeclaredRoute> all) implements KitPages {
        @Override
        public String name() {
            return "portal";
        }

        @Override
        public void routes(Routes on) {
            on.get(FORM, Action.PUBLIC, in -> HttpReply.form("sign-in", in.form(), Map.of("to", "/")));
            for (var each : all) {
                var entered = HttpReply.text("text/plain", entered(each));
                var route = each.method().equals("GET")
                        ? on.get(each.path(), each.action(), in -> entered)
                        : on.post(each.path(), each.action(), in -> entered);
                if (each.machines()) {
                    route.machines();
                }
            }
        }
    }

    static String entered(DeclaredRoute route) {
        return "entered " + route.method() + " " + route.path();
    }

    void close() throws Exception {
        while (!undo.isEmpty()) {
            undo.pop().close();
        }
    }
}
