// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.complaints.Desk;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Map;

/** Which programs may file requests; a chief lets them in and shuts them out. */
public final class ClientPages {
    static final Action PROGRAMS = Action.of("complaints.programs", Desk.CHIEF);

    private static final String PAGE = "/desk/clients";

    private final Clients clients;

    public ClientPages(Kit kit) {
        this.clients = new Clients(kit);
    }

    public void routes(Routes on) {
        on.form(PAGE, PROGRAMS, this::list, this::add);
        on.post(PAGE + "/{client}/revoke", PROGRAMS, this::revoke);
    }

    HttpReply list(HttpCall in) {
        return HttpReply.form(
                "open311-clients",
                in.form(),
                Map.of("clients", clients.all(), "address", in.link(Discovery.PATH + "/discovery.json")));
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        var name = form.text("name").required().max(Client.MOST_NAME);
        var contact = form.text("contact").required().max(Client.MOST_CONTACT);
        boolean trial = form.flag("trial");
        boolean answers = form.flag("answers");
        if (form.hasErrors()) {
            return list(in);
        }
        var key = clients.add(in.visitor(), name.get(), contact.get(), trial, answers);
        return HttpReply.page("open311-client", Map.of("name", name.get(), "key", key, "trial", trial));
    }

    HttpReply revoke(HttpCall in) {
        clients.revoke(in.visitor(), in.path("client"));
        return HttpReply.seeOther(PAGE).notice("open311-clients.revoked.notice");
    }
}
