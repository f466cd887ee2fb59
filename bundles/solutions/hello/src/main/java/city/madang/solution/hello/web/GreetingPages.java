// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.hello.web;

import city.madang.identity.Action;
import city.madang.solution.hello.VisitorsBook;
import city.madang.solution.hello.domain.Greeting;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Map;

/** Pages of the visitors' book: parse, call, answer. */
public final class GreetingPages {
    private static final int LINES = 20;

    private final VisitorsBook book;

    public GreetingPages(VisitorsBook book) {
        this.book = book;
    }

    public void routes(Routes on) {
        on.get("/", Action.PUBLIC, this::list);
        on.form("/write", Action.PUBLIC, this::show, this::write);
    }

    private HttpReply list(HttpCall in) {
        return HttpReply.page("list", Map.of("greetings", book.read(in.query().slice(LINES))));
    }

    private HttpReply show(HttpCall in) {
        return HttpReply.form("write", in.form());
    }

    private HttpReply write(HttpCall in) {
        var form = in.form();
        var visitor = form.text("visitor").required().max(Greeting.LONGEST_NAME);
        var words = form.text("words").required().max(Greeting.LONGEST_LINE);
        if (form.hasErrors()) {
            return HttpReply.form("write", form);
        }
        book.write(form.once(), visitor.get(), words.get());
        return HttpReply.seeOther("/").notice("write.done");
    }
}
