// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import city.madang.device.Money;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.money.Refunds;
import city.madang.solution.parking.money.domain.AskedRefund;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.web.Back;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Refunds that wait for a second official, and those that are decided. */
public final class RefundPages {
    static final String ALL = "/desk/refunds";
    private static final String ONE = ALL + "/{refund}";
    private static final int LONGEST_REASON = 500;

    private final Kit kit;
    private final CarParks carParks;
    private final Refunds refunds;

    public RefundPages(Kit kit, CarParks carParks, Refunds refunds) {
        this.kit = kit;
        this.carParks = carParks;
        this.refunds = refunds;
    }

    public void routes(Routes on) {
        on.get(ALL, Actions.MONEY, this::list);
        on.get(ONE, Actions.MONEY, in -> one(in, in.form()));
        on.post(ONE + "/approve", Actions.MONEY, this::approve);
        on.post(ONE + "/refuse", Actions.MONEY, this::refuse);
    }

    /** Public, because templates read it. */
    public record Row(AskedRefund refund, CarPark carPark, Money amount, String asker, String decider, boolean mine) {}

    private HttpReply list(HttpCall in) {
        return HttpReply.page(
                "refunds", Map.of("waiting", rows(in, refunds.waiting()), "decided", rows(in, refunds.decided())));
    }

    private HttpReply one(HttpCall in, Form form) {
        var refund = refunds.find(in.path("refund")).orElseThrow(NotFound::new);
        return HttpReply.form(
                "refund", form, Map.of("each", rows(in, List.of(refund)).get(0)));
    }

    private List<Row> rows(HttpCall in, List<AskedRefund> all) {
        var words = new Words(kit, in.locale());
        var parks = carParks.all().stream().collect(Collectors.toMap(CarPark::id, each -> each));
        var me = in.visitor().official().map(Official::id);
        return all.stream()
                .map(each -> new Row(
                        each,
                        parks.get(each.carPark()),
                        words.money(each.amount()),
                        name(Optional.of(each.asker())),
                        name(each.decider()),
                        me.filter(each.asker()::equals).isPresent()))
                .toList();
    }

    private String name(Optional<PersonId> person) {
        return person.flatMap(kit.organisation()::official).map(Official::name).orElse("");
    }

    HttpReply approve(HttpCall in) {
        return Back.to(ALL, () -> refunds.approve(in.visitor(), in.path("refund")), "refund.approved.notice");
    }

    HttpReply refuse(HttpCall in) {
        var form = in.form();
        var answer = form.text("answer").required().max(LONGEST_REASON);
        return form.hasErrors()
                ? one(in, form)
                : Back.to(
                        ALL,
                        () -> refunds.refuse(in.visitor(), in.path("refund"), answer.get()),
                        "refund.refused.notice");
    }
}
