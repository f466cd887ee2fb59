// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.module.Kit;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Back;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.Rate;
import city.madang.solution.study.domain.Typed;
import city.madang.solution.study.domain.Wage;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Rates of exchange and wages: what the prices of a plan stand on. */
public final class PricePages {
    private static final String PATH = PlanPages.PATH + "/prices";
    private static final int LONGEST_JOB = 80;
    private static final int LONGEST_SOURCE = 200;

    private final Kit kit;
    private final Plan plan;

    public PricePages(Kit kit, Plan plan) {
        this.kit = kit;
        this.plan = plan;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> show(in, in.form()));
        on.post(PATH + "/rates", Actions.CONSULT, this::setRate);
        on.post(PATH + "/rates/{currency}/remove", Actions.CONSULT, this::removeRate);
        on.post(PATH + "/wages", Actions.CONSULT, this::addWage);
        on.post(PATH + "/wages/{id}/remove", Actions.CONSULT, this::removeWage);
    }

    /** Public, because templates read it. */
    public record WageRow(Wage wage, String amount) {}

    private HttpReply show(HttpCall in, Form form) {
        var words = new Words(kit, in.locale());
        var prices = plan.prices();
        return HttpReply.form(
                "prices",
                form,
                Map.of(
                        "currency",
                        prices.city().code(),
                        "rates",
                        prices.rates(),
                        "wages",
                        prices.wages().stream()
                                .map(each -> new WageRow(each, words.money(each.amount())))
                                .toList(),
                        "spans",
                        Arrays.stream(Wage.Span.values())
                                .map(each -> new Choice(each.name(), words.text("span." + each + ".label")))
                                .toList()));
    }

    HttpReply setRate(HttpCall in) {
        var form = in.form();
        var code = form.value("code", this::currency).required();
        var worth = form.value("worth", Coins::rate).required();
        var dated = form.value("dated", Typed::day).required();
        var origin = form.text("origin").required().max(LONGEST_SOURCE);
        if (form.hasErrors()) {
            return show(in, form);
        }
        return Back.to(
                PATH,
                () -> plan.set(in.visitor(), new Rate(code.get(), worth.get(), dated.get(), origin.get())),
                "prices.saved.notice");
    }

    private String currency(String typed) {
        var code = Currency.getInstance(typed.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
        if (code.equals(plan.coins().code())) {
            throw new IllegalArgumentException("the city's own currency has no rate");
        }
        return code;
    }

    HttpReply removeRate(HttpCall in) {
        return Back.to(PATH, () -> plan.removeRate(in.visitor(), in.path("currency")), "prices.removed.notice");
    }

    HttpReply addWage(HttpCall in) {
        var form = in.form();
        var job = form.text("job").required().max(LONGEST_JOB);
        var span = form.value("span", Wage.Span::valueOf).required();
        var amount = form.value("amount", plan.coins()::minor).required();
        var source = form.text("source").required().max(LONGEST_SOURCE);
        if (form.hasErrors()) {
            return show(in, form);
        }
        var wage = new Wage(UUID.randomUUID().toString(), job.get(), span.get(), amount.get(), source.get());
        return Back.to(PATH, () -> plan.add(in.visitor(), wage), "prices.saved.notice");
    }

    HttpReply removeWage(HttpCall in) {
        return Back.to(PATH, () -> plan.removeWage(in.visitor(), in.path("id")), "prices.removed.notice");
    }
}
