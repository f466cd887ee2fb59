// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.notify.out.MessageMapper;
import city.madang.kit.notify.out.RecipientMapper;
import city.madang.message.Address;
import city.madang.message.Message;
import java.util.Locale;
import java.util.Map;

class NotifyHoldingsTest {
    @OnBoth
    void forgetsTheMessagesOfAModuleWhoseDataIsDeleted(Bureau on) {
        var kit = on.services();
        var about = Bureau.unique("about");
        var parks = kit.office.forModule("parks", getClass().getClassLoader(), kit.texts);
        var theirs = Address.email(Bureau.unique("walker") + "@example.org");
        var ours = Address.email(Bureau.unique("driver") + "@example.org");
        kit.module.run(tx -> parks.send(tx, Message.of("plain", Map.of(), theirs, Locale.ENGLISH, about)));
        kit.send(Message.of("plain", Map.of(), ours, Locale.ENGLISH, about));
        kit.settle();
        var walker = recipient(kit, "parks", about);
        var driver = recipient(kit, Bureau.MODULE, about);

        NotifyHoldings.erase(kit.tables, "parks");

        assertThat(parks.about(about)).isEmpty();
        assertThat(kit.messages.about(about)).hasSize(1);
        assertThat(isKnown(kit, walker)).isFalse();
        assertThat(isKnown(kit, driver)).isTrue();
    }

    private static String recipient(Bureau.Services kit, String module, String about) {
        return kit.tables
                .database()
                .read(tx -> tx.mapper(MessageMapper.class)
                        .about(module, about)
                        .get(0)
                        .recipient());
    }

    private static boolean isKnown(Bureau.Services kit, String recipient) {
        return kit.tables
                .database()
                .read(tx -> tx.mapper(RecipientMapper.class).find(recipient).isPresent());
    }
}
