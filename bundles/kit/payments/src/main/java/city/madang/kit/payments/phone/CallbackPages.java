// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import city.madang.identity.Action;
import city.madang.kit.KitPages;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Where a provider tells that there is something new (GSMA Mobile Money API 1.2: PUT to X-Callback-URL). What it sends is not read: it only
 * makes the provider be asked. 204 for a request that there is, as often and as late as it comes; 404 for a wrong token and for no request.
 */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CallbackPages implements KitPages {
    private static final int TAKEN = 204;
    private static final int UNKNOWN = 404;

    private final PhoneOffice office;

    @Activate
    public CallbackPages(@Reference PhoneOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return PhoneTables.ID;
    }

    @Override
    public void routes(Routes on) {
        on.post(PhoneRounds.CALLBACK + "{correlation}/{token}", Action.PUBLIC, this::called)
                .machines();
    }

    private HttpReply called(HttpCall in) {
        boolean known = office.called(in.path("correlation"), in.path("token"));
        return HttpReply.text("text/plain", known ? "" : "no").status(known ? TAKEN : UNKNOWN);
    }
}
