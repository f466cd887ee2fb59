// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.web;

import city.madang.data.Sliced;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.alerts.AlertsModule;
import city.madang.solution.alerts.Book;
import city.madang.solution.alerts.Inbound;
import city.madang.solution.alerts.Office;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.domain.AlertState;
import city.madang.solution.alerts.domain.MessageType;
import city.madang.solution.alerts.domain.Step;
import city.madang.solution.alerts.subscribe.Sending;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.Map;

/** Alerts as officials see them, and everything that they do with one besides writing it. */
public final class DeskPages {
    private static final int LISTED = 50;
    private static final int MOST_REASON = 500;

    private final Kit kit;
    private final Book book;
    private final Office office;
    private final Sending sending;
    private final Inbound inbound;

    /** A step with the name of who did it. */
    public record Told(Step step, String who) {}

    public DeskPages(Kit kit, Book book, Office office, Sending sending, Inbound inbound) {

        this.kit = kit;
        this.book = book;
        this.office = office;
        this.sending = sending;
        this.inbound = inbound;
    }

    public void routes(Routes on) {
        on.get("/desk", Actions.WRITE, this::list);
        on.get("/desk/alerts/{id}", Actions.WRITE, in -> show(in, in.form()));
        on.post("/desk/alerts/{id}/ask", Actions.WRITE, this::ask);
        on.post("/desk/alerts/{id}/release", Actions.WRITE, this::release);
        on.post("/desk/alerts/{id}/back", Actions.RELEASE, this::sendBack);
        on.post("/desk/alerts/{id}/discard", Actions.WRITE, this::discard);
        on.post("/desk/alerts/{id}/update", Actions.WRITE, in -> follow(in, MessageType.UPDATE));
        on.post("/desk/alerts/{id}/cancel", Actions.WRITE, in -> follow(in, MessageType.CANCEL));
    }

    HttpReply list(HttpCall in) {
        var all = book.all(in.query().slice(LISTED));
        var views = all.items().stream()
                .map(each -> AlertView.of(kit, each, in.locale()))
                .toList();
        return HttpReply.page(
                "desk",
                Map.of(
                        "all",
                        new Sliced<>(views, all.slice(), all.total()),
                        "fetching",
                        in.visitor()
                                .official()
                                .filter(each -> each.holds(AlertsModule.RELEASER))
                                .isPresent()));
    }

    private HttpReply show(HttpCall in, Form form) {
        var alert = alert(in);
        var view = AlertView.of(kit, alert, in.locale());
        var model = new HashMap<String, Object>();
        model.put("view", view);
        model.put("previews", Preview.all(kit, alert, in));
        model.put("source", inbound.source(alert.id()));
        model.put("sending", sending.of(alert.id()));
        model.put("delivered", sending.delivered(alert.id()));
        model.put("steps", book.steps(alert.id()).stream().map(this::told).toList());
        model.put("writer", name(alert.course().writer()));
        model.put("open", alert.state().isOpen());
        model.put(
                "askable", alert.state() == AlertState.DRAFT && alert.content().needsSecond());
        model.put("releasable", mayRelease(in, alert));
        model.put("returnable", alert.state() == AlertState.WAITING && in.may(Actions.RELEASE, Actions.guarded(alert)));
        model.put("followable", alert.state() == AlertState.RELEASED && alert.type() != MessageType.CANCEL);
        return HttpReply.form("case", form, model);
    }

    private static boolean mayRelease(HttpCall in, Alert alert) {
        var content = alert.content();
        if (!content.needsSecond()) {
            return alert.state().isOpen();
        }
        var own =
                in.visitor().official().map(Official::id).filter(alert.course().writer()::equals);
        return alert.state() == AlertState.WAITING && own.isEmpty() && in.may(Actions.RELEASE, Actions.guarded(alert));
    }

    private Told told(Step step) {
        return new Told(step, step.who().map(this::name).orElse(""));
    }

    private String name(PersonId person) {
        return kit.organisation().official(person).map(Official::name).orElse("");
    }

    HttpReply ask(HttpCall in) {
        return act(in, "case.ask.done", (alert, version) -> office.ask(in.visitor(), alert.id(), version));
    }

    HttpReply release(HttpCall in) {
        var alert = alert(in);
        if (alert.content().needsSecond()) {
            in.must(Actions.RELEASE, Actions.guarded(alert));
        }
        return act(
                in,
                "case.release.done",
                (same, version) -> office.release(in.visitor(), same.id(), version, in.link("/" + same.id())));
    }

    HttpReply sendBack(HttpCall in) {
        var reason = in.form().text("reason").required().max(MOST_REASON);
        if (in.form().hasErrors()) {
            return show(in, in.form());
        }
        return act(
                in,
                "case.back.done",
                (alert, version) -> office.sendBack(in.visitor(), alert.id(), version, reason.get()));
    }

    HttpReply discard(HttpCall in) {
        return act(in, "case.discard.done", (alert, version) -> office.discard(in.visitor(), alert.id(), version));
    }

    private HttpReply follow(HttpCall in, MessageType type) {
        try {
            var draft = office.follow(in.visitor(), id(in), type);
            return HttpReply.seeOther("/desk/alerts/" + draft + "/edit").notice("case.follow.done." + type);
        } catch (NotAllowed e) {
            return HttpReply.seeOther("/desk/alerts/" + id(in)).notice(e.key());
        }
    }

    /** Something done to the version of an alert that the official saw. */
    private interface Act {
        void on(Alert alert, int version);
    }

    private HttpReply act(HttpCall in, String done, Act act) {
        var alert = alert(in);
        var version = in.form().value("version", Integer::valueOf).required();
        try {
            act.on(alert, version.find().orElse(alert.course().version()));
            return HttpReply.seeOther("/desk/alerts/" + alert.id()).notice(done);
        } catch (NotAllowed e) {
            return HttpReply.seeOther("/desk/alerts/" + alert.id()).notice(e.key());
        }
    }

    private Alert alert(HttpCall in) {
        return book.get(id(in));
    }

    private static AlertId id(HttpCall in) {
        return in.path("id", AlertId::new);
    }
}
