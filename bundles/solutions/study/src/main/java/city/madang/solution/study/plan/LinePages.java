// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.module.Kit;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Back;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Item;
import city.madang.solution.study.domain.Line;
import city.madang.solution.study.domain.Prices;
import city.madang.solution.study.domain.Typed;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of the plan, new or there already. */
public final class LinePages {
    private static final String NEW = PlanPages.PATH + "/new";
    private static final String ONE = PlanPages.PATH + "/lines/{id}";

    private final Kit kit;
    private final Plan plan;

    public LinePages(Kit kit, Plan plan) {
        this.kit = kit;
        this.plan = plan;
    }

    public void routes(Routes on) {
        on.get(NEW, Actions.CONSULT, in -> show(in, in.form(), Optional.empty()));
        on.post(NEW, Actions.CONSULT, this::add);
        on.get(ONE, Actions.CONSULT, in -> show(in, in.form(), Optional.of(there(in))));
        on.post(ONE, Actions.CONSULT, this::change);
        on.post(ONE + "/remove", Actions.CONSULT, this::remove);
    }

    private Line there(HttpCall in) {
        return plan.line(in.path("id")).orElseThrow(NotFound::new);
    }

    private HttpReply show(HttpCall in, Form form, Optional<Line> line) {
        var words = new Words(kit, in.locale());
        var prices = plan.prices();
        var model = new HashMap<String, Object>();
        model.put("line", line);
        model.put("currency", prices.city().code());
        model.put(
                "price",
                line.flatMap(each -> each.price().map(prices.coins(each.currency())::typed))
                        .orElse(""));
        model.put(
                "quantity",
                line.flatMap(Line::quantity)
                        .map(each -> each.stripTrailingZeros().toPlainString())
                        .orElse(""));
        model.put(
                "sorts",
                Arrays.stream(Item.Sort.values())
                        .map(each -> new Choice(each.name(), words.text("sort." + each + ".label")))
                        .toList());
        model.put("currencies", currencies(prices, line));
        model.put("wages", wages(prices, words));
        return HttpReply.form("line", form, model);
    }

    /** The city's own first; a line may have one whose rate was removed. */
    private static List<Choice> currencies(Prices prices, Optional<Line> line) {
        var others = Stream.concat(
                        prices.rates().stream().map(each -> each.currency()),
                        line.stream().map(Line::currency).filter(each -> !each.isEmpty()))
                .distinct()
                .map(each -> new Choice(each, each));
        return Stream.concat(Stream.of(new Choice("", prices.city().code())), others)
                .toList();
    }

    private static List<Choice> wages(Prices prices, Words words) {
        var all = prices.wages().stream()
                .map(each -> new Choice(
                        each.id(),
                        words.text(
                                "line.wage.choice",
                                each.job(),
                                words.money(each.amount()),
                                words.text("span." + each.span() + ".label"))));
        return Stream.concat(Stream.of(new Choice("", words.text("line.wage.none"))), all)
                .toList();
    }

    /** What was typed; there are errors at the fields when it is empty. */
    private Optional<Line> read(HttpCall in, Form form, Optional<Line> before) {
        // longer: a line has as many fields as these
        var prices = plan.prices();
        var sort = form.value("sort", Item.Sort::valueOf).required();
        var heading = form.text("heading").max(Line.LONGEST_HEADING);
        var item = form.text("item").max(Line.LONGEST_HEADING);
        var name = form.text("name").required().max(Line.LONGEST_NAME);
        var unit = form.text("unit").max(Line.LONGEST_UNIT);
        var basis = form.text("basis").max(Line.LONGEST_BASIS);
        var quantity = form.value("quantity", text -> Typed.number(text, Line.MOST_UNITS, Line.PLACES));
        var currency = form.value("currency", text -> known(currencies(prices, before), text));
        var wage = form.value("wage", text -> known(wages(prices, new Words(kit, in.locale())), text));
        var price = form.value(
                "price", text -> prices.coins(currency.find().orElse("")).minor(text));
        var first = form.value("first", text -> Typed.whole(text, 0, Item.LAST_YEAR))
                .required();
        var years = form.value("years", text -> Typed.whole(text, 1, Item.LAST_YEAR))
                .required();
        if (!form.hasErrors() && first.get() + years.get() > Item.LAST_YEAR + 1) {
            form.error("years", "long");
        }
        if (form.hasErrors()) {
            return Optional.empty();
        }
        var line = new Line(
                before.map(Line::id).orElse(""),
                sort.get(),
                heading.find().orElse(""),
                item.find().orElse(""),
                name.get(),
                quantity.find(),
                unit.find().orElse(""),
                price.find(),
                currency.find().orElse(""),
                wage.find().orElse(""),
                first.get(),
                years.get(),
                before.map(Line::module).orElse(""),
                basis.find().orElse(""));
        if (prices.isTooMuch(line)) {
            form.error("quantity", "much");
            return Optional.empty();
        }
        return Optional.of(line);
    }

    static String known(List<Choice> choices, String typed) {
        if (choices.stream().noneMatch(each -> each.value().equals(typed))) {
            throw new IllegalArgumentException("not among the choices");
        }
        return typed;
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        var line = read(in, form, Optional.empty());
        if (line.isEmpty()) {
            return show(in, form, Optional.empty());
        }
        return Back.to(PlanPages.PATH, () -> plan.add(in.visitor(), List.of(line.get())), "plan.added.notice");
    }

    HttpReply change(HttpCall in) {
        var form = in.form();
        var before = there(in);
        var line = read(in, form, Optional.of(before));
        if (line.isEmpty()) {
            return show(in, form, Optional.of(before));
        }
        plan.change(in.visitor(), line.get());
        return HttpReply.seeOther(PlanPages.PATH).notice("plan.changed.notice");
    }

    HttpReply remove(HttpCall in) {
        plan.remove(in.visitor(), in.path("id"));
        return HttpReply.seeOther(PlanPages.PATH).notice("plan.removed.notice");
    }
}
