// SPDX-License-Identifier: Apache-2.0
package ${package}.web;

import city.madang.identity.Action;
import city.madang.identity.Role;
import ${package}.Register;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Map;
import java.util.UUID;

/** What waits for officials. */
public final class DeskPages {
    private static final Action SETTLE = Action.of("${id}.settle", Role.of("${id}.officer"));
    private static final int ROWS = 50;

    private final Register register;

    public DeskPages(Register register) {
        this.register = register;
    }

    public void routes(Routes on) {
        on.get("/desk", SETTLE, this::open);
        on.post("/desk/{matter}/settle", SETTLE, this::settle);
    }

    private HttpReply open(HttpCall in) {
        var matters = register.list(true, in.query().slice(ROWS));
        return HttpReply.page("desk", Map.of("matters", matters));
    }

    private HttpReply settle(HttpCall in) {
        if (!register.settle(in.visitor(), in.path("matter", UUID::fromString))) {
            throw new NotFound();
        }
        return HttpReply.seeOther("/desk").notice("desk.done");
    }
}
