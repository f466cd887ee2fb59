// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session.store;

import city.madang.solution.parking.right.domain.Right;
import city.madang.solution.parking.session.domain.Doubt;
import city.madang.solution.parking.site.CarParkId;
import java.util.List;
import java.util.Optional;

/** Vehicles' stays. */
public interface SessionMapper {
    void insert(SessionRow row);

    int update(SessionRow row);

    Optional<SessionRow> find(String id);

    /** Nobody else changes it before the end of the unit of work. */
    void hold(String id);

    /** Those inside with this plate in front; the newest first. */
    List<SessionRow> inside(CarParkId carPark, String plate);

    /** Those inside with this plate behind; the newest first. */
    List<SessionRow> insideByRear(CarParkId carPark, String plate);

    Optional<SessionRow> byTicket(String ticket);

    /** Those inside, or just coming in, on this pass or reservation, the oldest first. */
    List<SessionRow> on(Right right);

    /** Those that left without paying all, whose plate or number contains this; the newest first. */
    List<SessionRow> unpaid(CarParkId carPark, String part, int most);

    /** Those inside whose plate or number contains this; the newest first. */
    List<SessionRow> like(CarParkId carPark, String part, int most);

    /** The newest first, for finding one that was misread. */
    List<SessionRow> allInside(CarParkId carPark, int most);

    /** Those that somebody has to look at: of vehicles inside first, the oldest first. @param from how many are left out */
    List<SessionRow> doubtful(CarParkId carPark, List<Doubt> doubts, int from, int most);

    /** How many of them there are. */
    int doubts(CarParkId carPark, List<Doubt> doubts);
    /** All of them in the order of their ids, after this one. */
    List<SessionRow> from(String id, int most);

    /** How many vehicles take a space. */
    int taken(CarParkId carPark);
}
