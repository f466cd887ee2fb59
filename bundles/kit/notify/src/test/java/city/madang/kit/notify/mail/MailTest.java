// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.Carrier.Carried;
import city.madang.kit.Carrier.Outgoing;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.notify.Bureau;
import city.madang.kit.notify.in.ArrivalFile;
import city.madang.kit.notify.in.ArrivalMapper;
import city.madang.kit.notify.out.SentMessages;
import city.madang.message.Address;
import city.madang.message.Message;
import city.madang.message.MessageId;
import city.madang.message.SentMessage.State;
import city.madang.testcity.TestCity;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real mail server: out by SMTP, in by IMAP. */
class MailTest {
    private static final String CITY = "city@seoul.example";
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final Bureau.Services kit = Bureau.DERBY.services();
    private final InstalledLanguages languages = new InstalledLanguages(new TestCity()::city);
    private SmtpCarrier smtp;
    private ImapIntake imap;

    @BeforeEach
    void start() {
        server.start();
        server.setUser(CITY, "city", "secret");
        smtp = smtp(false);
        imap = new ImapIntake(
                config(Map.of("imapSeconds", 3600)),
                city(true),
                new StagedInMemory(),
                kit.arrivals,
                new SentMessages(kit.tables, kit.clock),
                kit.clock);
    }

    private SmtpCarrier smtp(boolean demo) {
        return new SmtpCarrier(config(Map.of()), city(demo), languages, kit.clock);
    }

    private MailConfig config(Map<String, Object> more) {
        var all = new java.util.HashMap<String, Object>(Map.of(
                "smtpHost", "127.0.0.1",
                "smtpPort", server.getSmtp().getPort(),
                "smtpSecurity", "none",
                "smtpUser", "city",
                "smtpPassword", "secret",
                "address", CITY,
                "imapHost", "127.0.0.1",
                "imapPort", server.getImap().getPort(),
                "imapSecurity", "none"));
        all.put("imapUser", "city");
        all.put("imapPassword", "secret");
        all.putAll(more);
        return MailSettings.with(all);
    }

    @AfterEach
    void stop() throws Exception {
        smtp.close();
        imap.close();
        server.stop();
    }

    private static Outgoing message(String subject, String text, Locale locale) {
        return new Outgoing(
                new MessageId(UUID.randomUUID()),
                Address.email("kim@example.org"),
                locale,
                subject,
                text,
                Optional.of("https://seoul.example/messages/stop/1"));
    }

    @Test
    void sendsTextAndHtmlWithHeadersThatKeepMachinesQuiet() throws Exception {
        var message = message("민원 접수 번호", "첫째 줄\n\nhttps://seoul.example/a?b=1&c=2.", Locale.KOREAN);
        assertThat(smtp.carry(message)).isEqualTo(new Carried.Sent("<" + message.id() + "@seoul.example>"));
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("민원 접수 번호");
        assertThat(mail.getMessageID()).isEqualTo("<" + message.id() + "@seoul.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://seoul.example/messages/stop/1>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Content-Language")).containsExactly("ko");
        assertThat(mail.getReplyTo()[0].toString())
                .contains("city+m" + message.id().toString().replace("-", "") + "@seoul.example");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .startsWith("첫째 줄")
                .contains("messages/stop/1");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("<html lang=\"ko\" dir=\"ltr\">")
                .contains("<a href=\"https://seoul.example/a?b=1&amp;c=2\">https://seoul.example/a?b=1&amp;c=2</a>.");
    }

    @Test
    void writesArabicFromRightToLeft() throws Exception {
        smtp.carry(message("شكوى", "مرحبا <b>", Locale.forLanguageTag("ar")));
        var parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("dir=\"rtl\"")
                .contains("مرحبا &lt;b&gt;");
    }

    @Test
    void takesNoHeaderFromASubject() throws Exception {
        smtp.carry(message("hello\r\nBcc: everybody@example.org\r\n\r\nbody", "text", Locale.ENGLISH));
        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("hello  Bcc: everybody@example.org    body");
    }

    @Test
    void waitsForAServerThatIsNotThereAndTellsIt() {
        server.getSmtp().getPort();
        server.stop();
        assertThat(smtp.carry(message("a", "b", Locale.ENGLISH))).isInstanceOf(Carried.Later.class);
        assertThat(smtp.problem()).isPresent();
        kit.clock.pass(java.time.Duration.ofMinutes(1));
        assertThat(smtp.problem()).isEmpty();
    }

    @Test
    void sendsNothingFromADemo() {
        var demo = smtp(true);
        assertThat(demo.carry(message("a", "b", Locale.ENGLISH))).isEqualTo(new Carried.Sent(""));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void neverSendsToWhatIsNoAddress() {
        var odd = new Outgoing(
                new MessageId(UUID.randomUUID()),
                Address.email("a(b)@example.org"),
                Locale.ENGLISH,
                "s",
                "t",
                Optional.empty());
        assertThat(smtp.carry(odd)).isInstanceOf(Carried.Never.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void takesAMailOnceAndMarksItAsRead() throws Exception {
        var name = Bureau.unique("lee") + "@example.org";
        deliver("From: Lee <" + name + ">\r\nTo: " + CITY + "\r\nSubject: =?UTF-8?B?6rCA66Gc65Ox?=\r\nMessage-ID: <1."
                + name + ">\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nThe lamp is broken.\r\n");
        imap.round();
        imap.round();
        var waiting = kit.arrived(name);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).subject()).isEqualTo("가로등");
        assertThat(waiting.get(0).body()).isEqualTo("The lamp is broken.");
        assertThat(inbox()).allMatch(MailTest::isSeen);
    }

    @Test
    void readsHtmlAsTextAndTakesPicturesWithinLimits() throws Exception {
        var name = Bureau.unique("park") + "@example.org";
        deliver("From: " + name + "\r\nTo: " + CITY + "\r\nSubject: photo\r\nMessage-ID: <2." + name
                + ">\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html;"
                + " charset=UTF-8\r\n\r\n<style>p{}</style><p>One<br>two</p><script>x</script><p>three</p>\r\n--x\r\n"
                + "Content-Type: image/png; name=a.png\r\nContent-Disposition: attachment; filename=a.png\r\n\r\n1PNG\r\n--x\r\n"
                + "Content-Type: application/x-msdownload\r\nContent-Disposition: attachment; filename=evil.exe\r\n\r\nMZMZ\r\n"
                + "--x--\r\n");
        imap.round();
        var row = kit.arrived(name).get(0);
        assertThat(row.body()).isEqualTo("One\ntwo\n\nthree\n\n[evil.exe]");
        List<ArrivalFile> files =
                kit.tables.database().read(tx -> tx.mapper(ArrivalMapper.class).files(row.id()));
        assertThat(files).extracting(each -> each.name()).containsExactly("a.png");
    }

    @Test
    void findsTheMessageThatIsAnsweredByItsAddressOrItsId() throws Exception {
        var about = Bureau.unique("about");
        var name = Bureau.unique("choi") + "@example.org";
        var id = kit.send(Message.of("plain", Map.of(), Address.email(name), Locale.ENGLISH, about));
        deliver("From: " + name + "\r\nTo: city+m" + id.toString().replace("-", "")
                + "@seoul.example\r\nSubject: Re: x\r\n" + "Message-ID: <3." + name + ">\r\n\r\nThanks\r\n");
        deliver("From: " + name + "\r\nTo: " + CITY + "\r\nSubject: Re: x\r\nIn-Reply-To: <" + id
                + "@seoul.example>\r\nMessage-ID: <4." + name + ">\r\n\r\nThanks again\r\n");
        imap.round();
        assertThat(kit.arrived(name)).hasSize(2).allMatch(each -> each.answers().equals(Optional.of(about)));
        assertThat(kit.arrived(name)).extracting(each -> each.module()).containsOnly(Bureau.MODULE);
    }

    @Test
    void machinesAreHandedToNobody() throws Exception {
        var name = Bureau.unique("robot") + "@example.org";
        for (var header : List.of(
                "Auto-Submitted: auto-replied", "Precedence: bulk", "List-Id: <a.example.org>", "X-Autoreply: yes")) {
            deliver("From: " + name + "\r\nTo: " + CITY + "\r\nSubject: out\r\n" + header + "\r\nMessage-ID: <"
                    + header.hashCode() + "." + name + ">\r\n\r\nI am away\r\n");
        }
        imap.round();
        assertThat(kit.arrived(name)).isEmpty();
        assertThat(kit.aside(name)).hasSize(4);
    }

    @Test
    void aBounceMarksTheMessageAsFailed() throws Exception {
        var about = Bureau.unique("about");
        kit.mail.answer = smtp::carry;
        var id = kit.send(Message.of(
                "plain", Map.of(), Address.email(Bureau.unique("gone") + "@example.org"), Locale.ENGLISH, about));
        kit.settle();
        assertThat(kit.messages.about(about).get(0).state()).isEqualTo(State.SENT);
        deliver("From: MAILER-DAEMON@example.org\r\nTo: city+m" + id.toString().replace("-", "")
                + "@seoul.example\r\nSubject: Undelivered\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry.\r\n--b\r\n"
                + "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n"
                + "Final-Recipient: rfc822; gone@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                + "Diagnostic-Code: smtp; 550 no such user\r\n\r\n--b--\r\n");
        imap.round();
        var sent = kit.messages.about(about).get(0);
        assertThat(sent.state()).isEqualTo(State.FAILED);
        assertThat(sent.reason()).contains("5.1.1").contains("550 no such user");
    }

    @Test
    void aMailThatCannotBeReadIsFlaggedAndDoesNotStopTheOthers() throws Exception {
        var name = Bureau.unique("odd") + "@example.org";
        deliver("From: " + name + "\r\nTo: " + CITY + "\r\nMessage-ID: <5." + name
                + ">\r\nContent-Type: multipart/mixed\r\n\r\nno boundary\r\n");
        deliver("From: " + name + "\r\nTo: " + CITY + "\r\nSubject: fine\r\nMessage-ID: <6." + name
                + ">\r\n\r\nFine\r\n");
        imap.round();
        assertThat(kit.arrived(name)).extracting(each -> each.subject()).contains("fine");
        assertThat(inbox()).allMatch(MailTest::isSeen);
    }

    private static boolean isSeen(MimeMessage mail) {
        try {
            return mail.isSet(Flag.SEEN);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void deliver(String raw) throws Exception {
        var mail = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        server.getUserManager().getUser("city").deliver(mail);
    }

    private List<MimeMessage> inbox() throws Exception {
        var folder = server.getManagers()
                .getImapHostManager()
                .getInbox(server.getUserManager().getUser("city"));
        return folder.getMessages().stream()
                .map(each -> {
                    var mail = each.getMimeMessage();
                    try {
                        mail.setFlags(each.getFlags(), true);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                    return mail;
                })
                .toList();
    }

    private static TestCity city(boolean demo) {
        var city = new TestCity();
        city.demo = demo;
        return city;
    }
}
