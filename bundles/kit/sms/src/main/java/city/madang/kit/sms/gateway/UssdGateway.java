// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import city.madang.identity.Action;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.Secrets;
import city.madang.kit.sms.DialogueOffice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The address that a network's USSD gateway calls, as a mapping describes its calls. */
@Component(
        service = KitPages.class,
        configurationPid = "city.madang.kit.sms.ussd",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class UssdGateway implements KitPages {
    private static final String PATH = "/hook/ussd";

    private final UssdHook hook;
    private final boolean keyInPath;

    @Activate
    public UssdGateway(@Reference DialogueOffice dialogues, UssdConfig config) {
        var mapping = UssdMapping.read(Path.of(config.mapping()));
        keyInPath = mapping.proof().isOfAddress();
        var secret = Secrets.ofProcess().find("MADANG_USSD_SECRET").orElse("");
        hook = new UssdHook(mapping, secret, config.country(), dialogues.ussd()::hear);
    }

    @Override
    public String name() {
        return DialogueOffice.ID;
    }

    @Override
    public void routes(Routes on) {
        on.post(keyInPath ? PATH + "/{key}" : PATH, Action.PUBLIC, this::answer).machines();
    }

    private HttpReply answer(HttpCall in) {
        var call = (KitCall) in;
        var key = keyInPath ? in.path("key", each -> each) : "";
        return hook.answer(new Caller.Call(call.address(), key, call::header, call.body()));
    }
}
