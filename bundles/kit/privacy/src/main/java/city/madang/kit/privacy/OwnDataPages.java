// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.identity.Action;
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
 * What people see of their own data: of the receipts whose PIN they showed, and of the account to which they signed in. A citizen
 * who types the address of the account sees the messages to it as well.
 */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class OwnDataPages implements KitPages {
    private static final String PATH = "/account/data";
    private static final int MOST_ADDRESS = 254;

    private final PrivacyOffice office;
    private final Subjects subjects;

    @Activate
    public OwnDataPages(@Reference PrivacyOffice office, @Reference Subjects subjects) {
        this.office = office;
        this.subjects = subjects;
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public void routes(Routes on) {
        on.form(PATH, Action.PUBLIC, in -> page(in, in.form(), subjects.self(in.visitor()), ""), this::named);
        on.get(PATH + "/personal-data.zip", Action.PUBLIC, in -> export(in, subjects.self(in.visitor())));
        on.post(PATH + "/export", Action.PUBLIC, this::exportNamed);
        on.form(PATH + "/erase", Action.PUBLIC, in -> ask(in, in.form()), this::erase);
    }

    /** @param address that was proved; empty text for none */
    private HttpReply page(HttpCall in, Form form, DataSubject self, String address) {
        return HttpReply.form(
                "own",
                form,
                Map.of(
                        "held", held(in, self),
                        "citizen", in.visitor().citizen().isPresent(),
                        "official", in.visitor().official().isPresent(),
                        "erasable", !subjects.erasable(in.visitor()).isNobody(),
                        "proved", address));
    }

    private List<Held> held(HttpCall in, DataSubject self) {
        return self.isNobody() ? List.of() : office.find(in.visitor(), self, in.locale());
    }

    private HttpReply named(HttpCall in) {
        var form = in.form();
        return withAddress(in, form)
                .map(self -> page(in, form, self, form.text("address").find().orElse("")))
                .orElseGet(() -> page(in, form, subjects.self(in.visitor()), ""));
    }

    /** Empty when the form has errors, then. */
    private Optional<DataSubject> withAddress(HttpCall in, Form form) {
        var typed = form.text("address").required().max(MOST_ADDRESS).find();
        var self = typed.filter(text -> !form.hasErrors()).flatMap(text -> subjects.with(in.visitor(), text));
        if (self.isEmpty() && !form.hasErrors()) {
            form.error("address", "other");
        }
        return self;
    }

    private HttpReply export(HttpCall in, DataSubject self) {
        return self.isNobody() ? HttpReply.seeOther("/" + PATH) : office.export(in.visitor(), self, in.locale());
    }

    private HttpReply exportNamed(HttpCall in) {
        var form = in.form();
        return withAddress(in, form)
                .map(self -> export(in, self))
                .orElseGet(() -> page(in, form, subjects.self(in.visitor()), ""));
    }

    private HttpReply ask(HttpCall in, Form form) {
        var model = Map.<String, Object>of(
                "held", held(in, subjects.erasable(in.visitor())),
                "citizen", in.visitor().citizen().isPresent());
        return HttpReply.form("own-erase", form, model);
    }

    private HttpReply erase(HttpCall in) {
        var form = in.form();
        var named = form.text("address").find().isPresent()
                && in.visitor().citizen().isPresent();
        var self = named ? withAddress(in, form) : Optional.of(subjects.erasable(in.visitor()));
        if (self.filter(person -> !person.isNobody()).isEmpty() || !form.flag("sure")) {
            if (!form.flag("sure")) {
                form.error("sure", "required");
            }
            return ask(in, form);
        }
        return HttpReply.page("own-erased", Map.of("outcomes", office.erase(in.visitor(), self.get(), in.locale())));
    }
}
