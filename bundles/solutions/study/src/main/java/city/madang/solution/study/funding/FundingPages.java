// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.funding;

import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Back;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Grant;
import city.madang.solution.study.domain.Grant.Stage;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Arrays;
import java.util.HashMap;

/** Sources of money: what each pays for, and what the plan counts on from it. */
public final class FundingPages {
    private static final String PATH = "/desk/funding";
    private static final String ONE = PATH + "/{source}";
    private static final int LONGEST_NOTE = 200;

    private final Kit kit;
    private final Study study;
    private final Grants grants;

    public FundingPages(Kit kit, Study study, Grants grants) {
        this.kit = kit;
        this.study = study;
        this.grants = grants;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, this::list);
        on.get(ONE, Actions.CONSULT, in -> one(in, in.form()));
        on.post(ONE, Actions.CONSULT, this::save);
        on.post(ONE + "/remove", Actions.CONSULT, this::remove);
    }

    private HttpReply list(HttpCall in) {
        var reading = new Reading(kit, study, in.locale());
        var read = grants.read();
        var model = new HashMap<String, Object>();
        model.put("sources", Source.all(read, reading));
        model.put("sums", Sums.of(read.financing(), reading.words()));
        model.put("mayWrite", in.may(Actions.CONSULT, Actions.STUDY));
        return HttpReply.page("funding", model);
    }

    private HttpReply one(HttpCall in, Form form) {
        var reading = new Reading(kit, study, in.locale());
        var read = grants.read();
        var source = Source.all(read, reading).stream()
                .filter(each -> each.key().equals(in.path("source")))
                .findFirst()
                .orElseThrow(NotFound::new);
        var model = new HashMap<String, Object>();
        model.put("source", source);
        model.put("currency", read.prices().city().code());
        model.put(
                "typed",
                source.grant()
                        .map(each -> read.prices().city().typed(each.amount()))
                        .orElse(""));
        model.put(
                "stages",
                Arrays.stream(Stage.values())
                        .map(each -> new Choice(each.name(), reading.words().text("stage." + each + ".label")))
                        .toList());
        return HttpReply.form("grant", form, model);
    }

    HttpReply save(HttpCall in) {
        var form = in.form();
        var amount = form.value("amount", grants.read().prices().city()::minor).required();
        var stage = form.value("stage", Stage::valueOf).required();
        var note = form.text("note").max(LONGEST_NOTE);
        if (!form.hasErrors() && amount.get() == 0) {
            form.error("amount", "invalid");
        }
        // also when nothing is wrong: a source that does not exist is not found
        var shown = one(in, form);
        if (form.hasErrors()) {
            return shown;
        }
        var grant = new Grant(
                in.path("source"), amount.get(), stage.get(), note.find().orElse(""));
        return Back.to(PATH, () -> grants.set(in.visitor(), grant), "funding.saved.notice");
    }

    HttpReply remove(HttpCall in) {
        return Back.to(PATH, () -> grants.remove(in.visitor(), in.path("source")), "funding.removed.notice");
    }
}
