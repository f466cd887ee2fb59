// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.madang.kit.Arrivals;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.sms.SealingTables;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Received;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoPhonesTest {
    private static final Address PHONE = Address.phone("+821000000001");
    private final List<Received> arrived = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void showsWhatWasSaidAndHandsOnWhatIsWrittenOnce(TestDatabase database) {
        try (var store = database.open()) {
            var clock = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
            var phones = new DemoPhones(SealingTables.on(store).tables().database(), new Room(), clock);
            phones.write(PHONE, "REPORT", "form-1");
            phones.write(PHONE, "REPORT", "form-1");
            phones.take("m-1", PHONE, Locale.KOREAN, "무엇입니까?");
            phones.take("m-1", PHONE, Locale.KOREAN, "무엇입니까?");
            assertThat(phones.messages(PHONE.value()))
                    .extracting(PhoneRow::own, PhoneRow::said)
                    .containsExactlyInAnyOrder(tuple(true, "REPORT"), tuple(false, "무엇입니까?"));
            assertThat(phones.phones()).singleElement().returns(2L, PhoneLine::messages);
            assertThat(arrived).extracting(Received::id).containsOnly("phone form-1");
        }
    }

    private final class Room implements Arrivals {
        @Override
        public void arrived(Received message) {
            arrived.add(message);
        }

        @Override
        public void reported(Channel channel, String reference, boolean delivered, String reason) {}
    }
}
