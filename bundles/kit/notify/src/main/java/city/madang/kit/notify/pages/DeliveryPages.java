// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import static city.madang.kit.notify.pages.Administration.ADMINISTER;

import city.madang.data.Sliced;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.out.MessageFilter;
import city.madang.kit.notify.out.MessageRow;
import city.madang.kit.notify.out.SentMessages;
import city.madang.message.Channel;
import city.madang.message.MessageId;
import city.madang.message.SentMessage.State;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's pages on what was sent: how deliveries stand, why some failed, trying them again. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class DeliveryPages implements KitPages {
    private static final int PAGE = 100;
    private static final String HERE = "//admin/messages";

    private final SentMessages messages;
    private final Deliveries deliveries;
    private final AuditLog audit;

    @Activate
    public DeliveryPages(
            @Reference SentMessages messages, @Reference Deliveries deliveries, @Reference AuditLog audit) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @Override
    public String name() {
        return NotifyTables.ID;
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.OPERATION, "/admin/messages", "deliveries.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get("/admin/messages", ADMINISTER, this::list);
        on.get("/admin/messages/{id}", ADMINISTER, this::one);
        on.post("/admin/messages/{id}/retry", ADMINISTER, this::retry);
        on.post("/admin/messages/{id}/give-up", ADMINISTER, this::giveUp);
        on.post("/admin/messages/retry-all", ADMINISTER, this::retryAll);
    }

    private HttpReply list(HttpCall in) {
        var filter = new MessageFilter(
                in.query().value("state", State::valueOf),
                in.query().value("channel", Channel::valueOf),
                in.query().text("module"));
        Sliced<MessageRow> found = messages.list(filter, in.query().slice(PAGE));
        var model = new HashMap<String, Object>();
        model.put("found", found);
        model.put("most", SentMessages.COUNTED);
        model.put("lines", deliveries.of(found.items(), in.locale()));
        model.put("channels", deliveries.channels());
        model.put("states", State.values());
        model.put("modules", deliveries.modules());
        model.put("state", filter.state().map(State::name).orElse(""));
        model.put("channel", filter.channel().map(Channel::name).orElse(""));
        model.put("chosen", filter.module().orElse(""));
        return HttpReply.page("deliveries", model);
    }

    private HttpReply one(HttpCall in) {
        var whole = messages.whole(id(in)).orElseThrow(NotFound::new);
        var model = new HashMap<String, Object>();
        model.put("line", deliveries.of(List.of(whole.message()), in.locale()).get(0));
        model.put("steps", whole.steps());
        return HttpReply.page("delivery", model);
    }

    private HttpReply retry(HttpCall in) {
        return changed(in, "kit.message-retry", messages.retry(id(in)), "delivery.retried.notice");
    }

    private HttpReply giveUp(HttpCall in) {
        return changed(in, "kit.message-give-up", messages.giveUp(id(in)), "delivery.given-up.notice");
    }

    private HttpReply changed(HttpCall in, String action, boolean done, String notice) {
        var back = HttpReply.seeOther(HERE + "/" + id(in));
        if (!done) {
            return back.notice("delivery.nothing.notice");
        }
        audit.record("kit", in.visitor(), action, id(in).toString());
        return back.notice(notice);
    }

    /** After an outage: everything that was given up on the channel. */
    private HttpReply retryAll(HttpCall in) {
        Optional<Channel> channel = in.form().value("channel", Channel::valueOf).find();
        int again = channel.map(messages::retryDead).orElse(0);
        audit.record(
                "kit",
                in.visitor(),
                "kit.message-retry",
                channel.map(Channel::name).orElse("") + " " + again);
        return HttpReply.seeOther(HERE).notice("deliveries.retried.notice", again);
    }

    private static MessageId id(HttpCall in) {
        return in.path("id", text -> new MessageId(UUID.fromString(text)));
    }
}
