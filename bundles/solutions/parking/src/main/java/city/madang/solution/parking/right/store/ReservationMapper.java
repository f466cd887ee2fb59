// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.store;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.parking.right.domain.Quota;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reservations, and how many spaces are kept for them. */
public interface ReservationMapper {
    /** A row of {@code parking_reservation_former}: as a site knew it before a change. */
    record FormerRow(ReceiptNumber number, long version, CarParkId carPark, Instant begins, Instant ends) {}

    /** @return 0 when there is none for this car park */
    int updateQuota(Quota quota);

    void insertQuota(Quota quota);

    Optional<Quota> quota(CarParkId carPark);

    List<Quota> quotas();

    /** Nobody else reserves there before the end of the unit of work. @return 0 when nothing is reserved there at all */
    int holdQuota(CarParkId carPark);

    /** @return 0 when there is none with this number */
    int update(ReservationRow row);

    void insert(ReservationRow row);

    Optional<ReservationRow> find(ReceiptNumber number);

    /** Nobody else changes it before the end of the unit of work. */
    void hold(ReceiptNumber number);

    /** Those that take a space after that moment. */
    List<ReservationRow> open(CarParkId carPark, Instant after);

    /** Those of a vehicle that take a space in any car park after that moment. */
    List<ReservationRow> ofPlate(String plate, Instant after);

    /** Those for which nobody has come, that began before, where this server runs the lanes. */
    List<ReservationRow> waiting(Instant before);

    /** Those that end after that moment, in the order in which they begin. */
    List<ReservationRow> from(CarParkId carPark, Instant after, int most);

    void insertFormer(FormerRow row);

    /** Those that a site may still let in on, after that moment. */
    List<FormerRow> former(CarParkId carPark, Instant after);

    /** The site knows of this change. */
    void deleteFormer(ReceiptNumber number, long version);

    void deleteOldFormer(Instant before);

    /** Stays of this vehicle that began in this time on nothing, which were not undone; the first one first. */
    List<String> cameOnNothing(CarParkId carPark, String plate, Instant from, Instant to);

    /** Vehicles that take a space, without those on a reservation that is not over. */
    int driveUps(CarParkId carPark, Instant now);

    /** Those that ended before; the vehicle is not inside. */
    List<ReceiptNumber> over(Instant before, int most);

    void delete(ReceiptNumber number);
}
