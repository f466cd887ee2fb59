// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.matrix;

import city.madang.geo.AreaId;
import city.madang.identity.Action;
import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.kit.KitPages;
import city.madang.kit.geo.CityAreas;
import city.madang.kit.identity.HousePermissions;
import city.madang.kit.identity.OrganisationChart;
import city.madang.kit.identity.OrganisationRegister;
import city.madang.kit.web.http.Cookie;
import city.madang.l10n.LocalText;
import city.madang.testkit.BareCity;
import city.madang.testkit.Browser;
import city.madang.testkit.TestCity;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A city whose site has the declared routes, each answering only that it was entered, behind the kit's real doors. */
final class MatrixCity {
    static final String FORM = "/matrix-form";

    private final BareCity bare;
    final OrganisationChart organisation;
    final CityAreas areas;
    final HousePermissions permissions;

    /** Departments: city has roads, roads has lamps; parks stands alone. Areas: north has hill; south. */
    MatrixCity(Path folder, List<DeclaredRoute> routes) {
        bare = BareCity.of(TestCity.TESTVILLE, folder, Clock.systemUTC());
        organisation = bare.organisation;
        areas = bare.areas;
        permissions = bare.permissions;
        bare.site.mountKit(new EnteredOnly(routes));
        found(bare.register);
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

    Browser browser() {
        return bare.browser("matrix");
    }

    Browser holder(ReceiptNumber number) {
        return browser().cookie(Cookie.SESSION, bare.sessions.hold(Optional.empty(), number));
    }

    Browser official(Role... roles) {
        return bare.official(login("web", roles), roles);
    }

    Browser program(Role... roles) {
        var until =
                LocalDate.ofInstant(bare.clock.instant(), bare.clock.getZone()).plusDays(2);
        var owner = bare.person(login("api", roles), roles);
        return browser().bearer(bare.tokens.make(owner, "program", Set.of(roles), until));
    }

    private static String login(String kind, Role... roles) {
        return kind + List.of(roles).hashCode();
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

    void close() {
        bare.close();
    }
}
