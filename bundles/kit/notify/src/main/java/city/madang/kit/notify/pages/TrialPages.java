// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import static city.madang.kit.notify.pages.Administration.ADMINISTER;

import city.madang.kit.AuditLog;
import city.madang.kit.Carrier.Carried;
import city.madang.kit.Carrier.Outgoing;
import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.out.Carriers;
import city.madang.l10n.Texts;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.MessageId;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Sends a message to the administrator's own address at once and says what the channel answered. Nothing of it is kept. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class TrialPages implements KitPages {
    private static final String HERE = "/admin/messages/trial";
    private static final int LONGEST = 320;

    private final Carriers carriers;
    private final Cities cities;
    private final AuditLog audit;
    private final Texts texts;

    @Activate
    public TrialPages(
            @Reference Carriers carriers,
            @Reference Cities cities,
            @Reference Languages languages,
            @Reference AuditLog audit) {
        this.carriers = carriers;
        this.cities = cities;
        this.audit = audit;
        texts = languages.texts(NotifyTables.ID, getClass().getClassLoader());
    }

    @Override
    public String name() {
        return NotifyTables.ID;
    }

    @Override
    public void routes(Routes on) {
        on.form(HERE, ADMINISTER, in -> page(in, in.form(), ""), this::send);
    }

    private HttpReply send(HttpCall in) {
        var form = in.form();
        var channel = form.value("channel", Channel::valueOf).required();
        var to = form.text("to").required().max(LONGEST);
        if (form.hasErrors()) {
            return page(in, form, "");
        }
        var address = address(channel.get(), to.get());
        if (address.isEmpty()) {
            form.error("to", "invalid");
            return page(in, form, "");
        }
        var carried = carry(in, address.get());
        audit.record("kit", in.visitor(), "kit.message-trial", channel.get().name());
        if (carried instanceof Carried.Sent) {
            return HttpReply.seeOther("/" + HERE).notice("trial.sent.notice");
        }
        var reason = carried instanceof Carried.Later later ? later.reason() : ((Carried.Never) carried).reason();
        return page(in, form, reason).status(502);
    }

    private Carried carry(HttpCall in, Address to) {
        var message = new Outgoing(
                new MessageId(UUID.randomUUID()),
                to,
                in.locale(),
                texts.text(in.locale(), "trial.subject"),
                texts.text(in.locale(), "trial.text", cities.city().name()),
                Optional.empty());
        return carriers.on(to.channel())
                .map(carrier ->
                        carrier.problem().<Carried>map(Carried.Later::new).orElseGet(() -> carrier.carry(message)))
                .orElseGet(() -> new Carried.Never("nobody carries on this channel"));
    }

    private static Optional<Address> address(Channel channel, String typed) {
        try {
            return Optional.of(new Address(channel, typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param reason what the channel said against it; empty text when nothing was tried */
    private HttpReply page(HttpCall in, Form form, String reason) {
        var channels = Stream.of(Channel.EMAIL, Channel.SMS, Channel.SOCIAL)
                .map(each -> new Choice(each.name(), texts.text(in.locale(), "channel." + each.name())))
                .toList();
        return HttpReply.form("trial", form, Map.of("channels", List.copyOf(channels), "reason", reason));
    }
}
