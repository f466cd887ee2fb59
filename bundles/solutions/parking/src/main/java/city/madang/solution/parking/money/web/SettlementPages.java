// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import city.madang.device.Money;
import city.madang.document.Table;
import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.money.Settlements;
import city.madang.solution.parking.money.domain.Settlement;
import city.madang.solution.parking.money.domain.SettlementLine;
import city.madang.solution.parking.money.domain.SettlementSheet;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.solution.parking.tariff.web.Back;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import city.madang.web.TableFile;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** The settlement of a car park's day: as it would be, or as it was closed; also as a file. */
public final class SettlementPages {
    private static final String PATH = "/desk/carparks/{code}/settlement";

    private final Kit kit;
    private final CarParks carParks;
    private final Settlements settlements;

    public SettlementPages(Kit kit, CarParks carParks, Settlements settlements) {
        this.kit = kit;
        this.carParks = carParks;
        this.settlements = settlements;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.MONEY, this::show);
        on.post(PATH + "/close", Actions.MONEY, this::close);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    /** Public, because templates read it. */
    public record Row(
            String who, String means, int payments, Money taken, int refunds, Money given, Money net, Money tax) {}

    HttpReply show(HttpCall in) {
        var carPark = carPark(in);
        var day = new DayForm(kit).day(in);
        var words = new Words(kit, in.locale());
        var closed = settlements.of(carPark, day);
        var open = settlements.open(carPark, day);
        var sheet = closed.map(Settlement::sheet).map(SettlementSheet::read).orElseGet(() -> settlements.sheet(open));
        var file = TableFile.asked(in.query());
        if (file.isPresent()) {
            var name = "settlement-" + carPark.code() + "-" + day;
            return file.get().send(kit.documents(), name, table(sheet, words), in.locale());
        }
        var model = new HashMap<String, Object>();
        model.put("carPark", carPark);
        model.put("day", day);
        model.put("closed", closed);
        model.put(
                "closer",
                closed.flatMap(each -> kit.organisation().official(each.closer()))
                        .map(Official::name));
        model.put("late", closed.map(Settlement::late).orElse(open.late()));
        model.put(
                "afterwards",
                closed.isPresent() ? open.payments().size() + open.refunds().size() : 0);
        model.put("rows", rows(sheet, words));
        model.put("sum", sum(sheet, words));
        model.put("mayClose", closed.isEmpty() && day.isBefore(new DayForm(kit).today()));
        model.put("latest", settlements.latest(carPark));
        return HttpReply.page("settlement", model);
    }

    private List<Row> rows(SettlementSheet sheet, Words words) {
        return sheet.lines().stream().map(each -> row(each, words)).toList();
    }

    private Row row(SettlementLine line, Words words) {
        return new Row(
                who(line, words),
                words.text("means." + line.means()),
                line.payments(),
                words.money(line.taken()),
                line.refunds(),
                words.money(line.given()),
                words.money(line.net()),
                words.money(line.tax()));
    }

    private String who(SettlementLine line, Words words) {
        return line.official()
                .map(id -> kit.organisation().official(id).map(Official::name).orElse(id.value()))
                .orElseGet(() -> words.text("settlement.machines"));
    }

    private static Row sum(SettlementSheet sheet, Words words) {
        return new Row(
                "",
                "",
                sheet.lines().stream().mapToInt(SettlementLine::payments).sum(),
                words.money(sheet.taken()),
                sheet.lines().stream().mapToInt(SettlementLine::refunds).sum(),
                words.money(sheet.given()),
                words.money(sheet.net()),
                words.money(sheet.tax()));
    }

    private Table table(SettlementSheet sheet, Words words) {
        var amounts = new Amounts(kit.city().currency());
        var columns = Stream.of("who", "means", "payments", "taken", "refunds", "given", "net", "tax")
                .map(each -> words.text("settlement." + each))
                .toList();
        var rows = sheet.lines().stream()
                .map(line -> Table.row(
                        who(line, words),
                        words.text("means." + line.means()),
                        line.payments(),
                        amounts.of(line.taken()),
                        line.refunds(),
                        amounts.of(line.given()),
                        amounts.of(line.net()),
                        amounts.of(line.tax())))
                .toList();
        return new Table(words.text("settlement.title"), columns, rows);
    }

    HttpReply close(HttpCall in) {
        var carPark = carPark(in);
        var form = in.form();
        var day = form.value("day", Typed::day).find().orElseThrow(NotFound::new);
        long net = form.value("net", Long::valueOf).find().orElse(0L);
        return Back.to(
                "/desk/carparks/" + carPark.code() + "/settlement?day=" + day,
                () -> settlements.close(in.visitor(), carPark, day, net),
                "settlement.closed.notice");
    }
}
