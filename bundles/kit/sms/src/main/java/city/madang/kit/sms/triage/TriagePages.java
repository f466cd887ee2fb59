// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.triage;

import city.madang.data.Sliced;
import city.madang.identity.Action;
import city.madang.identity.Official;
import city.madang.identity.Role;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.sms.DialogueOffice;
import city.madang.kit.sms.SmsTables;
import city.madang.kit.sms.talk.Repertoire.Taker;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Text messages that nothing understood: officials answer them, make something of them, or throw them away. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class TriagePages implements KitPages {
    private static final Action READ = Action.of("kit.texts", Role.CLERK, Role.ADMINISTRATOR);
    private static final String LIST = "/desk/texts";
    private static final String TEXT = LIST + "/{id}";
    private static final int ROWS = 30;
    private static final int MOST_ANSWER = 600;
    private static final int MOST_REASON = 200;

    private final TriageDesk desk;
    private final DialogueOffice office;
    private final AuditLog audit;

    @Activate
    public TriagePages(
            @Reference SmsTables tables,
            @Reference DialogueOffice office,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        desk = new TriageDesk(tables, office, clock);
        this.office = office;
        this.audit = audit;
    }

    /** A text as the pages show it. Public, because templates read it. */
    public record Line(
            String id,
            String phone,
            String lang,
            String said,
            String reason,
            String about,
            String state,
            Instant at,
            String by,
            String note) {}

    @Override
    public String name() {
        return DialogueOffice.ID;
    }

    @Override
    public void routes(Routes on) {
        on.get(LIST, READ, this::list);
        on.get(LIST + "/live", READ, in -> HttpReply.events(TriageRow.TOPIC));
        on.get(TEXT, READ, this::show);
        on.post(TEXT + "/answer", READ, this::answer);
        on.post(TEXT + "/hand", READ, this::hand);
        on.post(TEXT + "/drop", READ, this::drop);
    }

    private HttpReply list(HttpCall in) {
        boolean done = in.query().text("done").isPresent();
        var found = desk.list(!done, in.query().slice(ROWS));
        var lines = found.items().stream().map(row -> line(row, in.locale())).toList();
        var model = new HashMap<String, Object>();
        model.put("found", new Sliced<>(lines, found.slice(), found.total()));
        model.put("done", done);
        return HttpReply.page("texts", "list", model);
    }

    private Line line(TriageRow row, Locale locale) {
        return new Line(
                row.id(),
                row.phone(),
                row.lang().toLanguageTag(),
                row.said(),
                row.reason(),
                office.repertoire().title(row.module(), row.dialogue(), locale).orElse(""),
                row.state(),
                row.closedAt().orElse(row.createdAt()),
                row.closedBy(),
                row.note());
    }

    private HttpReply show(HttpCall in) {
        var row = row(in);
        audit.record("kit", in.visitor(), "kit.text-look", row.id());
        return page(in, row);
    }

    private HttpReply page(HttpCall in, TriageRow row) {
        var takers = office.repertoire().takers(in.locale()).stream()
                .map(taker -> new Choice(taker.key(), taker.title()))
                .toList();
        var model = new HashMap<String, Object>();
        model.put("line", line(row, in.locale()));
        model.put("open", row.isOpen());
        model.put("takers", takers);
        return HttpReply.form("text", in.form(), model);
    }

    private HttpReply answer(HttpCall in) {
        var text = in.form().text("answer").required().max(MOST_ANSWER);
        if (in.form().hasErrors()) {
            return page(in, row(in));
        }
        desk.answer(login(in), row(in), text.get());
        return done(in, "kit.text-answer", "texts.answered.notice");
    }

    private HttpReply hand(HttpCall in) {
        var taker = in.form().value("to", key -> taker(key, in.locale())).required();
        if (in.form().hasErrors()) {
            return page(in, row(in));
        }
        if (!desk.hand(login(in), row(in), taker.get())) {
            return page(in, row(in));
        }
        return done(in, "kit.text-hand", "texts.handed.notice");
    }

    private Taker taker(String key, Locale locale) {
        return office.repertoire().takers(locale).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody takes this in"));
    }

    private HttpReply drop(HttpCall in) {
        var reason = in.form().text("reason").required().max(MOST_REASON);
        if (in.form().hasErrors()) {
            return page(in, row(in));
        }
        desk.drop(login(in), row(in), reason.get());
        return done(in, "kit.text-drop", "texts.dropped.notice");
    }

    private HttpReply done(HttpCall in, String act, String notice) {
        audit.record("kit", in.visitor(), act, row(in).id());
        return HttpReply.seeOther("/" + LIST).notice(notice);
    }

    private TriageRow row(HttpCall in) {
        return desk.get(in.path("id"));
    }

    private static String login(HttpCall in) {
        return in.visitor().official().map(Official::login).orElseThrow(NotFound::new);
    }
}
