// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.identity.Receipt;
import city.madang.message.Message;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.parking.right.Reservations.Wish;
import java.time.Instant;
import java.util.Map;

/** What citizens are told about their reservations, when they left a number. It is not kept. */
final class ReservationNotices {
    private static final String RESERVED = "reserved";
    private static final Map<String, Object> SAMPLE = Map.of(
            "number", "7M3P1-2RY8V-C1XWA",
            "pin", "123456",
            "id", "7M3P12RY8VC1XWA",
            "plate", "12GA3456",
            "place", "City Hall",
            "from", Instant.parse("2026-11-23T05:00:00Z"),
            "until", Instant.parse("2026-11-23T08:00:00Z"));

    private final Kit kit;

    ReservationNotices(Kit kit) {
        this.kit = kit;
    }

    static Offer add(Offer offer) {
        return offer.message(RESERVED, SAMPLE);
    }

    void reserved(Tx tx, Wish wish, Receipt receipt) {
        wish.phone()
                .ifPresent(phone -> kit.messages()
                        .send(
                                tx,
                                Message.of(
                                                RESERVED,
                                                Map.of(
                                                        "number",
                                                        receipt.number().toString(),
                                                        "pin",
                                                        receipt.pin(),
                                                        "id",
                                                        receipt.number().value(),
                                                        "plate",
                                                        wish.plate(),
                                                        "place",
                                                        wish.carPark().name(),
                                                        "from",
                                                        wish.from(),
                                                        "until",
                                                        wish.until()),
                                                phone,
                                                wish.language(),
                                                receipt.number().value())
                                        .atOnce()));
    }
}
