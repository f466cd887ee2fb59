// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.DataFiles;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.Economics;
import city.madang.solution.study.domain.Item;
import city.madang.solution.study.domain.Typed;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;

/** What the plan costs and brings, and what that comes to. */
public final class PlanPages {
    private static final String PATH = "/desk/plan";
    private static final int LONGEST_NAME = 120;
    private static final Coins DOLLARS = new Coins(Currency.getInstance("USD"));
    private static final BigDecimal MOST_PERCENT = new BigDecimal(100);
    private static final int CENTS = 2;

    private final Kit kit;
    private final Plan plan;

    public PlanPages(Kit kit, Plan plan) {
        this.kit = kit;
        this.plan = plan;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> show(in, in.form()));
        on.post(PATH + "/items", Actions.CONSULT, this::add);
        on.post(PATH + "/items/{id}/remove", Actions.CONSULT, this::remove);
        on.post(PATH + "/rate", Actions.CONSULT, this::rate);
        on.post(PATH + "/example", Actions.CONSULT, this::example);
    }

    /** An item. Public, because templates read it. */
    public record Row(Item item, String years, String amount, String total) {}

    /** Public, because templates read it. */
    public record Swing(int costs, int benefits, String net) {}

    private HttpReply show(HttpCall in, Form form) {
        var words = new Words(kit, in.locale());
        var items = plan.items();
        var economics = Item.together(items);
        var model = new HashMap<String, Object>();
        model.put(
                "rows",
                items.stream()
                        .map(each -> new Row(
                                each,
                                words.years(each.firstYear(), each.years()),
                                words.money(each.amount()),
                                words.money(each.total())))
                        .toList());
        model.put(
                "sorts",
                Arrays.stream(Item.Sort.values())
                        .map(each -> new Choice(each.name(), words.text("sort." + each + ".label")))
                        .toList());
        model.put("currency", coins().code());
        model.put("percent", plan.percent());
        model.put("funding", DataFiles.funding());
        model.put("cost", words.money(economics.cost()));
        model.put("benefit", words.money(economics.benefit()));
        figures(model, economics, words);
        if (!items.isEmpty()) {
            model.put("cash", kit.documents().chart(CashChart.of(kit, economics, words), in.locale()));
        }
        return HttpReply.form("plan", form, model);
    }

    private void figures(HashMap<String, Object> model, Economics economics, Words words) {
        var rate = plan.rate();
        var found = economics.internalRate();
        model.put("net", words.money(economics.netPresentValue(rate)));
        model.put("ratio", economics.benefitPerCost(rate));
        model.put("outcome", found.outcome().name());
        model.put("irr", found.rate().map(each -> each.movePointRight(CENTS)));
        model.put(
                "swings",
                economics.sensitivity(rate).stream()
                        .map(each -> new Swing(each.costs(), each.benefits(), words.money(each.netValue())))
                        .toList());
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        var name = form.text("name").required().max(LONGEST_NAME);
        var sort = form.value("sort", Item.Sort::valueOf).required();
        var first = form.value("first", text -> Typed.whole(text, 0, Item.LAST_YEAR))
                .required();
        var years = form.value("years", text -> Typed.whole(text, 1, Item.LAST_YEAR))
                .required();
        var amount = form.value("amount", coins()::minor).required();
        if (!form.hasErrors() && first.get() + years.get() > Item.LAST_YEAR + 1) {
            form.error("years", "long");
        }
        if (form.hasErrors()) {
            return show(in, form);
        }
        var item = new Item("", sort.get(), name.get(), first.get(), years.get(), amount.get());
        return added(in, List.of(item), "plan.added.notice");
    }

    private Coins coins() {
        return new Coins(kit.city().currency());
    }

    HttpReply remove(HttpCall in) {
        plan.remove(in.visitor(), in.path("id"));
        return HttpReply.seeOther(PATH).notice("plan.removed.notice");
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

    /** Seoul's parking pilot at the city's rate of exchange, as items that can then be changed. */
    HttpReply example(HttpCall in) {
        var form = in.form();
        var exchange = form.value("exchange", Coins::rate).required();
        if (form.hasErrors()) {
            return show(in, form);
        }
        var words = new Words(kit, in.locale());
        try {
            return added(
                    in,
                    DataFiles.parkingPilot().stream()
                            .map(each -> exchanged(each, words, exchange.get()))
                            .toList(),
                    "plan.example.notice");
        } catch (IllegalArgumentException e) {
            form.error("exchange", "invalid");
            return show(in, form);
        }
    }

    private Item exchanged(Item item, Words words, BigDecimal exchange) {
        long amount = coins().exchanged(item.amount(), DOLLARS, exchange);
        return new Item("", item.sort(), words.text("pilot." + item.name() + ".label"), item.firstYear(), 1, amount);
    }

    private HttpReply added(HttpCall in, List<Item> items, String notice) {
        var back = HttpReply.seeOther(PATH);
        try {
            plan.add(in.visitor(), items);
            return back.notice(notice);
        } catch (NotAllowed e) {
            return back.notice(e.key());
        }
    }
}
