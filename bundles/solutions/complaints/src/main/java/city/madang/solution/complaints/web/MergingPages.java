// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.Merging;
import city.madang.solution.complaints.Requests;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;

/** Joining requests that say the same, and undoing it. */
public final class MergingPages {
    private final Requests requests;
    private final Merging merging;
    private final CasePage page;

    public MergingPages(Merging merging, Requests requests, CasePage page) {
        this.requests = requests;
        this.merging = merging;
        this.page = page;
    }

    public void routes(Routes on) {
        on.post("/desk/requests/{number}/merge", DeskActions.ASSIGN, this::merge);
        on.post("/desk/requests/{number}/separate", DeskActions.ASSIGN, this::separate);
    }

    HttpReply merge(HttpCall in) {
        var number = page.permitted(in, DeskActions.ASSIGN).number();
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        var typed = form.value("leading", ReceiptNumber::parse).required();
        var leading = typed.find().flatMap(requests::find);
        if (typed.find().isPresent() && leading.isEmpty()) {
            form.error("leading", "unknown");
        }
        if (form.hasErrors()) {
            return page.show(in, form);
        }
        in.must(DeskActions.ASSIGN, leading.get().guarded());
        return page.act(
                in,
                form,
                "case.merge.done",
                () -> merging.merge(
                        in.visitor(), number, version.get(), leading.get().number()));
    }

    HttpReply separate(HttpCall in) {
        var request = page.permitted(in, DeskActions.ASSIGN);
        return page.act(
                in,
                in.form(),
                "case.separate.done",
                () -> merging.separate(in.visitor(), request.number(), request.version()));
    }
}
