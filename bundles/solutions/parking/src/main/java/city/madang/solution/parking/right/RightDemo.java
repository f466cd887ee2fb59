// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.identity.Visitor;
import city.madang.module.Demo;
import city.madang.module.DemoCity;
import city.madang.module.Kit;
import city.madang.payment.Means;
import city.madang.solution.parking.right.PassOffice.Paying;
import city.madang.solution.parking.right.PassOffice.Typed;
import city.madang.solution.parking.right.Reservations.Wish;
import city.madang.solution.parking.right.domain.Holder;
import city.madang.solution.parking.right.domain.PassCover;
import city.madang.solution.parking.right.domain.PassHours;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A pass that holds, one that waits for its money, and two reservations at City Hall. */
record RightDemo(Kit kit, CarParks carParks, Quotas quotas, Reservations reservations, PassOffice office)
        implements Demo {
    private static final int KEPT = 6;
    private static final long MONTH = 150_000;
    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);

    @Override
    public void fill(DemoCity city) {
        // a site has copies of the centre's
        carParks.named("city-hall").filter(each -> quotas.sellsHere()).ifPresent(this::fill);
    }

    private void fill(CarPark hall) {
        quotas.change(Visitor.ANYBODY, hall, KEPT);
        var hours = Optional.of(new PassHours(OPENS, CLOSES));
        var florist = typed(hall, new Holder("Kim Flowers", "+82255501234"), List.of("34나5678", "56다7890"), hours);
        var paid = office.add(Visitor.ANYBODY, florist, MONTH, "demo-florist");
        paid.ifPresent(id -> office.pay(new Paying(Visitor.ANYBODY, id, Means.CARD, "demo-florist")));
        var nurse = typed(hall, new Holder("Park Jiyoung", ""), List.of("78라9012"), Optional.empty());
        office.add(Visitor.ANYBODY, nurse, MONTH, "demo-nurse");
        reserve(hall, "12가3456", 1);
        reserve(hall, "90마1234", 2);
    }

    private Typed typed(CarPark hall, Holder holder, List<String> plates, Optional<PassHours> hours) {
        var today = kit.clock().instant().atZone(kit.city().zone()).toLocalDate();
        var first = today.withDayOfMonth(1);
        var cover = new PassCover(
                plates, 1, Set.of(hall.id()), first, first.plusMonths(1).minusDays(1), hours);
        return new Typed(holder, cover, Optional.empty());
    }

    private void reserve(CarPark hall, String plate, int inHours) {
        var from = kit.clock().instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(inHours));
        var language = kit.city().languages().get(0);
        reservations.reserve(new Wish(
                hall, plate, from, from.plus(Duration.ofHours(2)), Optional.empty(), language, "demo-" + plate));
    }
}
