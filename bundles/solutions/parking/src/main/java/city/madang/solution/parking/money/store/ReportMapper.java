// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.store;

import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.money.domain.Settlement;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Days of car parks: what passed, what stayed, what was settled. */
public interface ReportMapper {
    /** A vehicle that passed a gate. @param direction empty when a site has told of the vehicle, and not of its lane yet */
    record PassageRow(String id, Happening kind, Optional<String> session, Optional<Direction> direction) {}

    /** An entry of the book that is settled. @param kind {@code PAYMENT} or {@code REFUND} */
    record Settled(String kind, String entry, String settlement) {}

    List<PassageRow> passages(CarParkId carPark, Instant from, Instant until);

    /** Those that began or ended in a span of time. */
    List<SessionRow> stays(CarParkId carPark, Instant from, Instant until);

    /** How many vehicles were inside. */
    long openAt(CarParkId carPark, Instant at);

    /** Those of them that have been inside longest. */
    List<SessionRow> oldestOpenAt(CarParkId carPark, Instant at, int most);

    void insert(Settlement settlement);

    Optional<Settlement> of(CarParkId carPark, LocalDate day);

    /** The latest day first. */
    List<Settlement> latest(CarParkId carPark, int most);

    void insertSettled(Settled settled);

    /** @param entries not empty */
    List<String> settled(String kind, List<String> entries);
}
