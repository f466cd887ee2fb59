// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.Arrivals;
import city.madang.kit.Carrier.Carried;
import city.madang.kit.Carrier.Outgoing;
import city.madang.kit.data.DataStore;
import city.madang.kit.sms.SealingTables;
import city.madang.kit.sms.SmsTables;
import city.madang.kit.sms.smpp.SmppSettings.Concatenation;
import city.madang.kit.sms.smpp.SmppSettings.ReportIds;
import city.madang.kit.sms.text.Gsm;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.MessageId;
import city.madang.message.Received;
import city.madang.testcity.FreePort;
import city.madang.testcity.TestClock;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.connection.socket.ServerSocketConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line to a message centre, against one that speaks the protocol over a socket of this machine. */
class SmppCarrierTest {
    private static final String PHONE = "+821012345678";
    private static final int UDHI = 0x40;
    private static final int REPORT = 0x04;
    private static final int UCS2 = 8;

    private final Stored stored = new Stored();
    private final TestClock clock = new TestClock();
    private final DataStore store = DataStore.derbyInMemory("smpp-" + UUID.randomUUID());
    private final SmsTables tables = SealingTables.on(store).tables();
    private final List<AutoCloseable> open = new ArrayList<>();
    private Smsc smsc;
    private SmppCarrier carrier;

    @BeforeEach
    void bind() throws Exception {
        smsc = opened(new Smsc(FreePort.next(), new ServerSocketConnectionFactory()));
        carrier = opened(carrier(settings(smsc.port, Concatenation.UDH8, ReportIds.SAME, false)));
        smsc.session();
        await(() -> carrier.problem().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
        tables.close();
        store.close();
    }

    @Test
    void submitsInTheSmallAlphabetWhenThatIsEnough() throws Exception {
        var carried = carrier.carry(message("It’s “done” – thanks"));
        assertThat(carried).isInstanceOf(Carried.Sent.class);
        var sent = smsc.next();
        assertThat(sent.getDestAddress()).isEqualTo("821012345678");
        assertThat(sent.getDestAddrTon()).isEqualTo((byte) 1);
        assertThat(sent.getSourceAddr()).isEqualTo("120");
        assertThat(sent.getDataCoding()).isEqualTo((byte) 0);
        assertThat(sent.getRegisteredDelivery()).isEqualTo((byte) 1);
        assertThat(Gsm.decode(sent.getShortMessage())).isEqualTo("It's \"done\" - thanks");
    }

    @Test
    void submitsInUnicodeWhenItMust() throws Exception {
        carrier.carry(message("접수되었습니다"));
        var sent = smsc.next();
        assertThat(sent.getDataCoding()).isEqualTo((byte) UCS2);
        assertThat(new String(sent.getShortMessage(), StandardCharsets.UTF_16BE))
                .isEqualTo("접수되었습니다");
    }

    @ParameterizedTest
    @EnumSource(Concatenation.class)
    void cutsLongMessagesAsAgreed(Concatenation how) throws Exception {
        carrier.close();
        var other = opened(carrier(settings(smsc.port, how, ReportIds.SAME, false)));
        await(() -> other.problem().isEmpty());
        var text = "가".repeat(150);
        assertThat(other.carry(message(text))).isInstanceOf(Carried.Sent.class);
        var joined = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            var sent = smsc.next();
            var octets = sent.getShortMessage();
            if (how == Concatenation.SAR) {
                OptionalParameter.Sar_segment_seqnum seq =
                        sent.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
                assertThat(seq.getValue()).isEqualTo((byte) i);
                joined.append(new String(octets, StandardCharsets.UTF_16BE));
            } else {
                assertThat(sent.isUdhi()).isTrue();
                assertThat(octets).hasSizeLessThanOrEqualTo(how == Concatenation.UDH8 ? 140 : 141);
                var split = Udh.split(octets);
                assertThat(split.part())
                        .hasValueSatisfying(part -> assertThat(part.total()).isEqualTo(3));
                assertThat(split.part().get().seq()).isEqualTo(i);
                joined.append(new String(split.text(), StandardCharsets.UTF_16BE));
            }
        }
        assertThat(joined).hasToString(text);
    }

    @Test
    void takesMessagesInEveryAlphabet() throws Exception {
        smsc.deliver(PHONE, 0, 0, Gsm.encode("REPORT [1] €"));
        smsc.deliver(PHONE, 0, UCS2, "신고".getBytes(StandardCharsets.UTF_16BE));
        smsc.deliver(PHONE, 0, 3, "café".getBytes(StandardCharsets.ISO_8859_1));
        smsc.deliver("01012345678", 0, 0, Gsm.encode("home"));
        smsc.deliver(PHONE, 0, UCS2, new byte[0], payload("نص طويل".getBytes(StandardCharsets.UTF_16BE)));
        assertThat(stored.texts()).containsExactly("REPORT [1] €", "신고", "café", "home", "نص طويل");
        assertThat(stored.all.values()).allMatch(each -> each.from().value().equals(PHONE));
        assertThat(stored.all.values()).allMatch(each -> each.to().equals("120"));
    }

    private static OptionalParameter payload(byte[] octets) {
        return new OptionalParameter.Message_payload(octets);
    }

    @Test
    void joinsPartsThatComeInAnyOrder() throws Exception {
        smsc.deliver(PHONE, UDHI, 0, part8(7, 2, 2, "world"));
        smsc.deliver("+821099999999", UDHI, 0, part8(7, 2, 1, "other "));
        smsc.deliver(PHONE, UDHI, 0, part8(7, 2, 1, "hello "));
        assertThat(stored.texts()).containsExactly("hello world");
        smsc.deliver(PHONE, UDHI, UCS2, with(Udh.header(new Udh.Part(0x1234, 2, 1), true), utf16("가나")));
        smsc.deliver(PHONE, UDHI, UCS2, with(Udh.header(new Udh.Part(0x1234, 2, 2), true), utf16("다라")));
        smsc.deliver(PHONE, 0, 0, Gsm.encode("sar 1 "), sar(9, 2, 1));
        smsc.deliver(PHONE, 0, 0, Gsm.encode("sar 2"), sar(9, 2, 2));
        assertThat(stored.texts()).containsExactly("hello world", "가나다라", "sar 1 sar 2");
    }

    @Test
    void handsOnWhatIsThereWhenTheRestNeverComes() throws Exception {
        smsc.deliver(PHONE, UDHI, 0, part8(9, 3, 2, "middle"));
        carrier.round();
        assertThat(stored.texts()).isEmpty();
        clock.pass(Duration.ofHours(2));
        carrier.round();
        assertThat(stored.texts()).containsExactly("[...]middle[...]");
    }

    @Test
    void asksForAMessageAgainThatCouldNotBeStored() throws Exception {
        stored.full = true;
        assertThatThrownBy(() -> smsc.deliver(PHONE, 0, 0, Gsm.encode("REPORT")))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        e -> assertThat(e.getCommandStatus()).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
        stored.full = false;
        smsc.deliver(PHONE, 0, 0, Gsm.encode("REPORT"));
        assertThat(stored.texts()).containsExactly("REPORT");
    }

    @Test
    void knowsASecondDeliveryAfterACutLineButTakesTheSameTextTwice() throws Exception {
        smsc.deliver(PHONE, 0, 0, Gsm.encode("1"));
        smsc.deliver(PHONE, 0, 0, Gsm.encode("1"));
        assertThat(stored.all).hasSize(2);
        smsc.cut();
        smsc.deliver(PHONE, 0, 0, Gsm.encode("1"));
        assertThat(stored.all).hasSize(2);
        smsc.deliver(PHONE, 0, 0, Gsm.encode("2"));
        clock.pass(Duration.ofMinutes(10));
        smsc.deliver(PHONE, 0, 0, Gsm.encode("1"));
        assertThat(stored.all).hasSize(4);
    }

    @Test
    void reportsDeliveryByTextAndByParameters() throws Exception {
        var first = reference(carrier.carry(message("one")));
        var second = reference(carrier.carry(message("two")));
        var third = reference(carrier.carry(message("three")));
        clock.pass(Duration.ofSeconds(10));
        smsc.deliver(PHONE, REPORT, 0, report("11", "DELIVRD", "000"));
        smsc.deliver(PHONE, REPORT, 0, report("12", "ACCEPTD", "000"));
        smsc.deliver(PHONE, REPORT, 0, report("12", "UNDELIV", "034"));
        smsc.deliver(
                PHONE,
                REPORT,
                0,
                "no text form at all".getBytes(StandardCharsets.ISO_8859_1),
                new OptionalParameter.Receipted_message_id("13"),
                new OptionalParameter.Message_state((byte) 2));
        assertThat(stored.reports)
                .containsEntry(first, "delivered")
                .containsEntry(second, "UNDELIV, error 034")
                .containsEntry(third, "delivered");
    }

    @Test
    void tellsOfALongMessageWhenAllItsPartsAreDelivered() throws Exception {
        var reference = reference(carrier.carry(message("a".repeat(200))));
        clock.pass(Duration.ofSeconds(10));
        smsc.deliver(PHONE, REPORT, 0, report("11", "DELIVRD", "000"));
        assertThat(stored.reports).isEmpty();
        smsc.deliver(PHONE, REPORT, 0, report("12", "DELIVRD", "000"));
        assertThat(stored.reports).containsOnly(Map.entry(reference, "delivered"));
    }

    @Test
    void keepsAReportThatComesBeforeTheSenderHasNotedWhatWasSent() throws Exception {
        var reference = reference(carrier.carry(message("one")));
        smsc.deliver(PHONE, REPORT, 0, report("11", "DELIVRD", "000"));
        carrier.round();
        assertThat(stored.reports).isEmpty();
        clock.pass(Duration.ofSeconds(10));
        carrier.round();
        assertThat(stored.reports).containsOnly(Map.entry(reference, "delivered"));
    }

    @Test
    void readsIdsAsTheCentreWritesThem() throws Exception {
        carrier.close();
        var other = opened(carrier(settings(smsc.port, Concatenation.UDH8, ReportIds.DECIMAL, false)));
        await(() -> other.problem().isEmpty());
        var reference = reference(other.carry(message("one")));
        clock.pass(Duration.ofSeconds(10));
        smsc.deliver(PHONE, REPORT, 0, report("17", "DELIVRD", "000"));
        assertThat(stored.reports).containsOnlyKeys(reference);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL, SMPPConstant.STAT_ESME_RSYSERR})
    void waitsWhenTheCentreCannotNow(int status) {
        smsc.refusal.set(status);
        assertThat(carrier.carry(message("one"))).isInstanceOf(Carried.Later.class);
    }

    @Test
    void givesUpOnANumberThatDoesNotExist() {
        smsc.refusal.set(SMPPConstant.STAT_ESME_RINVDSTADR);
        assertThat(carrier.carry(message("one"))).isInstanceOf(Carried.Never.class);
    }

    @Test
    void waitsForASlowCentreNoLongerThanAgreed() {
        smsc.slowMillis = 3000;
        assertThat(carrier.carry(message("one"))).isInstanceOf(Carried.Later.class);
    }

    @Test
    void goesOnAfterThePartsThatWereTaken() throws Exception {
        var long_ = message("b".repeat(400));
        var other = new Thread(() -> {
            try {
                smsc.next();
                smsc.refusal.set(SMPPConstant.STAT_ESME_RSYSERR);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        smsc.slowMillis = 200;
        other.start();
        assertThat(carrier.carry(long_)).isInstanceOf(Carried.Later.class);
        other.join();
        int before = 1 + smsc.submitted.size();
        smsc.refusal.set(0);
        assertThat(carrier.carry(long_)).isInstanceOf(Carried.Sent.class);
        assertThat(1 + smsc.submitted.size()).isEqualTo(3);
        assertThat(before).isBetween(1, 2);
    }

    @Test
    void bindsAgainWhenTheLineIsCut() throws Exception {
        smsc.cut();
        smsc.session();
        await(() -> carrier.problem().isEmpty());
        assertThat(carrier.carry(message("again"))).isInstanceOf(Carried.Sent.class);
    }

    @Test
    void saysWhyItCannotBind() throws Exception {
        var settings = settings(smsc.port, Concatenation.UDH8, ReportIds.SAME, false, "wrong");
        var other = opened(carrier(settings));
        await(() -> other.problem()
                .filter(why -> why.contains("cannot bind to city@127.0.0.1"))
                .isPresent());
        assertThat(other.problem()).hasValueSatisfying(why -> assertThat(why).doesNotContain("wrong"));
        assertThat(other.carry(message("one"))).isInstanceOf(Carried.Later.class);
    }

    @Test
    void survivesAPeerThatSendsGarbage() throws Exception {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var babbler = new Thread(() -> babble(server));
            babbler.setDaemon(true);
            babbler.start();
            var other = opened(carrier(settings(server.getLocalPort(), Concatenation.UDH8, ReportIds.SAME, false)));
            await(() ->
                    other.problem().filter(why -> why.contains("cannot bind")).isPresent());
            assertThat(other.carry(message("one"))).isInstanceOf(Carried.Later.class);
        }
    }

    private static void babble(ServerSocket server) {
        while (!server.isClosed()) {
            try (var socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                out.write("HTTP/1.1 400 Bad Request\r\n\r\n".repeat(50).getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (java.io.IOException e) {
                continue;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id:", "id: stat:DELIVRD", "stat:DELIVRD id:", "\u0000\u0001", "id:99 stat:WHATEVER"})
    void takesAnyReportWithoutHarm(String text) throws Exception {
        smsc.deliver(PHONE, REPORT, 0, text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(stored.reports).isEmpty();
        smsc.deliver(PHONE, 0, 0, Gsm.encode("still here"));
        assertThat(stored.texts()).containsExactly("still here");
    }

    @Test
    void takesBrokenHeadersAsTextAndLeavesOutSendersWithoutANumber() throws Exception {
        smsc.deliver(PHONE, UDHI, 0, new byte[] {(byte) 200, 1, 2});
        smsc.deliver(PHONE, UDHI, 0, with(new byte[] {5, 0, 3, 1, 0, 9}, Gsm.encode("x")));
        smsc.deliver("SHOP", 0, 0, Gsm.encode("buy"));
        assertThat(stored.all).hasSize(2);
    }

    @Test
    void speaksTls() throws Exception {
        try (var certificate = TestCertificate.forLoopback()) {
            var secure = opened(new Smsc(FreePort.next(), certificate.server()));
            var other = opened(new SmppCarrier(
                    tables,
                    stored,
                    clock,
                    settings(secure.port, Concatenation.UDH8, ReportIds.SAME, true),
                    certificate.trusting()));
            secure.session();
            await(() -> other.problem().isEmpty());
            assertThat(other.carry(message("secret"))).isInstanceOf(Carried.Sent.class);
            var distrusting = opened(new SmppCarrier(
                    tables,
                    stored,
                    clock,
                    settings(secure.port, Concatenation.UDH8, ReportIds.SAME, true),
                    (SSLSocketFactory) SSLSocketFactory.getDefault()));
            await(() -> distrusting
                    .problem()
                    .filter(why -> why.contains("cannot bind"))
                    .isPresent());
        }
    }

    private SmppCarrier carrier(SmppSettings settings) {
        return new SmppCarrier(tables, stored, clock, settings, null);
    }

    private static SmppSettings settings(int port, Concatenation how, ReportIds ids, boolean tls) {
        return settings(port, how, ids, tls, Smsc.PASSWORD);
    }

    private static SmppSettings settings(int port, Concatenation how, ReportIds ids, boolean tls, String password) {
        return new SmppSettings(
                new SmppSettings.Peer("127.0.0.1", port, tls, Smsc.SYSTEM, password, ""),
                "120",
                "82",
                1000,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMillis(20),
                how,
                ids,
                false);
    }

    private static Outgoing message(String text) {
        return new Outgoing(
                new MessageId(UUID.randomUUID()), Address.phone(PHONE), Locale.ENGLISH, "", text, Optional.empty());
    }

    private static String reference(Carried carried) {
        return ((Carried.Sent) carried).reference();
    }

    private static byte[] report(String id, String state, String error) {
        return ("id:" + id + " sub:001 dlvrd:001 submit date:2611160100 done date:2611160101 stat:" + state + " err:"
                        + error + " text:...")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] part8(int ref, int total, int seq, String text) {
        return with(Udh.header(new Udh.Part(ref, total, seq), false), Gsm.encode(text));
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }

    private static byte[] with(byte[] head, byte[] text) {
        var all = new java.io.ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(text);
        return all.toByteArray();
    }

    private static OptionalParameter[] sar(int ref, int total, int seq) {
        return new OptionalParameter[] {
            OptionalParameters.newSarMsgRefNum((short) ref),
            OptionalParameters.newSarTotalSegments((byte) total),
            OptionalParameters.newSarSegmentSeqnum((byte) seq)
        };
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    private SmppCarrier opened(SmppCarrier one) {
        open.add(one::close);
        return one;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 2000 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** What was stored, by id. */
    private static final class Stored implements Arrivals {
        private final Map<String, Received> all = java.util.Collections.synchronizedMap(new LinkedHashMap<>());
        private final Map<String, String> reports = new ConcurrentHashMap<>();
        private final BlockingQueue<String> order = new LinkedBlockingQueue<>();
        private volatile boolean full;

        @Override
        public void arrived(Received message) {
            if (full) {
                throw new IllegalStateException("the disk is full");
            }
            if (all.putIfAbsent(message.id(), message) == null) {
                order.add(message.text());
            }
        }

        @Override
        public void reported(Channel channel, String reference, boolean delivered, String reason) {
            reports.put(reference, delivered ? "delivered" : reason);
        }

        List<String> texts() {
            return List.copyOf(order);
        }
    }
}
