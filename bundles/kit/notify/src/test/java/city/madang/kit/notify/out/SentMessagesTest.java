// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Slice;
import city.madang.identity.PersonId;
import city.madang.kit.Carrier.Carried;
import city.madang.kit.notify.Bureau;
import city.madang.kit.notify.Housekeeping;
import city.madang.kit.notify.OnBoth;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Message;
import city.madang.message.SentMessage.State;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What pages show and administrators do. */
class SentMessagesTest {
    private static SentMessages sent(Bureau.Services kit) {
        return new SentMessages(kit.tables, kit.clock);
    }

    private static Message plain(Address to, String about) {
        return Message.of("plain", Map.of(), to, Locale.ENGLISH, about);
    }

    private static Address person() {
        return Address.person(new PersonId(UUID.randomUUID().toString()));
    }

    @OnBoth
    void personsReadTheirOwnOneByOneOrAll(Bureau on) {
        var kit = on.services();
        var sent = sent(kit);
        var me = person();
        assertThat(sent.unread(me, 9)).isZero();
        assertThat(sent.of(me, new Slice(1, 10)).items()).isEmpty();
        var first = kit.send(plain(me, "x"));
        kit.send(plain(me, "y"));
        var other = kit.send(plain(person(), "z"));
        assertThat(sent.unread(me, 9)).isEqualTo(2);
        assertThat(sent.unread(me, 1)).isEqualTo(1);
        sent.seen(me, first);
        sent.seen(me, other);
        assertThat(sent.unread(me, 9)).isEqualTo(1);
        sent.seen(me);
        assertThat(sent.unread(me, 9)).isZero();
        assertThat(sent.of(me, new Slice(1, 10)).total()).isEqualTo(2);
        assertThat(sent.whole(other).orElseThrow().message().readAt()).isEmpty();
    }

    @OnBoth
    void whatWasGivenUpIsTriedAgainTogether(Bureau on) {
        var kit = on.services();
        var sent = sent(kit);
        var about = Bureau.unique("about");
        kit.mail.answer = message -> new Carried.Later("down");
        for (int i = 0; i < 3; i++) {
            kit.send(plain(Address.email(Bureau.unique("dead") + "@example.org"), about));
        }
        kit.settle();
        kit.clock.pass(Duration.ofDays(3));
        kit.settle();
        assertThat(kit.messages.about(about)).allMatch(each -> each.state() == State.DEAD);
        var recipients = sent.recipients(sent.list(
                        new MessageFilter(
                                Optional.of(State.DEAD), Optional.of(Channel.EMAIL), Optional.of(Bureau.MODULE)),
                        new Slice(1, 100))
                .items());
        assertThat(recipients).hasSizeGreaterThanOrEqualTo(3);
        kit.mail.answer = message -> new Carried.Sent("x");
        assertThat(sent.retryDead(Channel.EMAIL)).isGreaterThanOrEqualTo(3);
        kit.settle();
        assertThat(kit.messages.about(about)).allMatch(each -> each.state() == State.SENT);
        assertThat(sent.retry(kit.messages.about(about).get(0).id())).isFalse();
    }

    @OnBoth
    void oldMessagesGoAndRefusalsStay(Bureau on) throws Exception {
        var kit = on.services();
        var sent = sent(kit);
        var refusing = Address.email(Bureau.unique("refusing") + "@example.org");
        var gone = Address.email(Bureau.unique("gone") + "@example.org");
        var old = kit.send(plain(gone, "old"));
        kit.send(plain(refusing, "old"));
        kit.settle();
        kit.module.run(tx -> kit.recipients.stop(tx, refusing));
        var forgotten = sent.whole(old).orElseThrow().recipient().id();
        kit.clock.pass(Duration.ofDays(179));
        var fresh = kit.send(plain(Address.email(Bureau.unique("fresh") + "@example.org"), "new"));
        kit.settle();
        kit.clock.pass(Duration.ofDays(2));
        var before = kit.clock.instant().minus(Duration.ofDays(180));
        assertThat(sent.over(before, 1000)).isPositive();
        while (sent.remove(before, 100) == 100) {
            assertThat(sent.over(before, 1000)).isPositive();
        }
        assertThat(sent.over(before, 1000)).isZero();
        var house = new Housekeeping(kit.recipients, (module, name, schedule, job) -> () -> {});
        house.forget();
        house.close();
        assertThat(sent.whole(old)).isEmpty();
        assertThat(kit.recipients.find(forgotten)).isEmpty();
        assertThat(sent.whole(fresh)).isPresent();
        assertThat(kit.recipients.stopped(refusing)).isTrue();
    }

    @Test
    void masksAddresses() {
        assertThat(List.of(
                        Masked.of(Address.email("kim@example.org")),
                        Masked.of(Address.phone("+821012345678")),
                        Masked.of(new Address(Channel.SOCIAL, "@kim@example.social"))))
                .containsExactly("k…@example.org", "…678", "@k…@example.social");
    }
}
