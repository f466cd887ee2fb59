// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Message;
import city.madang.message.Messages;
import city.madang.message.Received;
import city.madang.message.SentMessage;
import city.madang.message.SentMessage.State;
import city.madang.module.Offer;
import city.madang.testcity.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The examples of docs/developer/services/messages.md. */
class MessageExampleTest {
    @OnBoth
    void declaresSendsAndTakes(Bureau on) throws Exception {
        var kit = on.services();
        var heard = new ArrayList<String>();
        var sample =
                Map.<String, Object>of("road", "Main Street", "from", Instant.parse("2026-11-20T09:00:00Z"), "days", 3);
        var offer = Offer.of().message("closed", sample).receives(Channel.EMAIL, (tx, mail) -> {
            heard.add(mail.from().value() + ": " + mail.text());
            return true;
        });
        var to = Address.email(Bureau.unique("neighbour") + "@example.org");
        var road = Bureau.unique("road");
        var from = TestClock.START;
        Messages messages = kit.messages;
        try (var declared = kit.words.declare(Bureau.MODULE, kit.texts, offer.messages())) {
            assertThat(declared).isNotNull();
            kit.module.run(tx -> {
                var values = Map.<String, Object>of("road", road, "from", from, "days", 3);
                messages.send(tx, Message.of("closed", values, to, Locale.ENGLISH, road));
            });
            kit.settle();
            List<SentMessage> told = messages.about(road);
            assertThat(told).extracting(SentMessage::state).containsExactly(State.SENT);
            assertThat(kit.mail.given.get(0).text()).contains(road);
        }
        var answer = new Received("1", to, "", "", "Thank you.", List.of(), Optional.of(road), from);
        var taken = kit.module.inTransaction(
                tx -> offer.inboxes().get(Channel.EMAIL).receive(tx, answer));
        assertThat(taken).isTrue();
        assertThat(heard).containsExactly(to.value() + ": Thank you.");
    }
}
