// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import city.madang.device.Money;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.money.Shifts;
import city.madang.solution.parking.money.domain.CashCount;
import city.madang.solution.parking.money.domain.Shift;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.solution.parking.tariff.web.Back;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.Optional;

/** An official opens a shift, counts, closes it; another one acknowledges the count. */
public final class ShiftPages {
    private static final String MINE = "/desk/carparks/{code}/shift";
    private static final String ONE = "/desk/carparks/{code}/shifts/{shift}";
    private static final int LONGEST_REASON = 500;

    private final Kit kit;
    private final CarParks carParks;
    private final Shifts shifts;

    public ShiftPages(Kit kit, CarParks carParks, Shifts shifts) {
        this.kit = kit;
        this.carParks = carParks;
        this.shifts = shifts;
    }

    public void routes(Routes on) {
        on.form(MINE, Actions.OPERATE, in -> mine(in, in.form()), this::open);
        on.post(MINE + "/close", Actions.OPERATE, this::close);
        on.get(ONE, Actions.LOOK, this::show);
        on.post(ONE + "/acknowledge", Actions.LOOK, this::acknowledge);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    private static String path(CarPark carPark) {
        return "/desk/carparks/" + carPark.code() + "/shift";
    }

    private HttpReply mine(HttpCall in, Form form) {
        var carPark = carPark(in);
        var open = shifts.openOf(in.visitor());
        var model = new HashMap<String, Object>();
        model.put("carPark", carPark);
        model.put("open", open.filter(each -> each.carPark().equals(carPark.id())));
        model.put(
                "elsewhere",
                open.flatMap(each -> carParks.all().stream()
                        .filter(other -> other.id().equals(each.carPark()) && !other.equals(carPark))
                        .findFirst()));
        model.put("changeMoney", open.map(each -> new Words(kit, in.locale()).money(each.changeMoney())));
        model.put(
                "entries",
                open.stream()
                        .flatMap(each -> shifts.sums(each.id()).stream())
                        .mapToInt(sum -> sum.entries())
                        .sum());
        model.put("waiting", shifts.unacknowledged(carPark.id()));
        model.put("mayList", in.may(Actions.MONEY, Actions.OF_THE_CITY));
        return HttpReply.form("shift", form, model);
    }

    HttpReply open(HttpCall in) {
        var carPark = carPark(in);
        var form = in.form();
        var changeMoney = form.value("change", this::amount).required();
        return form.hasErrors()
                ? mine(in, form)
                : Back.to(
                        path(carPark),
                        () -> shifts.open(in.visitor(), carPark, changeMoney.get(), form.once()),
                        "shift.opened.notice");
    }

    private long amount(String typed) {
        return Typed.amount(typed, kit.city().currency());
    }

    HttpReply close(HttpCall in) {
        var carPark = carPark(in);
        var form = in.form();
        var count = count(form);
        var reason = form.text("reason").max(LONGEST_REASON);
        if (form.hasErrors()) {
            return mine(in, form);
        }
        var shift = shifts.openOf(in.visitor()).filter(each -> each.carPark().equals(carPark.id()));
        try {
            var id = shift.map(Shift::id).orElseThrow(() -> new NotAllowed("shift.gone.refusal"));
            var difference = shifts.close(
                    in.visitor(), id, count.orElseThrow(), reason.find().orElse(""));
            if (difference.isPresent()) {
                form.error("reason", "needed", new Words(kit, in.locale()).money(difference.get()));
                return mine(in, form);
            }
            return HttpReply.seeOther(path(carPark) + "s/" + id).notice("shift.closed.notice");
        } catch (NotAllowed e) {
            return HttpReply.seeOther(path(carPark)).notice(e.key());
        }
    }

    /** By notes and coins, or as a sum; both where they agree. Empty when the form has errors. */
    private Optional<CashCount> count(Form form) {
        var pieces =
                form.value("pieces", typed -> CashCount.read(typed, kit.city().currency()));
        var sum = form.value("counted", this::amount);
        if (form.hasErrors()) {
            return Optional.empty();
        }
        if (pieces.find().isEmpty() && sum.find().isEmpty()) {
            form.error("counted", "required");
        } else if (pieces.find().isPresent()
                && sum.find().filter(typed -> typed != pieces.get().sum()).isPresent()) {
            form.error("counted", "differs");
        }
        return pieces.find().or(() -> sum.find().map(typed -> new CashCount(typed, "")));
    }

    HttpReply show(HttpCall in) {
        var carPark = carPark(in);
        var shift = shift(in, carPark);
        var words = new Words(kit, in.locale());
        var model = new HashMap<String, Object>();
        model.put("carPark", carPark);
        model.put("shift", shift);
        model.put("official", name(shift.official()));
        model.put("changeMoney", words.money(shift.changeMoney()));
        model.put("expected", shift.expected().map(words::money));
        model.put("counted", shift.counted().map(words::money));
        model.put("difference", words.money(shift.difference()));
        model.put("witness", shift.witness().map(this::name));
        model.put(
                "sums",
                shifts.sums(shift.id()).stream()
                        .map(sum -> new Row(sum.means().name(), sum.entries(), words.money(sum.amount())))
                        .toList());
        model.put(
                "mayAcknowledge",
                !shift.isOpen()
                        && shift.acknowledged().isEmpty()
                        && in.visitor()
                                .official()
                                .filter(me -> !me.id().equals(shift.official()))
                                .isPresent());
        return HttpReply.page("shift-one", model);
    }

    /** Public, because templates read it. */
    public record Row(String means, int entries, Money amount) {}

    private String name(PersonId person) {
        return kit.organisation().official(person).map(Official::name).orElse("");
    }

    /** An open one is seen by who has it: the others count on. */
    private Shift shift(HttpCall in, CarPark carPark) {
        return shifts.find(in.path("shift"))
                .filter(each -> each.carPark().equals(carPark.id()) && !each.isOpen())
                .orElseThrow(NotFound::new);
    }

    HttpReply acknowledge(HttpCall in) {
        var carPark = carPark(in);
        var shift = shift(in, carPark);
        return Back.to(
                path(carPark) + "s/" + shift.id(),
                () -> shifts.acknowledge(in.visitor(), shift.id()),
                "shift.acknowledged.notice");
    }
}
