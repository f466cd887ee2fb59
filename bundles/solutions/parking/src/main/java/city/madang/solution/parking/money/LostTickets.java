// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.device.Plate;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.site.CarPark;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Vehicles whose entry nobody finds. They get a stay without an entry, which costs what the tariff says for a lost ticket; it is paid, and
 * leaves, as others do.
 */
public final class LostTickets {
    private static final String ACT = "parking.lost-ticket";

    private final Kit kit;
    private final Sessions sessions;

    public LostTickets(Kit kit, Sessions sessions) {
        this.kit = kit;
        this.sessions = sessions;
    }

    /** What an official wrote down. @param once the same for each sending of one form */
    public record Lost(CarPark carPark, Optional<Plate> plate, String reason, String once) {}

    /** @return the id of the stay; empty when a vehicle with this plate is inside, so that its entry is known */
    public Optional<String> begin(Visitor who, Lost lost) {
        var id = UUID.nameUUIDFromBytes(("lost " + lost.once()).getBytes(StandardCharsets.UTF_8))
                .toString();
        return kit.database().inTransaction(tx -> {
            if (sessions.find(tx, id).isPresent()) {
                return Optional.of(id);
            }
            if (lost.plate()
                    .flatMap(plate -> sessions.inside(tx, lost.carPark().id(), plate))
                    .isPresent()) {
                return Optional.empty();
            }
            var session = sessions.beginWithoutEntry(
                    tx, id, lost.carPark().id(), lost.plate(), kit.clock().instant());
            new BoothActs(kit).happened(tx, who, session, Happening.LOST_TICKET, lost.reason());
            kit.audit().record(tx, who, ACT, session.ticket());
            return Optional.of(id);
        });
    }
}
