// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.phone;

import city.madang.identity.Action;
import city.madang.kit.Arrivals;
import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.kit.sms.DialogueOffice;
import city.madang.kit.sms.SmsTables;
import city.madang.kit.sms.text.Segments;
import city.madang.message.Address;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** A phone on a page: shows what the city sends to a number, and sends what is written. For trying and showing; demo only. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PhonePages implements KitPages {
    private static final String PHONES = "/demo/phone";
    static final String PHONE = PHONES + "/{number}";
    private static final int MOST = 1000;

    private final boolean demo;
    private final DemoPhones phones;

    @Activate
    public PhonePages(
            @Reference SmsTables tables,
            @Reference Arrivals arrivals,
            @Reference Cities cities,
            @Reference Clock clock) {
        demo = cities.city().demo();
        phones = new DemoPhones(tables.database(), arrivals, clock);
    }

    /**
     * A message as the page shows it. Public, because templates read it.
     *
     * @param parts how many messages the city pays for; 0 for what the phone wrote
     */
    public record Bubble(boolean own, String lang, String said, Instant at, int parts) {
        static Bubble of(PhoneRow row) {
            int parts = row.own() ? 0 : Segments.of(row.said()).count();
            return new Bubble(row.own(), row.lang().toLanguageTag(), row.said(), row.sentAt(), parts);
        }
    }

    @Override
    public String name() {
        return DialogueOffice.ID;
    }

    @Override
    public void routes(Routes on) {
        if (!demo) {
            return;
        }
        on.form(PHONES, Action.PUBLIC, this::choose, this::chosen);
        on.form(PHONE, Action.PUBLIC, this::show, this::send);
        on.get(PHONE + "/live", Action.PUBLIC, in -> HttpReply.events(DemoPhones.TOPIC));
    }

    private HttpReply choose(HttpCall in) {
        return HttpReply.form("phones", in.form(), Map.of("phones", phones.phones()));
    }

    private HttpReply chosen(HttpCall in) {
        var phone = in.form().value("number", PhonePages::read).required();
        return in.form().hasErrors() ? choose(in) : HttpReply.seeOther(path(phone.get()));
    }

    /** As people write numbers. */
    private static Address read(String typed) {
        return Address.phone(typed.replaceAll("[\\s().-]", ""));
    }

    private HttpReply show(HttpCall in) {
        var phone = phone(in);
        var bubbles = phones.messages(phone.value()).stream().map(Bubble::of).toList();
        var model = Map.of("number", phone.value(), "bubbles", bubbles, "stream", path(phone) + "/live");
        return in.partial() ? HttpReply.page("phone", "talk", model) : HttpReply.form("phone", in.form(), model);
    }

    private HttpReply send(HttpCall in) {
        var text = in.form().text("text").required().max(MOST);
        if (in.form().hasErrors()) {
            return show(in);
        }
        phones.write(phone(in), text.get(), in.form().once());
        return HttpReply.seeOther(path(phone(in)));
    }

    static Address phone(HttpCall in) {
        return in.path("number", digits -> Address.phone("+" + digits));
    }

    static String path(Address phone) {
        return "/" + PHONES + "/" + phone.value().substring(1);
    }
}
