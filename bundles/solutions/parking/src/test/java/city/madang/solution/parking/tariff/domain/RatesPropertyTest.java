// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for all rules and all stays, on nights on which clocks change too. */
class RatesPropertyTest {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final int DAY = 24 * 60;
    private static final int FIVE_DAYS = 5 * DAY;

    @Property(tries = 1000)
    void longerIsNeverCheaper(
            @ForAll("rules") Rules rules,
            @ForAll("parked") Parked parked,
            @ForAll @IntRange(max = FIVE_DAYS) int minutes,
            @ForAll @IntRange(max = 200) int more) {
        assertThat(parked.total(rules, minutes + more)).isGreaterThanOrEqualTo(parked.total(rules, minutes));
    }

    @Property(tries = 1000)
    void theLinesAddUp(
            @ForAll("rules") Rules rules,
            @ForAll("parked") Parked parked,
            @ForAll @IntRange(max = FIVE_DAYS) int minutes) {
        var price = parked.price(rules, minutes);
        assertThat(price.lines().stream()
                        .mapToLong(line -> line.amount().minor())
                        .sum())
                .isEqualTo(price.total().minor())
                .isGreaterThanOrEqualTo(0);
        assertThat(price.lines()).allMatch(line -> line.amount().currency().equals(EURO));
        price.lines().stream()
                .filter(line -> line.key().equals("price.rounded.line"))
                .forEach(line -> assertThat(Math.abs(line.amount().minor()))
                        .isLessThan(rules.rounding().unit()));
    }

    @Property(tries = 1000)
    void capsHold(
            @ForAll("rules") Rules rules,
            @ForAll("parked") Parked parked,
            @ForAll @IntRange(max = FIVE_DAYS) int minutes) {
        var price = parked.price(rules, minutes);
        long tooLong = price.lines().stream()
                .filter(line -> line.key().equals("price.overstay.line"))
                .mapToLong(line -> line.amount().minor())
                .sum();
        long paid = price.total().minor() - tooLong;
        for (var cap : rules.caps()) {
            long most = rules.cap(cap, parked.vehicle());
            long times = switch (cap.kind()) {
                case STAY -> 1;
                case DAY -> parked.days(minutes);
                case HOURS_24 -> (minutes + DAY - 1) / DAY;
                case BAND -> Long.MAX_VALUE / (most + 1);
            };
            assertThat(paid).as(cap.toString()).isLessThanOrEqualTo(times * most);
        }
    }

    /** By the minute there is a second way to the price: the sum over minutes. It knows nothing of edges and changes of clocks. */
    @Property(tries = 500)
    void aPriceByTheMinuteIsTheSumOfItsMinutes(
            @ForAll("byTheMinute") Rules rules,
            @ForAll("parked") Parked parked,
            @ForAll @IntRange(max = 2 * DAY) int minutes,
            @ForAll @IntRange(max = 2 * DAY) int cut) {
        long sum = 0;
        for (int minute = 0; minute < minutes; minute++) {
            sum += parked.minute(rules, minute);
        }
        assertThat(parked.total(rules, minutes)).isEqualTo(sum);
        int first = Math.min(cut, minutes);
        assertThat(parked.total(rules, first) + parked.later(first).total(rules, minutes - first))
                .as("cut into two stays")
                .isEqualTo(sum);
    }

    @Property(tries = 500)
    void anybodyLeavesForNothingWithinTheFreeMinutes(
            @ForAll("rules") Rules rules, @ForAll("parked") Parked parked, @ForAll @IntRange(max = 60) int minutes) {
        var free = Samples.with(Samples.with(rules, new FreeTime(60, minutes % 2 == 0)), Limits.NONE);
        assertThat(parked.total(free, minutes)).isZero();
    }

    @Property(tries = 500)
    void rulesCanBeWrittenAndRead(@ForAll("rules") Rules rules) {
        assertThat(RulesText.read(RulesText.write(rules))).isEqualTo(rules);
        assertThat(RuleCheck.of(rules)).isEmpty();
    }

    /** Where and when, and in what. */
    record Parked(ZoneId zone, Instant from, VehicleClass vehicle, List<Discount> discounts) {
        Price price(Rules rules, int minutes) {
            var stay = new Stay(from, from.plus(minutes, ChronoUnit.MINUTES), vehicle, discounts);
            return new Rates(rules, Samples.days(zone), EURO).price(stay);
        }

        long total(Rules rules, int minutes) {
            return price(rules, minutes).total().minor();
        }

        Parked later(int minutes) {
            return new Parked(zone, from.plus(minutes, ChronoUnit.MINUTES), vehicle, discounts);
        }

        /** What one minute costs by the band that is on the clock then. */
        long minute(Rules rules, int minute) {
            var when = from.plus(minute, ChronoUnit.MINUTES).atZone(zone);
            var kind = Samples.HOLIDAY.equals(when.toLocalDate())
                    ? DayKind.HOLIDAY
                    : DayKind.valueOf(when.getDayOfWeek().name());
            return rules.bands().stream()
                    .filter(band -> band.days().contains(kind))
                    .filter(band -> band.from().equals(band.to())
                            || (band.from().isBefore(band.to())
                                    ? within(when.toLocalTime(), band.from(), band.to())
                                    : !within(when.toLocalTime(), band.to(), band.from())))
                    .findFirst()
                    .orElseThrow()
                    .steps()
                    .get(0)
                    .amount();
        }

        private static boolean within(LocalTime time, LocalTime from, LocalTime to) {
            return time.compareTo(from) >= 0 && time.compareTo(to) < 0;
        }

        long days(int minutes) {
            var first = LocalDate.ofInstant(from, zone);
            var last = LocalDate.ofInstant(from.plus(Duration.ofMinutes(minutes)), zone);
            return 1 + first.until(last, ChronoUnit.DAYS);
        }
    }

    @Provide
    Arbitrary<Parked> parked() {
        var zones = Arbitraries.of(Samples.BERLIN, Samples.NEW_YORK, Samples.SEOUL);
        // nights on which clocks change in one of them, a holiday, any week
        var days = Arbitraries.of("2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01", "2026-12-25", "2026-07-15");
        var before = Arbitraries.integers().between(-DAY, 3 * DAY);
        var discounts = Arbitraries.of(DiscountKind.class)
                .flatMap(kind -> Arbitraries.integers().between(1, 3).map(times -> new Discount(kind, times)))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(zones, days, before, Arbitraries.of(VehicleClass.class), discounts)
                .as((zone, day, minutes, vehicle, shown) -> new Parked(
                        zone,
                        LocalDate.parse(day).atStartOfDay(zone).toInstant().minus(minutes, ChronoUnit.MINUTES),
                        vehicle,
                        shown));
    }

    @Provide
    Arbitrary<Rules> byTheMinute() {
        return bands(Arbitraries.longs().between(0, 50).map(amount -> List.of(Step.every(1, amount))))
                .map(Rules.EMPTY::with);
    }

    @Provide
    Arbitrary<Rules> rules() {
        var free = Combinators.combine(Arbitraries.integers().between(0, 60), Arbitraries.of(true, false))
                .as(FreeTime::new);
        var limits = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(1, 3000))
                .as((grace, longest) -> new Limits(grace, longest, 5000, 2000));
        var rounding = Combinators.combine(Arbitraries.of(1L, 5L, 10L, 100L), Arbitraries.of(Rounding.Direction.class))
                .as(Rounding::new);
        var shares = Arbitraries.maps(Arbitraries.of(VehicleClass.class), Arbitraries.of(0, 50, 80, 150, 200))
                .ofMaxSize(3);
        return Combinators.combine(
                        free,
                        bands(steps()),
                        caps(),
                        shares,
                        discounts(),
                        Arbitraries.of(true, false),
                        limits,
                        rounding)
                .as((minutes, bands, caps, share, discounts, addUp, limit, round) ->
                        new Rules(minutes, bands, caps, share, discounts, addUp, List.of(), limit, round));
    }

    private static Arbitrary<List<Cap>> caps() {
        var kinds = Arbitraries.of(Cap.Kind.STAY, Cap.Kind.DAY, Cap.Kind.HOURS_24);
        return Combinators.combine(kinds, Arbitraries.longs().between(1000, 9000))
                .as((kind, amount) -> new Cap(kind, "", amount))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<List<DiscountRule>> discounts() {
        return Combinators.combine(
                        Arbitraries.of(DiscountKind.class),
                        Arbitraries.of(DiscountRule.Way.class),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 2))
                .as((kind, way, value, most) -> new DiscountRule(kind, way, value, most))
                .list()
                .uniqueElements(DiscountRule::kind)
                .ofMaxSize(4);
    }

    private static Arbitrary<List<Step>> steps() {
        var first = Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 90),
                        Arbitraries.longs().between(0, 700))
                .as(Step::new)
                .list()
                .ofMaxSize(2);
        var last = Combinators.combine(
                        Arbitraries.integers().between(1, 120),
                        Arbitraries.longs().between(0, 500))
                .as(Step::every);
        var ending =
                Arbitraries.oneOf(last, Arbitraries.longs().between(0, 3000).map(Step::flat));
        var ladder = Combinators.combine(first, ending).as((some, end) -> {
            var all = new ArrayList<>(some);
            all.add(end);
            return List.copyOf(all);
        });
        return Arbitraries.oneOf(ladder, ladder, Arbitraries.just(List.<Step>of()));
    }

    /** One to four bands round the clock, with others on Sundays or not. */
    private static Arbitrary<List<Band>> bands(Arbitrary<List<Step>> steps) {
        var edges = Arbitraries.integers()
                .between(0, DAY / 15 - 1)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4);
        var rest = Arbitraries.of(true, false);
        return Combinators.combine(edges, steps.list().ofSize(5), rest).as((minutes, ladders, hasRest) -> {
            var times = minutes.stream()
                    .sorted()
                    .map(each -> LocalTime.ofSecondOfDay(each * 15L * 60))
                    .toList();
            var bands = new ArrayList<Band>();
            if (hasRest) {
                bands.add(new Band(
                        "R;%",
                        Set.of(DayKind.SUNDAY, DayKind.HOLIDAY), times.get(0), times.get(0), Set.of(), ladders.get(4)));
            }
            for (int i = 0; i < times.size(); i++) {
                bands.add(new Band(
                        "B" + i,
                        Samples.EVERY_DAY,
                        times.get(i),
                        times.get((i + 1) % times.size()),
                        Set.of(),
                        ladders.get(i)));
            }
            return bands;
        });
    }
}
