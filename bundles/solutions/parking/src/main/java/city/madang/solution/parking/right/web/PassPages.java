// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.web;

import city.madang.document.Paper;
import city.madang.identity.Guarded;
import city.madang.module.Kit;
import city.madang.payment.Means;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.right.PassOffice;
import city.madang.solution.parking.right.PassOffice.Act;
import city.madang.solution.parking.right.PassOffice.Paying;
import city.madang.solution.parking.right.Passes;
import city.madang.solution.parking.right.domain.Pass;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Officials look for passes, take money for them, renew, suspend and end them. */
public final class PassPages {
    static final String ALL = "/desk/passes";
    static final String ONE = ALL + "/{pass}";
    private static final int PAGE = 50;
    private static final List<Means> MEANS = List.of(Means.CASH, Means.CARD, Means.TRANSIT_CARD);

    private final Kit kit;
    private final Passes passes;
    private final PassOffice office;
    private final PassWords words;

    public PassPages(Kit kit, CarParks carParks, Passes passes, PassOffice office) {
        this.kit = kit;
        this.passes = passes;
        this.office = office;
        words = new PassWords(kit, carParks);
    }

    public void routes(Routes on) {
        on.get(ALL, Actions.OPERATE, this::all);
        on.get(ONE, Actions.OPERATE, in -> page(in, in.form()));
        on.get(ONE + "/card.pdf", Actions.OPERATE, this::card);
        on.post(ONE + "/pay", Actions.OPERATE, this::pay);
        on.post(ONE + "/renew", Actions.OPERATE, this::renew);
        on.post(ONE + "/suspend", Actions.OPERATE, in -> act(in, office::suspend));
        on.post(ONE + "/go-on", Actions.OPERATE, in -> act(in, office::goOn));
        on.post(ONE + "/end", Actions.OPERATE, in -> act(in, office::end));
    }

    HttpReply all(HttpCall in) {
        var typed = in.query().text("q").orElse("");
        var found = passes.search(typed, in.query().slice(PAGE));
        return HttpReply.page("passes", Map.of("typed", typed, "passes", found));
    }

    /** Looking at it is recorded: it tells who drives what. */
    private Pass pass(HttpCall in) {
        var pass = passes.find(in.path("pass")).orElseThrow(NotFound::new);
        in.must(Actions.OPERATE, new Guarded(Optional.empty(), Optional.empty(), "pass " + pass.id(), true));
        return pass;
    }

    private HttpReply page(HttpCall in, Form form) {
        var pass = pass(in);
        var today = today();
        var model = new HashMap<String, Object>(words.model(pass, today, in.locale()));
        model.put("code", kit.documents().qr(pass.code()));
        model.put("means", means(in.locale()));
        model.put("last", words.next(pass, today));
        model.put("price", Typed.shown(pass.price(), kit.city().currency()));
        return HttpReply.form("pass", form, model);
    }

    private LocalDate today() {
        return kit.clock().instant().atZone(kit.city().zone()).toLocalDate();
    }

    private List<Choice> means(Locale language) {
        return MEANS.stream()
                .map(each -> new Choice(each.name(), kit.texts().text(language, "means." + each.name())))
                .toList();
    }

    HttpReply card(HttpCall in) {
        var pass = pass(in);
        var language = in.locale();
        var facts = words.facts(pass, language);
        var code = new Paper.Code(pass.code(), kit.texts().text(language, "pass.code.text"));
        var title = kit.texts().text(language, "pass.title");
        var paper = new Paper(title, language, kit.city().name().toString(), List.of(facts, code));
        return HttpReply.download("application/pdf", "pass.pdf", kit.documents().pdf(paper));
    }

    HttpReply pay(HttpCall in) {
        var form = in.form();
        var means = form.value("means", Means::valueOf).required();
        return form.hasErrors() ? page(in, form) : done(in, office.pay(paying(in, form, means.get())));
    }

    private static Paying paying(HttpCall in, Form form, Means means) {
        return new Paying(in.visitor(), in.path("pass"), means, form.once());
    }

    HttpReply renew(HttpCall in) {
        var pass = pass(in);
        var form = in.form();
        var last = form.value("last", Typed::day).required();
        var price = PassForm.price(in, form, kit.city().currency());
        var means = form.value("means", Means::valueOf).required();
        if (!form.hasErrors() && !last.get().isAfter(words.latest(pass, today()))) {
            form.error("last", "early", words.latest(pass, today()));
        }
        return form.hasErrors()
                ? page(in, form)
                : done(in, office.renew(paying(in, form, means.get()), last.get(), price.get()));
    }

    private HttpReply act(HttpCall in, Predicate<Act> deed) {
        var form = in.form();
        var reason = form.text("reason").required().max(Pass.MOST_REASON);
        var since = form.value("since", Instant::parse).find().orElse(Instant.EPOCH);
        return form.hasErrors()
                ? page(in, form)
                : done(in, deed.test(new Act(in.visitor(), pass(in).id(), since, reason.get())));
    }

    private static HttpReply done(HttpCall in, boolean done) {
        return HttpReply.seeOther(ALL + "/" + in.path("pass"))
                .notice(done ? "pass.done.notice" : "pass.changed.notice");
    }
}
