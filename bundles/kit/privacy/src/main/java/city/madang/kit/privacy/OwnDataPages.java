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
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What a citizen sees of their own data: of the receipts whose PIN they showed, or that their account keeps together. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class OwnDataPages implements KitPages {
    private static final String PATH = "/account/data";

    private final PrivacyOffice office;

    @Activate
    public OwnDataPages(@Reference PrivacyOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public void routes(Routes on) {
        on.get(PATH, Action.PUBLIC, this::show);
        on.get(PATH + "/personal-data.zip", Action.PUBLIC, this::export);
        on.form(PATH + "/erase", Action.PUBLIC, in -> ask(in, in.form()), this::erase);
    }

    private static DataSubject self(HttpCall in) {
        return new DataSubject(in.visitor().holds(), Set.of());
    }

    private HttpReply show(HttpCall in) {
        return HttpReply.page("own", Map.of("held", held(in)));
    }

    private List<Held> held(HttpCall in) {
        return self(in).isNobody() ? List.of() : office.find(in.visitor(), self(in), in.locale());
    }

    private HttpReply export(HttpCall in) {
        return self(in).isNobody()
                ? HttpReply.seeOther("/" + PATH)
                : office.export(in.visitor(), self(in), in.locale());
    }

    private HttpReply ask(HttpCall in, Form form) {
        return HttpReply.form("own-erase", form, Map.of("held", held(in)));
    }

    private HttpReply erase(HttpCall in) {
        var form = in.form();
        if (self(in).isNobody() || !form.flag("sure")) {
            form.error("sure", "required");
            return ask(in, form);
        }
        return HttpReply.page("own-erased", Map.of("outcomes", office.erase(in.visitor(), self(in), in.locale())));
    }
}
