// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.payment.Payments;
import city.madang.payment.Takings;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.money.DayReports;
import city.madang.solution.parking.money.DayReports.Day;
import city.madang.solution.parking.money.Shifts;
import city.madang.solution.parking.money.domain.Difference;
import city.madang.solution.parking.money.domain.Difference.Item;
import city.madang.solution.parking.money.domain.Difference.Of;
import city.madang.solution.parking.money.domain.Difference.Side;
import city.madang.solution.parking.money.domain.Differences;
import city.madang.solution.parking.money.domain.Differences.Balance;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import city.madang.web.TableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gate count = stays = money of a day, each difference named with the stays and payments it comes from; also as a file. */
public final class DifferencePages {
    private static final String PATH = "/desk/carparks/{code}/differences";
    private static final int SHOWN = 100;

    private final Kit kit;
    private final CarParks carParks;
    private final DayReports reports;
    private final Shifts shifts;

    public DifferencePages(Kit kit, CarParks carParks, DayReports reports, Shifts shifts) {
        this.kit = kit;
        this.carParks = carParks;
        this.reports = reports;
        this.shifts = shifts;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.MONEY, this::show);
    }

    /** An item with a name for people. @param path where it is looked at; empty text where there is nothing. Public, because templates read it. */
    public record Link(String label, String path, String amount) {}

    /** Public, because templates read it. */
    public record Named(String text, String amount, List<Link> items, int more) {}

    /** Public, because templates read it. */
    public record Part(Side side, String gates, String stays, String difference, boolean even, List<Named> named) {}

    HttpReply show(HttpCall in) {
        var carPark = carParks.named(in.path("code")).orElseThrow(NotFound::new);
        var date = new DayForm(kit).day(in);
        var words = new Words(kit, in.locale());
        var day = reports.of(carPark, date);
        var balances = Differences.of(day.facts());
        var file = TableFile.asked(in.query());
        if (file.isPresent()) {
            var name = "differences-" + carPark.code() + "-" + date;
            return file.get().send(kit.documents(), name, table(balances, day, words), in.locale());
        }
        var model = new HashMap<String, Object>();
        model.put("carPark", carPark);
        model.put("day", date);
        model.put("over", date.isBefore(new DayForm(kit).today()));
        model.put(
                "parts",
                balances.stream().map(each -> part(each, carPark, day, words)).toList());
        model.put("before", day.facts().openBefore());
        model.put("after", day.facts().openAfter());
        model.put("open", day.open().stream().map(each -> stay(each, carPark)).toList());
        model.put("takings", takings(carPark, date));
        model.put("counts", counts(carPark, date, words));
        return HttpReply.page("differences", model);
    }

    private List<Takings> takings(CarPark carPark, LocalDate day) {
        var zone = kit.city().zone();
        return kit
                .service(Payments.class)
                .takings(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(each -> each.place().equals(carPark.code()))
                .toList();
    }

    /** Shifts that were closed on the day with another sum than expected. */
    private List<Link> counts(CarPark carPark, LocalDate day, Words words) {
        var zone = kit.city().zone();
        var from = day.atStartOfDay(zone).toInstant();
        var until = day.plusDays(1).atStartOfDay(zone).toInstant();
        return shifts.between(carPark.id(), from, until).stream()
                .filter(each -> each.difference() != 0
                        && each.closed().filter(at -> at.isBefore(until)).isPresent())
                .map(each -> new Link(
                        words.text("shift-one.title", each.number()) + ": "
                                + each.reason().orElse(""),
                        "/desk/carparks/" + carPark.code() + "/shifts/" + each.id(),
                        money(each.difference(), words)))
                .toList();
    }

    private Part part(Balance balance, CarPark carPark, Day day, Words words) {
        return new Part(
                balance.side(),
                amount(balance.side(), balance.gates(), words),
                amount(balance.side(), balance.stays(), words),
                amount(balance.side(), balance.difference(), words),
                balance.difference() == 0 && balance.differences().isEmpty(),
                balance.differences().stream()
                        .map(each -> named(each, carPark, day, words))
                        .toList());
    }

    private Named named(Difference difference, CarPark carPark, Day day, Words words) {
        var side = difference.kind().side();
        var items = difference.items();
        return new Named(
                words.text("difference." + difference.kind()),
                amount(side, difference.amount(), words),
                items.stream()
                        .limit(SHOWN)
                        .map(each -> link(each, side, carPark, day, words))
                        .toList(),
                Math.max(0, items.size() - SHOWN));
    }

    private Link link(Item item, Side side, CarPark carPark, Day day, Words words) {
        var here = "/desk/carparks/" + carPark.code();
        var path = switch (item.of()) {
            case STAY -> here + "/booth/" + item.id();
            case PAYMENT -> here + "/payments/" + item.id();
            case REFUND -> "/desk/refunds/" + item.id();
            case PASSAGE -> "";
        };
        return new Link(label(item, day), path, side == Side.MONEY ? money(item.amount(), words) : "");
    }

    private static String label(Item item, Day day) {
        return Optional.ofNullable(item.of() == Of.STAY ? day.stays().get(item.id()) : null)
                .map(DifferencePages::label)
                .orElse(item.id());
    }

    private static String label(ParkingSession session) {
        return session.plate().map(plate -> plate.text()).orElse(session.ticket());
    }

    private static Link stay(ParkingSession session, CarPark carPark) {
        return new Link(label(session), "/desk/carparks/" + carPark.code() + "/booth/" + session.id(), "");
    }

    private static String amount(Side side, long amount, Words words) {
        return side == Side.MONEY ? money(amount, words) : words.text("differences.count.text", amount);
    }

    private static String money(long minor, Words words) {
        return words.text("differences.money.text", words.money(minor));
    }

    private Table table(List<Balance> balances, Day day, Words words) {
        var amounts = new Amounts(kit.city().currency());
        var columns = Stream.of("side", "kind", "of", "number", "id", "amount")
                .map(each -> words.text("differences." + each))
                .toList();
        var rows = new ArrayList<List<Object>>();
        for (var balance : balances) {
            for (var difference : balance.differences()) {
                for (var item : difference.items()) {
                    rows.add(Table.row(
                            words.text("differences.side." + balance.side()),
                            words.text("difference." + difference.kind()),
                            words.text("differences.of." + item.of()),
                            label(item, day),
                            item.id(),
                            balance.side() == Side.MONEY ? amounts.of(item.amount()) : item.amount()));
                }
            }
        }
        return new Table(words.text("differences.title"), columns, rows);
    }
}
