// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.parking.central.domain.Exchange;
import city.madang.solution.parking.change.domain.Change;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where sites tell what has changed. A form with {@code epoch}, {@code after}, {@code before}, {@code done} and one {@code change} for
 * each; the answer is text: up to which number all is done and, in a line each, what the site has to do; or the word {@code anew}.
 */
final class ExchangeRoute {
    private static final String TEXT = "text/plain";
    private static final int BAD = 400;
    private static final int UNKNOWN = 401;
    /** Some hundred sites may call from behind one address. */
    private static final int PER_MINUTE = 10_000;

    private final Kit kit;
    private final Taking taking;

    ExchangeRoute(Kit kit, Taking taking) {
        this.kit = kit;
        this.taking = taking;
    }

    void routes(Routes on) {
        on.post(Exchanging.ROUTE, Action.PUBLIC, this::exchange)
                .machines(
                        PER_MINUTE,
                        (in, status, why) -> HttpReply.text(TEXT, why).status(status));
    }

    private HttpReply exchange(HttpCall in) {
        var site = kit.sites().sender(in);
        if (site.isEmpty()) {
            return HttpReply.text(TEXT, "no site of this city").status(UNKNOWN);
        }
        Exchange sent;
        try {
            sent = read(in.form());
        } catch (IllegalArgumentException e) {
            return HttpReply.text(TEXT, "not understood").status(BAD);
        }
        var reply = taking.take(site.get().id(), sent);
        return HttpReply.text(
                TEXT,
                reply.anew()
                        ? "anew"
                        : Stream.concat(
                                        Stream.of("" + reply.applied()),
                                        reply.told().stream().map(Change::text))
                                .collect(Collectors.joining("\n")));
    }

    private static Exchange read(Form form) {
        return new Exchange(
                one(form, "epoch"),
                Long.parseLong(one(form, "after")),
                form.texts("before").stream().findFirst().orElse(""),
                form.texts("change").stream().map(Change::read).toList(),
                Long.parseLong(one(form, "done")));
    }

    private static String one(Form form, String name) {
        return form.texts(name).stream().findFirst().orElseThrow(() -> new IllegalArgumentException(name));
    }
}
