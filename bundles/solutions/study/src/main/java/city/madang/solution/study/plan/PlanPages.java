// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Back;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Budget;
import city.madang.solution.study.domain.Item;
import city.madang.solution.study.domain.ProposedLines;
import city.madang.solution.study.domain.Typed;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import city.madang.web.TableFile;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** What the plan costs and brings, and what that comes to. */
public final class PlanPages {
    static final String PATH = "/desk/plan";
    private static final BigDecimal MOST_PERCENT = new BigDecimal(100);
    private static final int CENTS = 2;

    private final Kit kit;
    private final Study study;
    private final Plan plan;

    public PlanPages(Kit kit, Study study, Plan plan) {
        this.kit = kit;
        this.study = study;
        this.plan = plan;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> show(in, in.form()));
        on.get(PATH + "/plan.xlsx", Actions.LOOK, this::sheet);
        on.post(PATH + "/rate", Actions.CONSULT, this::rate);
        on.post(PATH + "/begin", Actions.CONSULT, this::begin);
        on.post(PATH + "/propose", Actions.CONSULT, this::propose);
    }

    /** A row of the table in three depths. Public, because templates read it. @param depth 1 to 3 @param id of a line; empty text above */
    public record Row(int depth, String id, String name, String count, String years, String total, boolean open) {}

    /** One side. Public, because templates read it. */
    public record Side(Item.Sort sort, List<Row> rows, String total) {}

    private HttpReply show(HttpCall in, Form form) {
        var words = new Words(kit, in.locale());
        var read = plan.read();
        var formulas = new Formulas(read, words);
        var model = new HashMap<String, Object>();
        model.put(
                "sides",
                Arrays.stream(Item.Sort.values())
                        .map(sort -> side(read.budget(), sort, words))
                        .filter(side -> !side.rows().isEmpty())
                        .toList());
        model.put("open", read.budget().open());
        model.put("currency", plan.coins().code());
        model.put("percent", read.percent());
        model.put("lists", new StartLines(study.pack(), words).lists());
        model.put("figures", formulas.figures());
        model.put("cases", formulas.otherwise());
        if (!read.budget().lines().isEmpty()) {
            var chart = CashChart.of(kit, read.budget().economics(), words);
            model.put("cash", kit.documents().chart(chart, in.locale()));
        }
        return HttpReply.form("plan", form, model);
    }

    private static Side side(Budget budget, Item.Sort sort, Words words) {
        var rows = PlanRows.of(budget, sort, words);
        return new Side(sort, rows, words.money(budget.total(sort)));
    }

    private HttpReply sheet(HttpCall in) {
        var words = new Words(kit, in.locale());
        var table = PlanRows.table(plan.read().budget(), words);
        return TableFile.XLSX.send(kit.documents(), "plan", table, in.locale());
    }

    HttpReply rate(HttpCall in) {
        var form = in.form();
        var percent = form.value("percent", text -> Typed.number(text, MOST_PERCENT, CENTS))
                .required();
        if (form.hasErrors()) {
            return show(in, form);
        }
        plan.discount(in.visitor(), percent.get());
        return HttpReply.seeOther(PATH).notice("plan.rate.notice");
    }

    /** The lines of one list of the pack, which can then be changed. */
    HttpReply begin(HttpCall in) {
        var start = new StartLines(study.pack(), new Words(kit, in.locale()));
        var form = in.form();
        var list = form.value("list", typed -> LinePages.known(start.lists(), typed))
                .required();
        if (form.hasErrors()) {
            return show(in, form);
        }
        return Back.to(
                PATH, () -> plan.addMissing(in.visitor(), start.of(list.get(), plan.coins())), "plan.begin.notice");
    }

    private HttpReply propose(HttpCall in) {
        var reading = new Reading(kit, study, in.locale());
        var there = plan.read().budget().lines();
        var lines = ProposedLines.of(reading.found(), there, in.locale());
        return Back.to(
                PATH,
                () -> plan.add(in.visitor(), lines),
                lines.isEmpty() ? "plan.proposed.none" : "plan.proposed.notice");
    }
}
