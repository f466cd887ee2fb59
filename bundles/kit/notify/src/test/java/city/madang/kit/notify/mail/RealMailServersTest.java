// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Tx;
import city.madang.kit.Carrier.Carried;
import city.madang.kit.Carrier.Outgoing;
import city.madang.kit.Reception;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.notify.Bureau;
import city.madang.kit.notify.out.SentMessages;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Message;
import city.madang.message.MessageId;
import city.madang.message.Received;
import city.madang.message.SentMessage.State;
import city.madang.testcity.TestCity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Out by Postfix and in by Dovecot, with STARTTLS and a password both ways. Run alone: what this process trusts is set. */
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealMailServersTest {
    private static final String CITY = "city@seoul.example";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Bureau.Services kit = Bureau.DERBY.services();
    private final InstalledLanguages languages = new InstalledLanguages(new TestCity()::city);
    private DebianMail servers;
    private SmtpCarrier smtp;
    private ImapIntake imap;

    @BeforeAll
    void start() throws Exception {
        servers = new DebianMail();
        SSLContext.setDefault(servers.trusting());
        assertThat(SSLSocketFactory.getDefault())
                .as("nothing in this process has spoken TLS before")
                .isNotNull();
        smtp = smtp("city", DebianMail.PASSWORD);
        imap = new ImapIntake(
                config(Map.of("imapSeconds", 3600)),
                city(true),
                new StagedInMemory(),
                kit.arrivals,
                new SentMessages(kit.tables, kit.clock),
                kit.clock);
    }

    @AfterAll
    void stop() throws Exception {
        smtp.close();
        imap.close();
        servers.close();
    }

    private SmtpCarrier smtp(String user, String password) {
        return new SmtpCarrier(
                config(Map.of("smtpUser", user, "smtpPassword", password)), city(false), languages, kit.clock);
    }

    private MailConfig config(Map<String, Object> more) {
        var all = new HashMap<String, Object>(Map.of(
                "smtpHost", "localhost",
                "smtpPort", servers.smtp,
                "smtpSecurity", "starttls",
                "address", CITY,
                "imapHost", "localhost",
                "imapPort", servers.imap,
                "imapSecurity", "starttls",
                "imapUser", "city",
                "imapPassword", DebianMail.PASSWORD));
        all.putAll(more);
        return MailSettings.with(all);
    }

    private static TestCity city(boolean demo) {
        var city = new TestCity();
        city.demo = demo;
        return city;
    }

    private static Outgoing message(String to, String subject, String text) {
        return new Outgoing(
                new MessageId(UUID.randomUUID()), Address.email(to), Locale.KOREAN, subject, text, Optional.empty());
    }

    /** Looks into the mailbox until it is so. */
    private void until(String what, java.util.function.BooleanSupplier there) throws Exception {
        var end = System.nanoTime() + PATIENCE;
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> what + " did not come\n" + logs())
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
            imap.round();
        }
    }

    private String logs() {
        try {
            return servers.logs();
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    @Test
    void aMailThatComesBackMarksTheMessageAsFailed() throws Exception {
        var about = Bureau.unique("about");
        kit.mail.answer = smtp::carry;
        kit.send(Message.of("plain", Map.of(), Address.email("gone@bounce.example"), Locale.ENGLISH, about));
        kit.settle();
        assertThat(kit.messages.about(about).get(0).state()).as(this::logs).isEqualTo(State.SENT);
        until("the report", () -> kit.messages.about(about).get(0).state() == State.FAILED);
        assertThat(kit.messages.about(about).get(0).reason()).contains("5.3.0");
    }

    @Test
    void aCitizensAnswerIsHandedOnOnceWithWhatItAnswers() throws Exception {
        var kim = config(Map.of("smtpUser", "kim", "smtpPassword", DebianMail.PASSWORD, "imapUser", "kim"));
        var citizen = new Citizen("kim@seoul.example", MailServer.smtp(kim), MailServer.imap(kim));
        var desk = new Desk(citizen.address());
        kit.arrivals.bindReception(desk);
        var about = Bureau.unique("request ");
        kit.mail.answer = smtp::carry;
        kit.send(Message.of("plain", Map.of(), Address.email(citizen.address()), Locale.ENGLISH, about));
        kit.settle();
        until("the notice", () -> citizen.read("").isPresent());
        citizen.answer(citizen.read("").orElseThrow(), "그 가로등은 아직 어둡습니다.");
        until("the answer", () -> {
            kit.outbox.drain();
            return !desk.taken.isEmpty();
        });
        assertThat(desk.taken).singleElement().satisfies(each -> {
            assertThat(each.answers()).contains(about);
            assertThat(each.text()).startsWith("그 가로등은 아직 어둡습니다.");
            assertThat(each.to()).startsWith("Seoul <city+m").endsWith("@seoul.example>");
        });
        assertThat(Citizen.unread(MailServer.imap(config(Map.of())))).isPositive();
        imap.round();
        kit.outbox.drain();
        assertThat(desk.taken).as("after it was fetched again").hasSize(1);
        kit.arrivals.unbindReception(desk);
    }

    /** Takes what one person writes. */
    private static final class Desk implements Reception {
        private final String from;
        private final List<Received> taken = new CopyOnWriteArrayList<>();

        Desk(String from) {
            this.from = from;
        }

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public boolean receive(Tx tx, Received message) {
            return message.from().value().equals(from) && taken.add(message);
        }
    }

    @Test
    void anUnknownReceiverIsRefusedAtOnce() {
        assertThat(smtp.carry(message("nobody@seoul.example", "x", "y")))
                .isInstanceOfSatisfying(
                        Carried.Never.class, never -> assertThat(never.reason()).contains("5.1.1"));
    }

    @Test
    void aWrongPasswordIsAProblemOfTheLineAndNotOfTheMessage() {
        try (var wrong = new Closing(smtp("city", "wrong"))) {
            assertThat(wrong.carrier().carry(message(CITY, "x", "y"))).isInstanceOf(Carried.Later.class);
            assertThat(wrong.carrier().problem()).isPresent();
        }
    }

    private record Closing(SmtpCarrier carrier) implements AutoCloseable {
        @Override
        public void close() {
            carrier.close();
        }
    }

    @Test
    void aBigMailGoesOutAndOneThatIsTooBigIsRefused() {
        assertThat(smtp.carry(message(CITY, "big", "가나다라마바사 ".repeat(150_000))))
                .as(this::logs)
                .isInstanceOf(Carried.Sent.class);
        assertThat(smtp.carry(message(CITY, "too big", "가나다라마바사 ".repeat(900_000))))
                .isInstanceOf(Carried.Never.class);
    }

    @Test
    void addressesInAnyScriptAreWrittenTo() {
        assertThat(smtp.carry(message("gone@bounce.서울.example", "주소", "본문")))
                .as("a domain")
                .isInstanceOf(Carried.Sent.class);
        assertThat(smtp.carry(message("민원@bounce.example", "주소", "본문")))
                .as(this::logs)
                .isInstanceOf(Carried.Sent.class);
    }
}
