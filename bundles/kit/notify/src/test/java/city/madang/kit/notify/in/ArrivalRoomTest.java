// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.notify.Bureau;
import city.madang.kit.notify.OnBoth;
import city.madang.message.Address;
import city.madang.message.Received;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class ArrivalRoomTest {
    private static Received from(String sender, String text) {
        return new Received(
                "<\u0000" + sender + ">",
                Address.email(sender),
                "city\u0000@seoul.example",
                "lamp\u0000\r\nBcc: x",
                text,
                List.of(),
                Optional.empty(),
                Instant.EPOCH);
    }

    /** One that no database takes would be tried for ever, and what comes behind it would wait. */
    @OnBoth
    void keepsWhatIsWrittenWithoutCharactersThatCannotBeKept(Bureau bureau) {
        var kit = bureau.services();
        var sender = Bureau.unique("odd") + "@example.org";
        kit.arrivals.arrived(from(sender, "The lamp\u0000 is \uD83Dbroken \uD83D\uDCA1.\r\nPlease"));
        assertThat(kit.arrived(sender)).singleElement().satisfies(row -> {
            assertThat(row.body()).isEqualTo("The lamp is broken \uD83D\uDCA1.\nPlease");
            assertThat(row.subject()).isEqualTo("lamp\nBcc: x");
            assertThat(row.sentTo()).isEqualTo("city@seoul.example");
        });
    }

    @OnBoth
    void keepsAMessageOnceThatIsHandedOverTwice(Bureau bureau) {
        var kit = bureau.services();
        var sender = Bureau.unique("twice") + "@example.org";
        kit.arrivals.arrived(from(sender, "one"));
        kit.arrivals.arrived(from(sender, "one"));
        assertThat(kit.arrived(sender)).hasSize(1);
    }
}
