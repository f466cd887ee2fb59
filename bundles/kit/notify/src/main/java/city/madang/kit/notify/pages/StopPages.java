// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import city.madang.identity.Action;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.out.Masked;
import city.madang.kit.notify.out.Recipient;
import city.madang.kit.notify.out.Recipients;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Where people refuse messages, or want them again. The address of the page is all they need; opening it changes nothing, since mail
 * scanners open every link.
 */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class StopPages implements KitPages {
    /** What a mail program sends when its user clicks "unsubscribe" (RFC 8058 3.1). */
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private static final String RESUME = "want=again";

    private final Recipients recipients;

    @Activate
    public StopPages(@Reference Recipients recipients) {
        this.recipients = recipients;
    }

    @Override
    public String name() {
        return NotifyTables.ID;
    }

    @Override
    public void routes(Routes on) {
        on.get("/messages/stop/{recipient}", Action.PUBLIC, in -> page(recipient(in)));
        on.post("/messages/stop/{recipient}", Action.PUBLIC, this::change).machines();
    }

    private static HttpReply page(Recipient recipient) {
        return HttpReply.page(
                        "stop",
                        Map.of(
                                "id", recipient.id(),
                                "address", Masked.of(recipient.to()),
                                "channel", recipient.channel(),
                                "stopped", recipient.stopped().isPresent()))
                .header("X-Robots-Tag", "noindex");
    }

    /** A mail program must not be sent elsewhere (RFC 8058 3.1); a person sees the page anew. */
    private HttpReply change(HttpCall in) {
        var recipient = recipient(in);
        var fields = Arrays.asList(new String(((KitCall) in).body(), StandardCharsets.UTF_8)
                .replaceAll("[\\r\\n]+", "&")
                .split("&"));
        boolean again = fields.contains(RESUME);
        recipients.refuse(recipient.id(), !again);
        if (fields.contains(ONE_CLICK)) {
            return page(recipient(in));
        }
        return HttpReply.seeOther("//messages/stop/" + recipient.id())
                .notice(again ? "stop.again.notice" : "stop.done.notice");
    }

    private Recipient recipient(HttpCall in) {
        return recipients.find(in.path("recipient")).orElseThrow(NotFound::new);
    }
}
