// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import city.madang.device.Money;
import city.madang.document.Table;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.money.Shifts;
import city.madang.solution.parking.money.domain.Shift;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import city.madang.web.TableFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The shifts of a car park in some days, with their counts; also as a file. */
public final class ShiftListPages {
    private static final String ALL = "/desk/carparks/{code}/shifts";
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;

    private final Kit kit;
    private final CarParks carParks;
    private final Shifts shifts;

    public ShiftListPages(Kit kit, CarParks carParks, Shifts shifts) {
        this.kit = kit;
        this.carParks = carParks;
        this.shifts = shifts;
    }

    public void routes(Routes on) {
        on.get(ALL, Actions.MONEY, this::list);
    }

    /** Public, because templates read it. */
    public record Row(
            Shift shift,
            String official,
            Money changeMoney,
            Optional<Money> expected,
            Optional<Money> counted,
            Money difference,
            String witness) {}

    HttpReply list(HttpCall in) {
        var carPark = carParks.named(in.path("code")).orElseThrow(NotFound::new);
        var zone = kit.city().zone();
        var today = LocalDate.ofInstant(kit.clock().instant(), zone);
        var last = in.query().value("last", Typed::day).orElse(today);
        var first = in.query()
                .value("first", Typed::day)
                .filter(day -> !day.isAfter(last) && !day.isBefore(last.minusDays(MOST_DAYS)))
                .orElse(last.minusDays(USUAL_DAYS));
        var from = first.atStartOfDay(zone).toInstant();
        var until = last.plusDays(1).atStartOfDay(zone).toInstant();
        var words = new Words(kit, in.locale());
        var rows = shifts.between(carPark.id(), from, until).stream()
                .map(each -> row(each, words))
                .toList();
        return TableFile.asked(in.query())
                .map(file -> file.send(kit.documents(), "shifts-" + carPark.code(), table(rows, words), in.locale()))
                .orElseGet(() -> HttpReply.page(
                        "shifts", Map.of("carPark", carPark, "rows", rows, "first", first, "last", last)));
    }

    private Row row(Shift shift, Words words) {
        return new Row(
                shift,
                name(shift.official()),
                words.money(shift.changeMoney()),
                shift.expected().map(words::money),
                shift.counted().map(words::money),
                words.money(shift.difference()),
                shift.witness().map(this::name).orElse(""));
    }

    private String name(PersonId person) {
        return kit.organisation().official(person).map(Official::name).orElse("");
    }

    private Table table(List<Row> rows, Words words) {
        var columns = Stream.of(
                        "shifts.number",
                        "shifts.official",
                        "shifts.opened",
                        "shifts.closed",
                        "shifts.change",
                        "shifts.expected",
                        "shifts.counted",
                        "shifts.difference",
                        "shifts.reason",
                        "shifts.witness")
                .map(key -> words.text(key))
                .toList();
        return new Table(
                words.text("shifts.title"),
                columns,
                rows.stream().map(this::cells).toList());
    }

    private List<Object> cells(Row row) {
        var amounts = new Amounts(kit.city().currency());
        var shift = row.shift();
        return Table.row(
                shift.number(),
                row.official(),
                shift.opened(),
                shift.closed().orElse(null),
                amounts.of(shift.changeMoney()),
                shift.expected().map(amounts::of).orElse(null),
                shift.counted().map(amounts::of).orElse(null),
                amounts.of(shift.difference()),
                shift.reason().orElse(""),
                row.witness());
    }
}
