// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.Carrier.Carried;
import city.madang.kit.notify.Bureau;
import city.madang.kit.notify.OnBoth;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Message;
import city.madang.message.SentMessage;
import city.madang.message.SentMessage.State;
import city.madang.testcity.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From a module's unit of work to the carrier, on both databases. */
class DeliveryTest {
    private static final Instant NINE_IN_THE_EVENING = Instant.parse("2026-11-16T12:00:00Z");
    private static final Instant EIGHT_IN_THE_MORNING = Instant.parse("2026-11-16T23:00:00Z");

    @OnBoth
    void sendsWhatWasCommittedInTheReadersLanguage(Bureau on) {
        var kit = on.services();
        var to = mail();
        kit.send(Message.of("closed", Bureau.closed("Hangang-daero"), to, Locale.KOREAN, Bureau.unique("r")));
        kit.settle();
        var sent = kit.mail.given.get(0);
        assertThat(sent.to()).isEqualTo(to);
        assertThat(sent.subject()).isEqualTo("Hangang-daero 통제");
        assertThat(sent.text())
                .contains("오전 10:00")
                .contains("https://city.example/roads")
                .contains("Seoul");
        assertThat(sent.unsubscribe().orElseThrow()).startsWith("https://city.example/messages/stop/");
    }

    @OnBoth
    void sendsNothingThatWasRolledBack(Bureau on) {
        var kit = on.services();
        assertThatThrownBy(() -> kit.module.run(tx -> {
                    kit.messages.send(tx, plain(mail(), "rolled-back"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        kit.settle();
        assertThat(kit.mail.given).isEmpty();
        assertThat(kit.messages.about("rolled-back")).isEmpty();
    }

    @OnBoth
    void refusesAMessageWithoutWords(Bureau on) {
        var kit = on.services();
        var message = Message.of("nothing", Map.of(), mail(), Locale.ENGLISH, "x");
        assertThatThrownBy(() -> kit.send(message)).isInstanceOf(IllegalArgumentException.class);
    }

    @OnBoth
    void goesOnceAndShowsHowItStands(Bureau on) {
        var kit = on.services();
        var about = Bureau.unique("about");
        kit.send(plain(mail(), about));
        kit.settle();
        kit.clock.pass(Duration.ofHours(1));
        kit.settle();
        assertThat(kit.mail.given).hasSize(1);
        assertThat(kit.messages.about(about)).extracting(SentMessage::state).containsExactly(State.SENT);
    }

    @OnBoth
    void triesAgainLaterWithTheSameIdAndGivesUpAfterTwoDays(Bureau on) {
        var kit = on.services();
        var about = Bureau.unique("about");
        kit.mail.answer = message -> new Carried.Later("greylisted");
        var id = kit.send(plain(mail(), about));
        kit.settle();
        kit.settle();
        assertThat(kit.mail.given).hasSize(1);
        for (int minute = 0; minute < 3; minute++) {
            kit.clock.pass(Duration.ofMinutes(1));
            kit.settle();
        }
        assertThat(kit.mail.given).hasSize(3).allMatch(each -> each.id().equals(id));
        kit.clock.pass(Duration.ofDays(2));
        kit.settle();
        var sent = kit.messages.about(about).get(0);
        assertThat(sent.state()).isEqualTo(State.DEAD);
        assertThat(sent.reason()).isEqualTo("greylisted");
    }

    @OnBoth
    void failsForGoodWhenTheChannelSaysSo(Bureau on) {
        var kit = on.services();
        var about = Bureau.unique("about");
        kit.mail.answer = message -> new Carried.Never("no such mailbox");
        kit.send(plain(mail(), about));
        kit.settle();
        assertThat(kit.messages.about(about).get(0).state()).isEqualTo(State.FAILED);
        assertThat(kit.messages.about(about).get(0).reason()).isEqualTo("no such mailbox");
    }

    @OnBoth
    void isCarriedByAnotherNodeWhenTheFirstOneDied(Bureau on) {
        var kit = on.services();
        kit.mail.answer = message -> {
            throw new NodeDied();
        };
        kit.send(plain(mail(), Bureau.unique("about")));
        settleWhileDying(kit);
        kit.mail.answer = message -> new Carried.Sent("x");
        kit.settle();
        assertThat(kit.mail.given).hasSize(1);
        kit.clock.pass(Duration.ofMinutes(6));
        kit.settle();
        assertThat(kit.mail.given).hasSize(2);
    }

    /** The thread of the post room may be the one that dies. */
    private static void settleWhileDying(Bureau.Services kit) {
        try {
            kit.settle();
        } catch (NodeDied expected) {
            assertThat(kit.mail.given).hasSize(1);
        }
    }

    private static final class NodeDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    @OnBoth
    void laterReportsMoveWhatWasSent(Bureau on) {
        var kit = on.services();
        var about = Bureau.unique("about");
        kit.sms.answer = message -> new Carried.Sent(about);
        kit.send(plain(phone(), about));
        kit.settle();
        kit.arrivals.reported(Channel.SMS, about, true, "");
        assertThat(kit.messages.about(about).get(0).state()).isEqualTo(State.DELIVERED);
        kit.arrivals.reported(Channel.EMAIL, about, false, "another channel");
        assertThat(kit.messages.about(about).get(0).state()).isEqualTo(State.DELIVERED);
        kit.arrivals.reported(Channel.SMS, about, false, "came back");
        assertThat(kit.messages.about(about).get(0).state()).isEqualTo(State.FAILED);
    }

    @OnBoth
    void quietHoursHoldTextMessagesButNotUrgentOnes(Bureau on) {
        var kit = on.services();
        kit.clock.set(NINE_IN_THE_EVENING);
        var about = Bureau.unique("about");
        kit.send(plain(phone(), about));
        kit.send(plain(phone(), "code").atOnce());
        kit.settle();
        assertThat(kit.sms.given).hasSize(1).allMatch(each -> each.unsubscribe().isEmpty());
        assertThat(kit.messages.about(about).get(0).state()).isEqualTo(State.HELD);
        kit.clock.set(EIGHT_IN_THE_MORNING.minusSeconds(1));
        kit.settle();
        assertThat(kit.sms.given).hasSize(1);
        kit.clock.set(EIGHT_IN_THE_MORNING);
        kit.settle();
        assertThat(kit.sms.given).hasSize(2);
        assertThat(kit.messages.about(about).get(0).state()).isEqualTo(State.SENT);
    }

    @OnBoth
    void leavesThoseAloneWhoSaidStop(Bureau on) {
        var kit = on.services();
        var to = mail();
        var about = Bureau.unique("about");
        kit.module.run(tx ->
                kit.recipients.stop(tx, new Address(Channel.EMAIL, to.value().toUpperCase(Locale.ROOT))));
        assertThat(kit.recipients.stopped(to)).isTrue();
        kit.send(plain(to, about));
        kit.settle();
        assertThat(kit.mail.given).isEmpty();
        assertThat(kit.messages.about(about).get(0).state()).isEqualTo(State.REFUSED);
        kit.send(plain(to, about).atOnce());
        kit.module.run(tx -> kit.recipients.resume(tx, to));
        kit.send(plain(to, about));
        kit.settle();
        assertThat(kit.mail.given).hasSize(2);
    }

    @OnBoth
    void spreadsMessagesToOneAddressOverHours(Bureau on) {
        var kit = on.services();
        var to = mail();
        for (int i = 0; i < 25; i++) {
            kit.send(plain(to, "flood"));
        }
        kit.send(plain(mail(), "other"));
        kit.settle();
        assertThat(kit.mail.given).hasSize(21);
        kit.clock.pass(Duration.ofHours(1).plusSeconds(1));
        kit.settle();
        assertThat(kit.mail.given).hasSize(26);
    }

    @OnBoth
    void waitsForACarrierThatHasAProblemWithoutTryingThemAll(Bureau on) {
        var kit = on.services();
        kit.mail.problem = Optional.of("the server does not answer");
        var about = Bureau.unique("about");
        kit.send(plain(mail(), about));
        kit.send(plain(mail(), about));
        kit.settle();
        assertThat(kit.mail.given).isEmpty();
        assertThat(kit.messages.about(about)).extracting(SentMessage::state).containsOnly(State.QUEUED);
        kit.mail.problem = Optional.empty();
        kit.clock.pass(Duration.ofMinutes(2));
        kit.settle();
        assertThat(kit.mail.given).hasSize(2);
    }

    @OnBoth
    void textMessagesSayItShortly(Bureau on) {
        var kit = on.services();
        kit.send(Message.of("closed", Bureau.closed("Teheran-ro"), phone(), Locale.ENGLISH, "x"));
        kit.settle();
        assertThat(kit.sms.given.get(0).text()).isEqualTo("Teheran-ro closed");
    }

    private static Message plain(Address to, String about) {
        return Message.of("plain", Map.of(), to, Locale.ENGLISH, about);
    }

    private static Address mail() {
        return Address.email(Bureau.unique("somebody") + "@example.org");
    }

    private static Address phone() {
        return Address.phone("+8210" + (10_000_000 + Integer.parseInt(Bureau.unique(""))));
    }

    static {
        assertThat(TestClock.START).isBefore(NINE_IN_THE_EVENING);
    }
}
