// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.phone;

import city.madang.identity.Action;
import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.kit.sms.DialogueOffice;
import city.madang.kit.sms.talk.UssdTalks;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The dialled menu on the phone of a demo: one screen, and what is typed under it. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class MenuPages implements KitPages {
    private static final String MENU = PhonePages.PHONE + "/menu";
    private static final String SESSION = "session";
    private static final int LONGEST_SESSION = 100;
    private static final int MOST = 160;

    private final boolean demo;
    private final UssdTalks talks;

    @Activate
    public MenuPages(@Reference DialogueOffice dialogues, @Reference Cities cities) {
        this(dialogues.ussd(), cities);
    }

    MenuPages(UssdTalks talks, Cities cities) {
        this.talks = talks;
        demo = cities.city().demo();
    }

    @Override
    public String name() {
        return DialogueOffice.ID;
    }

    @Override
    public void routes(Routes on) {
        if (demo) {
            on.form(MENU, Action.PUBLIC, this::show, this::type);
        }
    }

    private HttpReply show(HttpCall in) {
        return show(in, in.query().text(SESSION).orElse(""));
    }

    private HttpReply show(HttpCall in, String session) {
        var phone = PhonePages.phone(in);
        return HttpReply.form(
                "menu",
                in.form(),
                Map.of(
                        "number",
                        phone.value(),
                        "phone",
                        PhonePages.path(phone),
                        SESSION,
                        session,
                        "screen",
                        talks.shown(session, phone.value())));
    }

    private HttpReply type(HttpCall in) {
        var session = in.form().text(SESSION).max(LONGEST_SESSION);
        var text = in.form().text("typed").max(MOST);
        if (in.form().hasErrors()) {
            return show(in, session.find().orElse(""));
        }
        var phone = PhonePages.phone(in);
        var dialled =
                session.find().filter(open -> talks.shown(open, phone.value()).isPresent());
        var name = dialled.orElseGet(in.form()::once);
        var typed = dialled.isPresent() ? text.find().orElse("") : "";
        talks.hear(new UssdTalks.Input(name, phone.value(), typed, false));
        return HttpReply.seeOther(PhonePages.path(phone) + "/menu?" + SESSION + "=" + name);
    }
}
