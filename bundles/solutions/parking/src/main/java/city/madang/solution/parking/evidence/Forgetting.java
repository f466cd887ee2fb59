// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence;

import city.madang.data.Tx;
import city.madang.indicator.Figure;
import city.madang.indicator.Unit;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.privacy.AgedRows;
import city.madang.solution.parking.evidence.store.RetentionMapper;
import city.madang.solution.parking.evidence.store.RetentionMapper.Over;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plates, pictures and what happened are not kept for ever. What is taken away is counted in the kit's record of acts, which is a chain;
 * what a stay cost and paid stays. For counting vehicles that come again a keyed fingerprint of the plate is kept, whose key is not in the
 * database.
 */
final class Forgetting {
    private static final Period SEEN = Period.ofDays(90);
    private static final Period HAPPENED = Period.ofYears(1);
    private static final Duration COUNTED = Duration.ofDays(365);
    private static final int PER_CENT = 100;

    private final Kit kit;

    Forgetting(Kit kit) {
        this.kit = kit;
    }

    Offer add(Offer offer) {
        var database = kit.database();
        return offer.mappers(RetentionMapper.class)
                .retention("stays", new AgedRows<>(database, SEEN, Forgetting::stays, this::blank))
                .retention("sights", new AgedRows<>(database, SEEN, Forgetting::sights, this::delete))
                .retention(
                        "orders",
                        new AgedRows<>(
                                database,
                                SEEN,
                                (tx, before, most) ->
                                        tx.mapper(RetentionMapper.class).orders(before, most),
                                (tx, id) -> tx.mapper(RetentionMapper.class).deleteOrder(id)))
                .retention(
                        "happenings",
                        new AgedRows<>(
                                database,
                                HAPPENED,
                                (tx, before, most) ->
                                        tx.mapper(RetentionMapper.class).happenings(before, most),
                                (tx, id) -> tx.mapper(RetentionMapper.class).deleteHappening(id)))
                .indicator("returning", Unit.PERCENT, this::returning);
    }

    private static List<Over> stays(Tx tx, Instant before, int most) {
        var mapper = tx.mapper(RetentionMapper.class);
        return Stream.concat(mapper.stays(before, most).stream(), mapper.wentBack(before, most).stream())
                .limit(most)
                .toList();
    }

    private void blank(Tx tx, Over stay) {
        var mapper = tx.mapper(RetentionMapper.class);
        mapper.sightsOf(stay.id()).forEach(id -> delete(tx, id));
        mapper.blank(stay.id(), stay.plate().map(plate -> kit.vault().index("plate", plate)));
    }

    private static List<String> sights(Tx tx, Instant before, int most) {
        return tx.mapper(RetentionMapper.class).sightsOfNobody(before, most);
    }

    private void delete(Tx tx, String sight) {
        kit.files().remove(tx, sight);
        tx.mapper(RetentionMapper.class).deleteSight(sight);
    }

    /** Of stays whose plates are gone: how many were of a vehicle that had come before. */
    private Optional<Figure> returning() {
        var now = kit.clock().instant();
        var counted = kit.database().read(tx -> tx.mapper(RetentionMapper.class).counted(now.minus(COUNTED)));
        return counted.stays() == 0
                ? Optional.empty()
                : Optional.of(new Figure(
                        BigDecimal.valueOf(PER_CENT * (counted.stays() - counted.vehicles()))
                                .divide(BigDecimal.valueOf(counted.stays()), 1, RoundingMode.HALF_UP),
                        now));
    }
}
