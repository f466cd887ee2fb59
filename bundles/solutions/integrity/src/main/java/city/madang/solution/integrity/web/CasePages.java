// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.web;

import static city.madang.solution.integrity.web.Secret.unkept;

import city.madang.data.Conflict;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.integrity.Reports;
import city.madang.solution.integrity.Unit;
import city.madang.solution.integrity.domain.State;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One report on the unit's desk. */
public final class CasePages {
    private static final String BASE = "/desk/reports/{report}";

    private final Kit kit;
    private final Unit unit;

    public CasePages(Kit kit, Unit unit) {
        this.kit = kit;
        this.unit = unit;
    }

    public void routes(Routes on) {
        on.get(BASE, UnitActions.OPEN, this::show).uncounted();
        on.post(BASE + "/reply", UnitActions.WRITE, this::reply).uncounted();
        on.post(BASE + "/note", UnitActions.WRITE, this::note).uncounted();
        on.post(BASE + "/acknowledge", UnitActions.WRITE, this::acknowledge).uncounted();
        on.post(BASE + "/state", UnitActions.WRITE, this::move).uncounted();
        on.post(BASE + "/assign", UnitActions.LEAD, this::assign).uncounted();
        on.post(BASE + "/close-to", UnitActions.LEAD, this::bar).uncounted();
        on.post(BASE + "/open-to", UnitActions.LEAD, this::unbar).uncounted();
    }

    private HttpReply show(HttpCall in) {
        return show(in, in.form());
    }

    private HttpReply show(HttpCall in, Form form) {
        var official = UnitPages.official(in);
        var report = unit.find(official, UnitPages.report(in));
        if (!unit.lane().isUnlocked(official)) {
            return HttpReply.seeOther("/desk/unlock?report=" + report.id().value());
        }
        in.must(UnitActions.OPEN, UnitActions.looked(report.id().brief()));
        var talk = unit.open(official, report.id());
        var model = new HashMap<String, Object>();
        model.put("talk", talk);
        model.put("line", ReportLine.of(talk.report(), kit));
        model.put("states", states(in));
        model.putAll(led(in, official));
        return unkept(HttpReply.form("report", form, model));
    }

    private List<Choice> states(HttpCall in) {
        return Arrays.stream(State.values())
                .filter(state -> state != State.RECEIVED)
                .map(state -> new Choice(state.name(), kit.texts().text(in.locale(), "state." + state)))
                .toList();
    }

    /** What only the chief sees. */
    private Map<String, Object> led(HttpCall in, Official official) {
        if (!official.holds(Unit.CHIEF)) {
            return Map.of("chief", false);
        }
        var barred = unit.barred(UnitPages.report(in));
        var officials = unit.officials();
        var free =
                officials.stream().filter(each -> !barred.contains(each.id())).map(CasePages::choice);
        var nobody = new Choice("", kit.texts().text(in.locale(), "report.assign.nobody"));
        var closed = barred.stream()
                .map(id ->
                        kit.organisation().official(id).map(CasePages::choice).orElse(new Choice(id.value(), "–")))
                .toList();
        var open = free.toList();
        return Map.of(
                "chief",
                true,
                "officials",
                open,
                "assignable",
                Stream.concat(Stream.of(nobody), open.stream()).toList(),
                "closed",
                closed);
    }

    private static Choice choice(Official official) {
        return new Choice(official.id().value(), official.name());
    }

    private HttpReply reply(HttpCall in) {
        var form = in.form();
        var text = form.text("reply").required().max(Reports.MOST_TEXT);
        if (form.hasErrors()) {
            return show(in, form);
        }
        return done(
                in,
                "report.reply.done",
                () -> unit.reply(in.visitor(), UnitPages.report(in), form.once(), text.get(), form.flag("feedback")));
    }

    private HttpReply note(HttpCall in) {
        var form = in.form();
        var text = form.text("note").required().max(Reports.MOST_TEXT);
        if (form.hasErrors()) {
            return show(in, form);
        }
        return done(
                in, "report.note.done", () -> unit.note(in.visitor(), UnitPages.report(in), form.once(), text.get()));
    }

    private HttpReply acknowledge(HttpCall in) {
        return done(in, "report.acknowledge.done", () -> unit.acknowledge(in.visitor(), UnitPages.report(in)));
    }

    private HttpReply move(HttpCall in) {
        var state = in.form().value("state", State::valueOf).required();
        if (in.form().hasErrors()) {
            return show(in, in.form());
        }
        return done(in, "report.state.done", () -> unit.move(in.visitor(), UnitPages.report(in), state.get()));
    }

    private HttpReply assign(HttpCall in) {
        var official = in.form().value("official", this::colleague);
        if (in.form().hasErrors()) {
            return show(in, in.form());
        }
        return done(in, "report.assign.done", () -> unit.assign(in.visitor(), UnitPages.report(in), official.find()));
    }

    private HttpReply bar(HttpCall in) {
        var official = in.form().value("closed", this::colleague).required();
        if (in.form().hasErrors()) {
            return show(in, in.form());
        }
        return done(in, "report.bar.done", () -> unit.bar(in.visitor(), UnitPages.report(in), official.get()));
    }

    private HttpReply unbar(HttpCall in) {
        var official = in.form().value("opened", PersonId::new).required();
        if (in.form().hasErrors()) {
            return show(in, in.form());
        }
        return done(in, "report.unbar.done", () -> unit.unbar(in.visitor(), UnitPages.report(in), official.get()));
    }

    private PersonId colleague(String typed) {
        var id = new PersonId(typed);
        return unit.officials().stream()
                .map(Official::id)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody of the unit"));
    }

    /** To the report; to the list for who cannot see it any more. What was typed stays when a rule forbids it. */
    private HttpReply done(HttpCall in, String notice, Runnable act) {
        try {
            act.run();
        } catch (NotAllowed e) {
            in.form().error("rule", "refused", kit.texts().text(in.locale(), e.key()));
            return show(in, in.form()).status(409);
        } catch (Conflict e) {
            in.form().error("rule", "changed");
            return show(in, in.form()).status(409);
        }
        var id = UnitPages.report(in);
        var gone = unit.barred(id).contains(UnitPages.official(in).id());
        return HttpReply.seeOther(gone ? "/desk" : "/desk/reports/" + id.value())
                .notice(notice);
    }
}
