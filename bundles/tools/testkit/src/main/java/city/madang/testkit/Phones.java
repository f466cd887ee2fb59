// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.AuditLog;
import city.madang.kit.Carrier;
import city.madang.kit.KitPages;
import city.madang.kit.PersonalHoldings;
import city.madang.kit.data.DataStore;
import city.madang.kit.sms.DialogueOffice;
import city.madang.kit.sms.SmsHoldings;
import city.madang.kit.sms.SmsTables;
import city.madang.kit.sms.triage.TriagePages;
import city.madang.kit.vault.CityVault;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Received;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Phones of a test city: what they send comes in as a carrier brings it, what they get is collected. */
final class Phones {
    private static final int ANSWERS_PER_HOUR = 1000;

    private final Post post;
    private final DialogueOffice.Kit kit;
    private final SmsTables tables;
    private final DialogueOffice office;

    Phones(DataStore store, CityVault vault, Post post, DialogueOffice.Kit kit) throws Exception {
        this.post = post;
        this.kit = kit;
        tables = new SmsTables(store, vault, vault);
        office = new DialogueOffice(tables, kit, post.office(), ANSWERS_PER_HOUR);
        office.declare(post.words(), kit.languages());
        post.arrivals().bindReception(office);
    }

    /** The pages on text messages. */
    List<KitPages> pages(AuditLog audit) {
        return List.of(new TriagePages(tables, office, audit, kit.clock()));
    }

    /** What text messages tell of people. */
    PersonalHoldings holdings() {
        return new SmsHoldings(tables);
    }

    DialogueOffice office() {
        return office;
    }

    void send(String phone, String text) {
        post.arrivals()
                .arrived(new Received(
                        UUID.randomUUID().toString(),
                        Address.phone(phone),
                        "120",
                        "",
                        text,
                        List.of(),
                        Optional.empty(),
                        kit.clock().instant()));
    }

    List<String> got(String phone) {
        return post.carried().stream()
                .filter(each -> each.to().channel() == Channel.SMS)
                .filter(each -> each.to().value().equals(phone))
                .map(Carrier.Outgoing::text)
                .toList();
    }

    void close() throws Exception {
        office.close();
        tables.close();
    }
}
