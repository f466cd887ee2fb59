// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.store;

import city.madang.identity.PersonId;
import city.madang.payment.Means;
import city.madang.solution.parking.money.domain.Shift;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shifts, and the money that went through them. */
public interface ShiftMapper {
    /** What went through a shift by one means; below 0 when more was given back. */
    record Sum(Means means, int entries, long amount) {}

    void insert(Shift shift);

    /** Nobody else changes it before the end of the unit of work. */
    void hold(String id);

    Optional<Shift> find(String id);

    Optional<Shift> openOf(PersonId official);

    /** The newest first. */
    List<Shift> between(CarParkId carPark, Instant from, Instant until);

    /** Those whose count nobody acknowledged, the oldest first. */
    List<Shift> unacknowledged(CarParkId carPark);

    void insertEntry(String id, String shift, Means means, long amount);

    /** Those of the entries that went through no shift. @param ids not empty */
    List<String> entries(List<String> ids);

    List<Sum> sums(String shift);

    /** @return 0 when it is closed already */
    int close(Shift closed);

    /** @return 0 when it is open, or acknowledged already */
    int acknowledge(String id, PersonId witness, Instant at);
}
