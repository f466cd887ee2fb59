// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence;

import city.madang.payment.Payment;
import city.madang.solution.parking.evidence.domain.Ordered;
import city.madang.solution.parking.evidence.domain.Sight;
import city.madang.solution.parking.lane.store.HappeningRow;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.tariff.domain.Price;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an incident, each list in an order that does not change.
 *
 * @param prices of stays that are over, by their id: others cost more every hour
 */
record Facts(
        List<ParkingSession> stays,
        List<Sight> sights,
        List<HappeningRow> happenings,
        List<Ordered> orders,
        List<Payment> payments,
        Map<String, Price> prices) {
    /** By which people know a stay; empty text where there is none. */
    String ticket(Optional<String> session) {
        return stays.stream()
                .filter(each -> session.filter(each.id()::equals).isPresent())
                .map(ParkingSession::ticket)
                .findFirst()
                .orElse("");
    }
}
