// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.web;

import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.demand.Demand;
import city.madang.solution.parking.demand.domain.Period;
import city.madang.solution.parking.demand.domain.Proposal;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.Tariff;
import city.madang.solution.parking.tariff.domain.TariffId;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.solution.parking.tariff.web.Back;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Rules for demand, a trial on counts of the past, proposals and their approval. */
public final class DemandPages {
    private static final String PATH = "/desk/tariffs/{tariff}/demand";
    private static final int QUARTER = 90;

    private final Kit kit;
    private final Tariffs tariffs;
    private final Demand demand;

    public DemandPages(Kit kit, Tariffs tariffs, Demand demand) {
        this.kit = kit;
        this.tariffs = tariffs;
        this.demand = demand;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.TARIFF, in -> show(in, in.form()));
        on.post(PATH + "/rules", Actions.TARIFF, this::set);
        on.post(PATH + "/propose", Actions.TARIFF, this::propose);
        on.post(PATH + "/proposals/{proposal}/approve", Actions.TARIFF, this::approve);
        on.post(PATH + "/proposals/{proposal}/reject", Actions.TARIFF, this::reject);
    }

    /** Public, because templates read it. */
    public record ProposalRow(Proposal proposal, List<ChangeWords.Row> rows, String proposedBy, boolean isMine) {}

    private Tariff there(HttpCall in) {
        return tariffs.find(in.path("tariff", TariffId::new)).orElseThrow(NotFound::new);
    }

    private static String path(Tariff tariff) {
        return "/desk/tariffs/" + tariff.id() + "/demand";
    }

    private HttpReply show(HttpCall in, Form form) {
        var tariff = there(in);
        var words = new Words(kit, in.locale());
        var rules = demand.rules(tariff.id());
        var fields = new LevelForm(form, kit.city().currency());
        var model = new HashMap<String, Object>();
        model.put("tariff", tariff);
        model.put("levels", fields.rows(rules, words));
        model.put("floor", fields.shown(rules.floor()));
        model.put("ceiling", fields.shown(rules.ceiling()));
        model.put("rules", rules);
        var period = period(in);
        model.put("first", period.first());
        model.put("last", period.last());
        model.put("rows", new ChangeWords(words).rows(demand.tryOut(tariff.id(), period)));
        model.put("from", tariffs.today().plusDays(Math.max(1, rules.notice())));
        model.put("proposals", proposals(in, tariff, words));
        return HttpReply.form("demand", form, model);
    }

    private Period period(HttpCall in) {
        var yesterday = tariffs.today().minusDays(1);
        var last = in.query().value("last", Typed::day).orElse(yesterday);
        var first = in.query().value("first", Typed::day).orElse(last.minusDays(QUARTER - 1));
        return read(first, last).orElseGet(() -> new Period(yesterday.minusDays(QUARTER - 1), yesterday));
    }

    private static Optional<Period> read(LocalDate first, LocalDate last) {
        try {
            return Optional.of(new Period(first, last));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<ProposalRow> proposals(HttpCall in, Tariff tariff, Words words) {
        var me = in.visitor().official();
        return demand.proposals(tariff.id()).stream()
                .map(each -> new ProposalRow(
                        each,
                        new ChangeWords(words).rows(each.changes()),
                        kit.organisation()
                                .official(each.proposedBy())
                                .map(official -> official.name())
                                .orElse(""),
                        me.filter(official -> official.id().equals(each.proposedBy()))
                                .isPresent()))
                .toList();
    }

    private HttpReply set(HttpCall in) {
        var tariff = there(in);
        var form = in.form();
        var rules = new LevelForm(form, kit.city().currency()).read();
        return rules.isEmpty()
                ? show(in, form)
                : Back.to(
                        path(tariff), () -> demand.set(in.visitor(), tariff.id(), rules.get()), "demand.saved.notice");
    }

    private HttpReply propose(HttpCall in) {
        var tariff = there(in);
        var form = in.form();
        var first = form.value("first", Typed::day).required();
        var last = form.value("last", Typed::day).required();
        var from = form.value("from", Typed::day).required();
        if (form.hasErrors()) {
            return show(in, form);
        }
        var period = read(first.get(), last.get());
        if (period.isEmpty()) {
            form.error("last", "invalid");
            return show(in, form);
        }
        return Back.to(
                path(tariff),
                () -> demand.propose(in.visitor(), tariff.id(), period.get(), from.get()),
                "demand.proposed.notice");
    }

    private HttpReply approve(HttpCall in) {
        var id = in.path("proposal");
        return Back.to(path(there(in)), () -> demand.approve(in.visitor(), id), "demand.approved.notice");
    }

    private HttpReply reject(HttpCall in) {
        var id = in.path("proposal");
        return Back.to(path(there(in)), () -> demand.reject(in.visitor(), id), "demand.rejected.notice");
    }
}
