// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import city.madang.identity.Action;
import city.madang.kit.KitPages;
import city.madang.kit.payments.phone.sandbox.SandboxRow;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The phone that is not there: a page on which somebody confirms a payment, or does not. Only while phones of the sandbox are asked. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SandboxPages implements KitPages {
    private static final String PHONE = "/demo/pay/{correlation}";

    private final PhoneOffice office;

    @Activate
    public SandboxPages(@Reference PhoneOffice office) {
        this.office = office;
    }

    /** Where a request is answered, from the root. */
    static String path(String correlation) {
        return "/demo/pay/" + correlation;
    }

    @Override
    public String name() {
        return PhoneTables.ID;
    }

    @Override
    public void routes(Routes on) {
        on.get(PHONE, Action.PUBLIC, this::show);
        on.post(PHONE + "/yes", Action.PUBLIC, in -> answer(in, true));
        on.post(PHONE + "/no", Action.PUBLIC, in -> answer(in, false));
    }

    private SandboxRow row(HttpCall in) {
        if (office.provider().provider() != ProviderKind.SANDBOX) {
            throw new NotFound();
        }
        return office.sandbox().find(in.path("correlation")).orElseThrow(NotFound::new);
    }

    private HttpReply show(HttpCall in) {
        return HttpReply.page("sandbox-phone", Map.of("asked", row(in)));
    }

    private HttpReply answer(HttpCall in, boolean pays) {
        var row = row(in);
        boolean done = office.sandbox().answer(row.correlation(), pays);
        office.look(row.correlation());
        var back = HttpReply.seeOther("/" + path(row.correlation()));
        return done ? back : back.notice("sandbox-phone.before.notice");
    }
}
