// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.Plate;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.solution.parking.right.Quotas;
import city.madang.solution.parking.right.Reservations;
import city.madang.solution.parking.right.Reservations.Wish;
import city.madang.solution.parking.right.Rights;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.right.domain.Span;
import city.madang.solution.parking.site.CarPark;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Many who reserve, change their minds and come, at a car park of a site whose line fails, and whose servers are put back to backups. */
final class Sales {
    private static final int QUARTERS = 24;

    private final TwoServers two;
    private final CarPark carPark;
    private final Random random;
    private final Reservations atCentre;
    private final Reservations atSite;
    private final Quotas quotas;
    private final Quotas kept;
    private final Rights lanes;
    private final List<ReceiptNumber> made = new ArrayList<>();
    private Optional<Integer> centralBackup = Optional.empty();
    private Optional<Integer> siteBackup = Optional.empty();
    private boolean isCut;
    private int wishes;
    int sold;
    int came;

    Sales(TwoServers two, String code, long seed) {
        this.two = two;
        carPark = two.atCentre(code);
        random = new Random(seed);
        var central = two.central.site.kit();
        var site = two.site.site.kit();
        quotas = new Quotas(central);
        kept = new Quotas(site);
        atCentre = new Reservations(central, quotas);
        atSite = new Reservations(site, kept);
        lanes = new Rights(site);
    }

    /** Something happens, and afterwards no moment has more vehicles than the site keeps spaces. */
    void step() {
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> reserve();
            case 5, 6 -> any().ifPresent(number -> atCentre.cancel(carPark, number));
            case 7 -> any().ifPresent(this::change);
            case 8 -> quotas.change(Visitor.ANYBODY, carPark, random.nextInt(4));
            case 9 -> cut();
            case 10 -> whole();
            case 11, 12 -> two.exchange();
            case 13 -> two.pass(Duration.ofMinutes(random.nextInt(20)));
            case 14 -> any().ifPresent(this::comes);
            default -> backup();
        }
        check();
    }

    private Wish wish() {
        var from = time();
        var until = from.plus(Duration.ofMinutes(30 + 15L * random.nextInt(6)));
        var plate = "S" + ++wishes;
        return new Wish(carPark, plate, from, until, Optional.empty(), Locale.ENGLISH, carPark.code() + wishes);
    }

    private Instant time() {
        return two.central
                .site
                .now()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(Duration.ofMinutes(15L * (1 + random.nextInt(QUARTERS))));
    }

    private void reserve() {
        atCentre.reserve(wish()).receipt().ifPresent(receipt -> {
            made.add(receipt.number());
            sold++;
        });
    }

    private Optional<ReceiptNumber> any() {
        return Optional.of(made)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(random.nextInt(all.size())))
                .filter(number -> atCentre.find(number).isPresent());
    }

    private void change(ReceiptNumber number) {
        var seen = atCentre.find(number).orElseThrow();
        var from = time();
        atCentre.change(carPark, seen, seen.changed(seen.plate(), from, from.plus(Duration.ofHours(1))));
    }

    /** At the lane of the site, when it is the time for it there. */
    private void comes(ReceiptNumber number) {
        var plate = atCentre.find(number).orElseThrow().plate();
        var now = two.site.site.now();
        came += two.site
                .site
                .kit()
                .database()
                .inTransaction(tx -> lanes.ofPlate(tx, carPark.id(), new Plate(plate, Optional.empty()), now)
                                .isPresent()
                        ? 1
                        : 0);
    }

    private void cut() {
        isCut = true;
        two.cut();
    }

    private void whole() {
        isCut = false;
        two.whole();
        two.exchange();
    }

    /** Backups are made, and put back while the line is whole: what both forget, nobody can know. */
    private void backup() {
        if (centralBackup.isEmpty()) {
            centralBackup = Optional.of(two.centralMemory.backup());
        } else if (siteBackup.isEmpty()) {
            two.exchange();
            siteBackup = Optional.of(two.siteMemory.backup());
        } else if (!isCut) {
            // what is on its way is there first
            two.agree();
            if (random.nextBoolean()) {
                two.centralMemory.restore(centralBackup.get());
                centralBackup = Optional.empty();
            } else {
                two.siteMemory.restore(siteBackup.get());
                siteBackup = Optional.empty();
            }
            two.agree();
        }
    }

    /** Whoever may come in by what either of the two has, each vehicle once. */
    private void check() {
        var spans = new HashMap<ReceiptNumber, List<Span>>();
        open(atCentre, spans);
        open(atSite, spans);
        var all = spans.values().stream()
                .flatMap(each -> Span.joined(each).stream())
                .toList();
        int most = all.stream().mapToInt(each -> each.most(all)).max().orElse(0);
        assertThat(most)
                .as("of " + all)
                .isLessThanOrEqualTo(kept.of(carPark.id()).kept());
    }

    private void open(Reservations reservations, Map<ReceiptNumber, List<Span>> spans) {
        reservations.from(carPark.id(), two.central.site.now()).stream()
                .filter(Reservation::counts)
                .forEach(each -> spans.computeIfAbsent(each.number(), number -> new ArrayList<>())
                        .add(each.span()));
    }

    /** The line is whole again, and both know the same. */
    void end() {
        whole();
        two.agree();
        check();
        var now = two.central.site.now();
        assertThat(counting(atCentre, now))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("made")
                .isEqualTo(counting(atSite, now));
        var quota = quotas.of(carPark.id());
        assertThat(quota.acknowledged()).isEqualTo(quota.spaces());
    }

    private List<Reservation> counting(Reservations reservations, Instant now) {
        return reservations.from(carPark.id(), now).stream()
                .filter(Reservation::counts)
                .toList();
    }
}
