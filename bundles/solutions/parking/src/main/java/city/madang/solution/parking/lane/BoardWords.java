// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane;

import city.madang.device.Money;
import city.madang.module.Kit;
import city.madang.solution.parking.lane.domain.Deed.Notice;
import city.madang.solution.parking.lane.domain.LaneNow;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.site.CarPark;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What boards say, in the city's first language: they show it to everybody. */
final class BoardWords {
    private final Kit kit;

    BoardWords(Kit kit) {
        this.kit = kit;
    }

    /** Two lines at the most; none for an empty board. */
    List<String> of(Notice notice, LaneNow lane, Optional<ParkingSession> session) {
        if (notice == Notice.NOTHING) {
            return List.of();
        }
        var plate = lane.front().map(read -> read.plate().text()).orElse("");
        var words = notice == Notice.PAY
                ? text("board.pay", Money.of(session.map(ParkingSession::due).orElse(0L), currency()))
                : text("board." + notice.name().toLowerCase(Locale.ROOT));
        return plate.isEmpty() ? List.of(words) : List.of(plate, words);
    }

    /** What stands on the paper that a vehicle gets at the entry; its number is the last. */
    List<String> ticket(CarPark carPark, Optional<ParkingSession> session, Instant at) {
        return session.map(each -> List.of(
                        text("ticket.title"),
                        carPark.name(),
                        text("ticket.time", at),
                        text("ticket.keep"),
                        each.ticket()))
                .orElse(List.of());
    }

    private String currency() {
        return kit.city().currency().getCurrencyCode();
    }

    private String text(String key, Object... arguments) {
        return kit.texts().text(kit.city().languages().get(0), key, arguments);
    }
}
