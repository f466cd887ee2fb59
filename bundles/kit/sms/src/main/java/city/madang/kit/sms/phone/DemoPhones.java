// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.phone;

import city.madang.kit.Arrivals;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.sms.DialogueOffice;
import city.madang.message.Address;
import city.madang.message.Received;
import city.madang.web.Changed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Phones that are not there: what the city sends them is kept, what is written on them comes in as from any carrier. */
final class DemoPhones {
    /** What open pages follow. */
    static final String TOPIC = "phones";

    private static final int MOST = 100;
    private static final int MOST_PHONES = 20;
    /** Korea's number for its city halls. */
    private static final String CITY = "120";

    private final ModuleDatabase tables;
    private final Arrivals arrivals;
    private final Clock clock;

    DemoPhones(ModuleDatabase tables, Arrivals arrivals, Clock clock) {
        this.tables = tables;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    List<PhoneLine> phones() {
        return tables.read(tx -> tx.mapper(PhoneMapper.class).phones(MOST_PHONES));
    }

    /** The latest messages, the oldest of them first. */
    List<PhoneRow> messages(String phone) {
        var rows =
                new ArrayList<>(tables.read(tx -> tx.mapper(PhoneMapper.class).latest(phone, MOST)));
        Collections.reverse(rows);
        return rows;
    }

    /** Somebody writes on a phone; the same {@code once} a second time changes nothing. */
    void write(Address phone, String text, String once) {
        var now = clock.instant();
        keep(new PhoneRow("own " + once, phone.value(), true, Locale.ROOT, text, now));
        arrivals.arrived(new Received("phone " + once, phone, CITY, "", text, List.of(), Optional.empty(), now));
    }

    /** The city's message came to the phone. */
    void take(String id, Address phone, Locale locale, String text) {
        keep(new PhoneRow(id, phone.value(), false, locale, text, clock.instant()));
    }

    private void keep(PhoneRow row) {
        tables.run(tx -> {
            if (!tx.mapper(PhoneMapper.class).has(row.id())) {
                tx.mapper(PhoneMapper.class).insert(row);
                tx.publish(new Changed(DialogueOffice.ID, TOPIC));
            }
        });
    }
}
