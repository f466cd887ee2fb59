// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.web;

import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.Cap;
import city.madang.solution.parking.tariff.domain.DiscountKind;
import city.madang.solution.parking.tariff.domain.DiscountRule;
import city.madang.solution.parking.tariff.domain.Problem;
import city.madang.solution.parking.tariff.domain.Rounding;
import city.madang.solution.parking.tariff.domain.RuleCheck;
import city.madang.solution.parking.tariff.domain.TariffVersion;
import city.madang.solution.parking.tariff.domain.TariffVersionId;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.Map;

/** One version: a draft is written, checked and published; what is published is only read. */
public final class DraftPages {
    private static final String VERSIONS = "/desk/tariff-versions/";
    private static final String ONE = VERSIONS + "{version}";
    private static final int OK = 200;

    private final Kit kit;
    private final Tariffs tariffs;

    public DraftPages(Kit kit, Tariffs tariffs) {
        this.kit = kit;
        this.tariffs = tariffs;
    }

    public void routes(Routes on) {
        on.get(ONE, Actions.TARIFF, this::show);
        on.post(ONE, Actions.TARIFF, this::save);
        on.post(ONE + "/publish", Actions.TARIFF, this::publish);
        on.post(ONE + "/discard", Actions.TARIFF, this::discard);
    }

    static String path(TariffVersionId id) {
        return VERSIONS + id;
    }

    private TariffVersion there(HttpCall in) {
        return tariffs.version(in.path("version", TariffVersionId::new)).orElseThrow(NotFound::new);
    }

    private HttpReply show(HttpCall in) {
        var version = there(in);
        if (version.isDraft()) {
            return edit(in, in.form(), version).status(OK);
        }
        var words = new RuleWords(new Words(kit, in.locale()), version.rules());
        var model = Map.of(
                "tariff",
                tariffs.find(version.tariff()).orElseThrow(),
                "version",
                version,
                "bands",
                words.bands(),
                "more",
                words.more());
        return HttpReply.page("tariff-version", model);
    }

    private HttpReply edit(HttpCall in, Form form, TariffVersion version) {
        var words = new Words(kit, in.locale());
        var problems = RuleCheck.of(version.rules());
        var fields =
                new RuleFields(form, words, version.rules(), tariffs.pricing().currency());
        var model = new HashMap<String, Object>();
        model.put("tariff", tariffs.find(version.tariff()).orElseThrow());
        model.put("version", version);
        model.put("bands", fields.bands());
        model.put("caps", fields.caps());
        model.put("shares", fields.shares());
        model.put("discounts", fields.discounts());
        model.put("events", fields.events());
        model.put("capKinds", words.choices(Cap.Kind.values(), "tariff-cap."));
        model.put("kinds", words.choices(DiscountKind.values(), "price.discount."));
        model.put("ways", words.choices(DiscountRule.Way.values(), "tariff-way."));
        model.put("directions", words.choices(Rounding.Direction.values(), "tariff-direction."));
        var currency = tariffs.pricing().currency();
        var limits = version.rules().limits();
        model.put("overstay", Typed.shown(limits.overstay(), currency));
        model.put("lost", Typed.shown(limits.lostTicket(), currency));
        model.put("unit", Typed.shown(version.rules().rounding().unit(), currency));
        model.put("ready", problems.isEmpty());
        model.put("tomorrow", tariffs.today().plusDays(1));
        if (!form.hasErrors()) {
            problems.forEach(each -> tell(form, words, each));
        }
        return HttpReply.form("tariff-edit", form, model);
    }

    private static void tell(Form form, Words words, Problem problem) {
        form.error(problem.field(), "rule." + problem.code(), words.arguments(problem));
    }

    private HttpReply save(HttpCall in) {
        var version = there(in);
        var form = in.form();
        var rules = new RuleForm(form, tariffs.pricing().currency()).read();
        var revision = form.value("revision", Integer::valueOf).find().orElse(-1);
        if (form.hasErrors()) {
            return edit(in, form, version);
        }
        var seen = version.at(revision);
        return Back.to(path(version.id()), () -> tariffs.save(in.visitor(), seen, rules), "tariff.saved.notice");
    }

    private HttpReply publish(HttpCall in) {
        var version = there(in);
        var form = in.form();
        var from = form.value("from", Typed::day).required();
        if (form.hasErrors()) {
            return edit(in, form, version);
        }
        return Back.to(
                path(version.id()),
                () -> tariffs.publish(in.visitor(), version.id(), from.get()),
                "tariff.published.notice");
    }

    private HttpReply discard(HttpCall in) {
        var version = there(in);
        return Back.to(
                TariffPages.PATH + "/" + version.tariff(),
                () -> tariffs.discard(in.visitor(), version.id()),
                "tariff.discarded.notice");
    }
}
