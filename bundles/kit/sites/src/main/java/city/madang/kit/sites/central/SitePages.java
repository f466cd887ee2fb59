// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.kit.sites.SiteOffice;
import city.madang.kit.sites.SiteTables;
import city.madang.kit.sites.central.Register.Invited;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's pages on the sites of the city, at its centre. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SitePages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    private static final String PAGE = "/admin/sites";
    private static final String ONE = PAGE + "/{site}";
    private static final int LONGEST_NAME = 80;

    private final SiteOffice office;
    private final Cities cities;
    private final Clock clock;

    @Activate
    public SitePages(@Reference SiteOffice office, @Reference Cities cities, @Reference Clock clock) {
        this.office = office;
        this.cities = cities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SiteTables.ID;
    }

    @Override
    public List<AdministrationPage> administration() {
        return isCentral() ? List.of(new AdministrationPage(Section.OPERATION, PAGE, "sites.title")) : List.of();
    }

    @Override
    public void routes(Routes on) {
        on.form(PAGE, ADMINISTER, this::list, this::invite);
        on.get(ONE, ADMINISTER, this::one);
        on.post(ONE + "/invite", ADMINISTER, this::inviteAgain);
        on.post(ONE + "/withdraw", ADMINISTER, this::withdraw);
        on.post(ONE + "/copy/go-on", ADMINISTER, this::letCopyGoOn);
        on.post(ONE + "/copy/forget", ADMINISTER, this::forgetCopy);
        on.post(ONE + "/misuse/forget", ADMINISTER, this::forgetMisuse);
    }

    private boolean isCentral() {
        return cities.localServer().isEmpty();
    }

    private Register register() {
        if (!isCentral()) {
            throw new NotFound();
        }
        return office.register();
    }

    private HttpReply list(HttpCall in) {
        var now = clock.instant();
        var sites =
                register().all().stream().map(each -> SiteView.of(each, now)).toList();
        return HttpReply.form("sites", in.form(), Map.of("sites", sites));
    }

    private HttpReply invite(HttpCall in) {
        var register = register();
        var form = in.form();
        var name = form.text("name").required().max(LONGEST_NAME);
        if (!form.hasErrors() && register.isNamed(name.get())) {
            form.error("name", "taken");
        }
        return form.hasErrors() ? list(in) : code(register.invite(name.get(), in.visitor()), false);
    }

    private HttpReply one(HttpCall in) {
        var site = register().find(in.path("site")).orElseThrow(NotFound::new);
        return HttpReply.page("site", Map.of("view", SiteView.of(site, clock.instant())));
    }

    private HttpReply inviteAgain(HttpCall in) {
        var invited = register().inviteAgain(in.path("site"), in.visitor()).orElseThrow(NotFound::new);
        return code(invited, invited.site().secretHash().isPresent());
    }

    /** Shown in the answer itself and nowhere else: it is not kept in a form that could be shown again. */
    private HttpReply code(Invited invited, boolean replaces) {
        return HttpReply.page(
                        "site-code",
                        Map.of(
                                "site", invited.site(),
                                "code", invited.code().shown(),
                                "until", clock.instant().plus(Register.CODE_LASTS),
                                "replaces", replaces))
                .header("Cache-Control", "no-store");
    }

    private HttpReply withdraw(HttpCall in) {
        return done(in, register().withdraw(in.path("site"), in.visitor()), "site.withdrawn.notice");
    }

    private HttpReply letCopyGoOn(HttpCall in) {
        return done(in, register().letCopyGoOn(in.path("site"), in.visitor()), "site.copy.goes-on.notice");
    }

    private HttpReply forgetCopy(HttpCall in) {
        return done(in, register().forgetCopy(in.path("site"), in.visitor()), "site.copy.forgotten.notice");
    }

    private HttpReply forgetMisuse(HttpCall in) {
        return done(in, register().forgetMisuse(in.path("site"), in.visitor()), "site.misused.forgotten.notice");
    }

    private static HttpReply done(HttpCall in, boolean changed, String notice) {
        var back = HttpReply.seeOther("/" + PAGE + "/" + in.path("site"));
        return changed ? back.notice(notice) : back.notice("site.unchanged.notice");
    }
}
