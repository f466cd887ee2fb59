// SPDX-License-Identifier: Apache-2.0
package ${package}.web;

import city.madang.identity.Action;
import ${package}.Register;
import ${package}.domain.Matter;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Map;

/** What everybody sees and sends: parse, call, answer. */
public final class MatterPages {
    private static final int ROWS = 20;

    private final Register register;

    public MatterPages(Register register) {
        this.register = register;
    }

    public void routes(Routes on) {
        on.get("/", Action.PUBLIC, this::settled);
        on.form("/new", Action.PUBLIC, in -> HttpReply.form("new", in.form()), this::send);
    }

    private HttpReply settled(HttpCall in) {
        var matters = register.list(false, in.query().slice(ROWS));
        return HttpReply.page("settled", Map.of("matters", matters));
    }

    private HttpReply send(HttpCall in) {
        var form = in.form();
        var title = form.text("title").required().max(Matter.LONGEST_TITLE);
        var details = form.text("details").required().max(Matter.LONGEST_DETAILS);
        if (form.hasErrors()) {
            return HttpReply.form("new", form);
        }
        register.take(form.once(), title.get(), details.get());
        return HttpReply.seeOther("/").notice("new.done");
    }
}
