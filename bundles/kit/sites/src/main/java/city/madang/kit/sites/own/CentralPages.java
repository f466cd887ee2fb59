// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.own;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.Cities;
import city.madang.kit.Cities.LocalServer;
import city.madang.kit.KitPages;
import city.madang.kit.sites.SiteOffice;
import city.madang.kit.sites.SiteTables;
import city.madang.kit.sites.own.Enrolment.Outcome;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's page of a site on its central server: how it stands, and the code by which it enrols. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CentralPages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    private static final String PAGE = "/admin/central";
    private static final int LONGEST_CODE = 60;
    /** Words for which the page has a text of its own. */
    private static final Set<String> TROUBLES = Set.of(
            Heartbeats.COPY, Heartbeats.UNKNOWN, "not-central", "scheme", "inside", "name", "connection", "answer");

    private final SiteOffice office;
    private final Cities cities;
    private final Enrolment enrolment;

    @Activate
    public CentralPages(@Reference SiteOffice office, @Reference Cities cities, @Reference Enrolment enrolment) {
        this.office = office;
        this.cities = cities;
        this.enrolment = enrolment;
    }

    @Override
    public String name() {
        return SiteTables.ID;
    }

    @Override
    public List<AdministrationPage> administration() {
        return cities.localServer().isPresent()
                ? List.of(new AdministrationPage(Section.OPERATION, PAGE, "central.title"))
                : List.of();
    }

    @Override
    public void routes(Routes on) {
        on.form(PAGE, ADMINISTER, this::show, this::enrol);
    }

    private HttpReply show(HttpCall in) {
        var local = cities.localServer().orElseThrow(NotFound::new);
        var model = new HashMap<String, Object>(Map.of("local", local, "address", address(local)));
        office.ownSite().now().ifPresent(row -> {
            model.put("own", row);
            model.put("there", office.ownSite().isThere(row));
            model.put(
                    "trouble", TROUBLES.contains(row.trouble()) || row.trouble().isEmpty() ? row.trouble() : "answer");
        });
        return HttpReply.form("central", in.form(), model);
    }

    private static String address(LocalServer local) {
        return local.central().map(Object::toString).orElse("");
    }

    private HttpReply enrol(HttpCall in) {
        if (cities.localServer().isEmpty()) {
            throw new NotFound();
        }
        var form = in.form();
        var code = form.text("code").required().max(LONGEST_CODE);
        if (!form.hasErrors()) {
            var outcome = enrolment.enrol(code.get(), in.visitor());
            if (outcome == Outcome.ENROLLED) {
                return HttpReply.seeOther("/" + PAGE).notice("central.enrolled.notice");
            }
            form.error("code", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return show(in);
    }
}
