// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.web;

import city.madang.solution.alerts.Inbound;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;

/** Where an official puts in an alert of somebody else. */
public final class InboundPages {
    private static final int MOST = 100_000;

    private final Inbound inbound;

    public InboundPages(Inbound inbound) {
        this.inbound = inbound;
    }

    public void routes(Routes on) {
        on.form(
                "/desk/received",
                Actions.WRITE,
                in -> HttpReply.form("received", in.form(), Map.of("links", List.of())),
                this::take);
    }

    HttpReply take(HttpCall in) {
        var form = in.form();
        var xml = form.text("xml").required().max(MOST);
        var links = List.<String>of();
        if (!form.hasErrors()) {
            try {
                var taken = inbound.take(in.visitor(), xml.get());
                if (taken.drafts().size() == 1) {
                    return HttpReply.seeOther("/desk/alerts/" + taken.drafts().get(0))
                            .notice("received.done");
                }
                if (taken.drafts().size() + taken.known() > 0) {
                    return HttpReply.seeOther("/desk")
                            .notice("received.many", taken.drafts().size(), taken.known());
                }
                links = taken.links();
                form.error("xml", "feed", links.size());
            } catch (IllegalArgumentException e) {
                form.error("xml", "invalid");
            }
        }
        return HttpReply.form("received", form, Map.of("links", links));
    }
}
