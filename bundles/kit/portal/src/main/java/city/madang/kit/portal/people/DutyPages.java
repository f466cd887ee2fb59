// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.Action;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.kit.Accounts;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.OrganisationAdmin;
import city.madang.kit.OrganisationAdmin.Appointment;
import city.madang.kit.portal.Admin;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Who stands in for whom: officials appoint a deputy for themselves, administrators for anybody. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class DutyPages implements KitPages {
    private static final String ALL = "/admin/duties";
    private static final String OWN = "/account/duties";

    private final Accounts accounts;
    private final OrganisationAdmin register;
    private final AuditLog audit;

    @Activate
    public DutyPages(@Reference Accounts accounts, @Reference OrganisationAdmin register, @Reference AuditLog audit) {
        this.accounts = accounts;
        this.register = register;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.PEOPLE, ALL, "admin-duties.title"));
    }

    @Override
    public void routes(Routes on) {
        on.form(ALL, Admin.ACTION, this::all, this::appoint);
        on.post(ALL + "/{duty}/end", Admin.ACTION, in -> end(in, Optional.empty()));
        on.form(OWN, Action.OFFICIAL, this::own, this::appointOwn);
        on.post(OWN + "/{duty}/end", Action.OFFICIAL, in -> end(in, Optional.of(me(in).id())));
    }

    HttpReply all(HttpCall in) {
        return HttpReply.form(
                "admin-duties", in.form(), Map.of("duties", register.appointments(), "officials", officials(null)));
    }

    HttpReply own(HttpCall in) {
        var me = me(in).id();
        var duties = register.appointments().stream()
                .filter(d -> d.person().equals(me) || d.deputy().equals(me))
                .toList();
        return HttpReply.form("duties", in.form(), Map.of("duties", duties, "officials", officials(me), "me", me));
    }

    HttpReply appoint(HttpCall in) {
        var person = in.form().value("person", PersonId::new).required();
        return appoint(in, person.find(), this::all, ALL);
    }

    HttpReply appointOwn(HttpCall in) {
        return appoint(in, Optional.of(me(in).id()), this::own, OWN);
    }

    private HttpReply appoint(
            HttpCall in, Optional<PersonId> person, java.util.function.Function<HttpCall, HttpReply> again, String to) {
        var form = in.form();
        var deputy = form.value("deputy", PersonId::new).required();
        var from = form.value("from", LocalDate::parse).required();
        var until = form.value("until", LocalDate::parse).required();
        if (form.hasErrors()) {
            return again.apply(in);
        }
        var made = Refusals.get(() -> register.appoint(person.orElseThrow(), deputy.get(), from.get(), until.get()));
        audit.record("kit", in.visitor(), "kit.duty-begin", subject(made));
        return HttpReply.seeOther("/" + to).notice("duties.made.notice", made.deputyName(), made.name());
    }

    private HttpReply end(HttpCall in, Optional<PersonId> only) {
        var duty = register.appointment(in.path("duty"))
                .filter(d -> only.map(d.person()::equals).orElse(true))
                .orElseThrow(NotFound::new);
        register.endDuty(duty.id());
        audit.record("kit", in.visitor(), "kit.duty-end", subject(duty));
        return HttpReply.seeOther("/" + (only.isPresent() ? OWN : ALL)).notice("duties.ended.notice");
    }

    private static String subject(Appointment duty) {
        return duty.deputy() + " for " + duty.person() + " " + duty.from() + "/" + duty.until();
    }

    private List<Choice> officials(PersonId without) {
        return accounts.officials().stream()
                .filter(o -> !o.id().equals(without))
                .map(o -> new Choice(o.id().value(), o.name() + " (" + o.login() + ")"))
                .toList();
    }

    private static Official me(HttpCall in) {
        return in.visitor().official().orElseThrow(NotFound::new);
    }
}
