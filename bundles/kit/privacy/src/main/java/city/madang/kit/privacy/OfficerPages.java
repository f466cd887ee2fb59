// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.identity.Action;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.kit.KitPages;
import city.madang.privacy.DataSubject;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The data officer's page: what the city holds about somebody who asked, as a file, and erasing it. What was typed travels in
 * bodies of forms only, so that no address of a page holds personal data.
 */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class OfficerPages implements KitPages {
    static final Action ACTION = Action.of("kit.privacy", Role.DATA_OFFICER);
    private static final String PATH = "/admin/privacy";
    private static final int MOST_REACH = 254;

    private final PrivacyOffice office;
    private final Subjects subjects;

    @Activate
    public OfficerPages(@Reference PrivacyOffice office, @Reference Subjects subjects) {
        this.office = office;
        this.subjects = subjects;
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.PEOPLE, PATH, "privacy.title"));
    }

    @Override
    public void routes(Routes on) {
        on.form(PATH, ACTION, in -> HttpReply.form("privacy", in.form()), this::find);
        on.post(PATH + "/export", ACTION, this::export);
        on.post(PATH + "/erase", ACTION, this::erase);
    }

    private HttpReply find(HttpCall in) {
        var form = in.form();
        return person(form).map(found -> show(in, form, found)).orElseGet(() -> HttpReply.form("privacy", form));
    }

    private HttpReply show(HttpCall in, Form form, DataSubject person) {
        var held = office.find(in.visitor(), person, in.locale());
        return HttpReply.form(
                "person",
                form,
                Map.of(
                        "held", held,
                        "number", form.text("number").find().orElse(""),
                        "reach", form.text("reach").find().orElse("")));
    }

    private HttpReply export(HttpCall in) {
        var form = in.form();
        return person(form)
                .map(found -> office.export(in.visitor(), found, in.locale()))
                .orElseGet(() -> HttpReply.form("privacy", form));
    }

    private HttpReply erase(HttpCall in) {
        var form = in.form();
        var found = person(form);
        if (found.isPresent() && !form.flag("sure")) {
            form.error("sure", "required");
            return show(in, form, found.get());
        }
        return found.map(person ->
                        HttpReply.page("erased", Map.of("outcomes", office.erase(in.visitor(), person, in.locale()))))
                .orElseGet(() -> HttpReply.form("privacy", form));
    }

    /** Empty when the form has errors. */
    private Optional<DataSubject> person(Form form) {
        var number = form.value("number", ReceiptNumber::parse);
        var reach = form.text("reach").max(MOST_REACH);
        if (!form.hasErrors() && number.find().isEmpty() && reach.find().isEmpty()) {
            form.error("number", "nothing");
        }
        return form.hasErrors() ? Optional.empty() : Optional.of(subjects.typed(number.find(), reach.find()));
    }
}
