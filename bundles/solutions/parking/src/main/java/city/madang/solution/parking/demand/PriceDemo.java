// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand;

import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.module.Demo;
import city.madang.module.DemoCity;
import city.madang.module.Kit;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.demand.domain.Count;
import city.madang.solution.parking.demand.domain.Period;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.StartRules;
import city.madang.solution.parking.tariff.domain.TariffUse;
import city.madang.solution.parking.tariff.domain.TariffVersion;
import city.madang.solution.parking.tariff.domain.TariffVersionId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A draft beside what a car park of the demo has, and a street whose prices follow demand. */
final class PriceDemo implements Demo {
    private static final String STREET = "sejong-daero";
    private static final int SPACES = 80;
    private static final int PAST_DAYS = 28;
    private static final int NOTICE = 14;
    /** Per cent taken in each hour of a weekday, made up: offices, then few. */
    private static final int[] WEEKDAY = {
        5, 5, 5, 5, 5, 10, 25, 55, 80, 92, 95, 93, 78, 72, 66, 55, 48, 40, 30, 24, 18, 12, 8, 5
    };

    private static final int[] WEEKEND = {
        4, 4, 4, 4, 4, 4, 6, 8, 12, 20, 28, 35, 62, 70, 74, 85, 88, 84, 60, 40, 25, 15, 8, 5
    };

    private final Kit kit;
    private final CarParks carParks;
    private final Tariffs tariffs;
    private final Counts counts;
    private final Demand demand;

    PriceDemo(Kit kit, CarParks carParks, Tariffs tariffs) {
        this.kit = kit;
        this.carParks = carParks;
        this.tariffs = tariffs;
        this.counts = new Counts(kit, carParks, tariffs);
        this.demand = new Demand(kit, tariffs, counts);
    }

    @Override
    public void fill(DemoCity city) {
        var writer = visitor(city.official("prices", "Seo Yuna", Set.<Role>of(ParkingModule.TARIFF)));
        var head = visitor(city.official("pricehead", "Moon Taejun", Set.<Role>of(ParkingModule.TARIFF)));
        carParks.all().stream()
                .flatMap(park -> tariffs.inForce(park.id(), tariffs.today()).stream())
                .findFirst()
                .ifPresent(present -> draft(writer, present));
        street(writer, head);
    }

    /** Something to compare with what is in force. */
    private void draft(Visitor who, TariffVersion present) {
        var draft = tariffs.version(tariffs.copy(who, present.id())).orElseThrow();
        tariffs.save(who, draft, StartRules.LADDER.of(this::band, kit.city().currency()));
    }

    private Visitor visitor(PersonId person) {
        return new Visitor(kit.organisation().official(person), Set.of());
    }

    private String band(String key) {
        return text("tariff-start." + key);
    }

    private String text(String key) {
        return kit.texts().text(kit.city().languages().get(0), key);
    }

    private TariffVersionId publish(Visitor who, String name, StartRules start) {
        var version =
                tariffs.begin(who, text(name), start.of(this::band, kit.city().currency()));
        tariffs.publish(who, version, tariffs.today());
        return version;
    }

    private void street(Visitor writer, Visitor head) {
        var today = tariffs.today();
        var park = new CarPark(CarParkId.next(), STREET, "Sejong-daero", SPACES, CarPark.USUAL_WARNING);
        carParks.add(writer, park, List.of());
        var version = publish(writer, "price.demo.street", StartRules.BY_DEMAND);
        var tariff = tariffs.version(version).orElseThrow().tariff();
        tariffs.use(writer, park.id(), new TariffUse(today, tariff));
        counts.take(writer, past(today));
        var period = new Period(today.minusDays(PAST_DAYS), today.minusDays(1));
        demand.propose(writer, tariff, period, today.plusDays(NOTICE));
        demand.proposals(tariff).forEach(each -> demand.approve(head, each.id()));
    }

    private List<Count> past(LocalDate today) {
        var past = new ArrayList<Count>();
        for (var day = today.minusDays(PAST_DAYS); day.isBefore(today); day = day.plusDays(1)) {
            var week = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? WEEKEND : WEEKDAY;
            for (int hour = 0; hour < week.length; hour++) {
                int taken = week[hour] * SPACES / 100;
                past.add(counts.count(STREET, day, LocalTime.of(hour, 0), taken, SPACES));
            }
        }
        return past;
    }
}
