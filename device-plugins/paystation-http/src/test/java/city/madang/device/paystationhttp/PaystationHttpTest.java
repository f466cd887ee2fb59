// SPDX-License-Identifier: Apache-2.0
package city.madang.device.paystationhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Money;
import city.madang.device.Outcome;
import city.madang.device.event.ButtonPressed;
import city.madang.device.event.CashMoved;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.Health.Level;
import city.madang.device.event.PaymentTaken;
import city.madang.device.event.PaymentTaken.Means;
import city.madang.device.role.CardReader;
import city.madang.device.role.CardReader.Medium;
import city.madang.device.role.PayStation;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.Problem;
import city.madang.device.testkit.Bench;
import city.madang.device.testkit.CardReaderContract;
import city.madang.device.testkit.PayStationContract;
import city.madang.device.testkit.WireSimulator.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaystationHttpTest implements PayStationContract, CardReaderContract {
    private final StationWire wire = new StationWire();

    @AfterEach
    void end() throws IOException {
        wire.close();
    }

    @Override
    public DeviceDriver<?> driver() {
        return new PaystationHttpDriver();
    }

    @Override
    public Map<String, String> settings() {
        return with(StationWire.SECRET);
    }

    private Map<String, String> with(String secret) {
        return Map.of("address", "http://127.0.0.1:" + wire.port() + "/pay", "secret", secret, "patience", "1");
    }

    @Override
    public Optional<Map<String, String>> settingsOfASilentDevice() {
        wire.silentAfter(1);
        return Optional.of(settings());
    }

    @Override
    public Optional<Money> shown() {
        return wire.shown();
    }

    @Override
    public long kept() {
        return wire.kept();
    }

    @Override
    public long givenOut() {
        return wire.givenOut();
    }

    @Override
    public void putIn(Bench bench, long minor) throws Exception {
        wire.putIn(minor);
        deliver(bench);
    }

    @Override
    public void hold(Bench bench, Medium medium, String code) throws Exception {
        wire.tell("\"event\":\"CODE\",\"medium\":\"" + medium + "\",\"code\":\"" + code + "\"");
        deliver(bench);
    }

    private void deliver(Bench bench) throws Exception {
        for (var each : wire.told()) {
            assertThat(call(bench, each)).isEqualTo(204);
        }
    }

    private static int call(Bench bench, String body) throws Exception {
        return bench.call("application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String paid(String id, String more) {
        return "{\"event\":\"PAID\",\"at\":\"2026-11-23T10:00:00Z\",\"id\":\"" + id
                + "\",\"amount\":3000,\"currency\":\"KRW\"" + more + "}";
    }

    private static Outcome ask(Bench bench, CommandId id) throws Exception {
        return bench.role(PayStation.class).ask(FEE, id, bench.deadline());
    }

    private static String why(Outcome outcome) {
        return outcome.kind() + " "
                + outcome.reason().orElseThrow().note().orElseThrow().key();
    }

    @Test
    void asksByTheIdOfTheCommandAndWithItsSecret() throws Exception {
        try (var bench = open()) {
            ask(bench, new CommandId("c-1"));
            assertThat(wire.requests().get(1))
                    .startsWith("PUT /pay/asks/c-1 HTTP/1.1\r\n")
                    .contains("Authorization: Bearer " + StationWire.SECRET + "\r\n")
                    .endsWith("{\"amount\":3000,\"currency\":\"KRW\",\"seconds\":300}");
            assertThat(bench.session().probe().toString()).doesNotContain(StationWire.SECRET);
        }
    }

    @Test
    void tellsOfChangeGiven() throws Exception {
        try (var bench = open()) {
            ask(bench, CommandId.next());
            putIn(bench, 5000);
            assertThat(bench.told(CashMoved.class))
                    .extracting(moved -> moved.amount().minor())
                    .containsExactly(5000L, -2000L);
        }
    }

    /** The station sends it again when it did not hear that it was taken, perhaps with another number. */
    @Test
    void aPaymentThatIsToldTwiceIsOne() throws Exception {
        try (var bench = open()) {
            ask(bench, new CommandId("c-1"));
            assertThat(call(bench, paid("c-1", ",\"sequence\":1"))).isEqualTo(204);
            assertThat(call(bench, paid("c-1", ",\"sequence\":2"))).isEqualTo(204);
            assertThat(bench.told(PaymentTaken.class).stream().distinct()).hasSize(1);
        }
    }

    @Test
    void aPaymentThatNobodyAskedForIsStoredAndMarked() throws Exception {
        try (var bench = open()) {
            assertThat(call(bench, paid("x-9", ",\"means\":\"COUPON\",\"reference\":\"R7\"")))
                    .isEqualTo(204);
            assertThat(bench.told(PaymentTaken.class))
                    .extracting(PaymentTaken::means)
                    .containsExactly(Means.COUPON);
            assertThat(bench.told(Fault.class).get(0).message().key()).isEqualTo("payment.unknown");
            assertThat(bench.told(Fault.class).get(0).message().words()).containsExactly("x-9", "R7");
        }
    }

    /** The line was lost between asking and paying; a new session learns from the station what it asks for. */
    @Test
    void knowsWhatTheStationAskedForBefore() throws Exception {
        try (var bench = open()) {
            ask(bench, CommandId.next());
        }
        try (var bench = open()) {
            putIn(bench, 3000);
            assertThat(bench.told(PaymentTaken.class)).hasSize(1);
            assertThat(bench.told(Fault.class)).isEmpty();
        }
    }

    @Test
    void whatItAskedWhenTheLineWasLostNobodyKnowsAndTheStationEndsItItself() throws Exception {
        var id = CommandId.next();
        try (var bench = open()) {
            wire.mode(Mode.CUT_OFF);
            assertThatThrownBy(() -> ask(bench, id)).isInstanceOf(IOException.class);
            assertThat(shown()).contains(FEE);
        }
        wire.mode(Mode.FINE);
        wire.putIn(1000);
        wire.expire();
        assertThat(givenOut()).isEqualTo(1000);
        try (var bench = open()) {
            assertThat(why(ask(bench, id))).isEqualTo("REFUSED ask.ended");
            assertThat(bench.role(PayStation.class)
                            .cancel(id, CommandId.next(), bench.deadline())
                            .isDone())
                    .isTrue();
            assertThat(shown()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "409 Busy,REFUSED station.busy",
        "422 Odd,REFUSED station.unable",
        "503 Out,REFUSED station.broken",
        "401 No,REFUSED station.secret",
        "404 Where,REFUSED station.unknown",
        "500 Oh,UNKNOWN station.status",
        "302 There,UNKNOWN station.status",
        "204 Empty,UNKNOWN station.status",
        "200 OK,UNKNOWN station.garbage"
    })
    void saysWhatTheStationAnswered(String status, String why) throws Exception {
        try (var bench = open()) {
            wire.answers(status + "\n<html>");
            assertThat(why(ask(bench, CommandId.next()))).isEqualTo(why);
            wire.answers(null);
            assertThat(ask(bench, CommandId.next()).isDone()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ask\":\"MAYBE\"}", "[]", "", "{\"ask\":\"SHOWN\"} {}"})
    void anAnswerThatCannotBeIsNoSuccess(String body) throws Exception {
        try (var bench = open()) {
            wire.answers("200 OK\n" + body);
            assertThat(why(ask(bench, CommandId.next()))).isEqualTo("UNKNOWN station.garbage");
            wire.answers("200 OK\n{\"ask\":\"SHOWN\",\"x\":\"" + "x".repeat(20_000) + "\"}");
            assertThat(why(ask(bench, CommandId.next()))).isEqualTo("UNKNOWN station.garbage");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "not json",
                "{\"event\":\"GIFT\"}",
                "{\"event\":\"CASH\",\"sequence\":1,\"at\":\"yesterday\",\"amount\":1,\"currency\":\"KRW\"}",
                "{\"event\":\"CASH\",\"sequence\":-1,\"at\":\"2026-11-23T10:00:00Z\",\"amount\":1,\"currency\":\"KRW\"}",
                "{\"event\":\"CASH\",\"sequence\":1,\"at\":\"2026-11-23T10:00:00Z\",\"amount\":1e30,\"currency\":\"KRW\"}",
                "{\"event\":\"CASH\",\"sequence\":1,\"at\":\"2026-11-23T10:00:00Z\",\"amount\":1.5,\"currency\":\"KRW\"}",
                "{\"event\":\"CODE\",\"sequence\":1,\"at\":\"2026-11-23T10:00:00Z\",\"medium\":\"CARD\",\"code\":\"\"}",
                "{\"event\":\"CODE\",\"sequence\":1,\"at\":\"2026-11-23T10:00:00Z\",\"medium\":\"FACE\",\"code\":\"x\"}"
            })
    void whatIsNotUnderstoodIsAFaultAndNothingElse(String body) throws Exception {
        try (var bench = open()) {
            int before = bench.told(DeviceEvent.class).size();
            assertThat(call(bench, body)).isEqualTo(400);
            assertThat(bench.told(Fault.class)).hasSize(1);
            assertThat(bench.told(Fault.class).get(0).excerpt()).hasSizeLessThanOrEqualTo(2);
            assertThat(bench.told(DeviceEvent.class)).hasSize(before + 1);
        }
    }

    @Test
    void aPaymentThatCannotBeStoredIsNamedSoThatSomebodyFindsIt() throws Exception {
        try (var bench = open()) {
            assertThat(call(bench, paid("not an id", ",\"reference\":\"R8\""))).isEqualTo(400);
            assertThat(call(bench, paid("c-1", ",\"reference\":\"" + "R".repeat(101) + "\"")))
                    .isEqualTo(400);
            assertThat(call(bench, "{\"event\":\"PAID\",\"amount\":3000,\"reference\":\"R9\"}"))
                    .isEqualTo(400);
            assertThat(bench.told(Fault.class))
                    .extracting(fault -> fault.message().words().get(0))
                    .containsExactly("id", "reference", "at");
            assertThat(bench.told(Fault.class).get(0).message().words()).containsExactly("id", "3000", "R8");
        }
    }

    @Test
    void keepsNoNumberOfACard() throws Exception {
        try (var bench = open()) {
            call(bench, paid("c-1", ",\"reference\":\"VISA 4111 1111 1111 1111 ok\""));
            call(bench, paid("no id", ",\"reference\":\"4111111111111111\""));
            assertThat(bench.told(PaymentTaken.class).get(0).reference()).isEqualTo("VISA ************1111 ok");
            assertThat(bench.told(DeviceEvent.class).toString()).doesNotContain("4111");
        }
        assertThat(Told.masked("20261123100000017")).isEqualTo("20261123100000017");
    }

    @Test
    void tellsHowTheStationIs() throws Exception {
        try (var bench = open()) {
            ask(bench, CommandId.next());
            bench.poll();
            wire.is("OUT_OF_ORDER", ",\"paper\":\"EMPTY\",\"cash\":\"LOW\"");
            bench.poll();
            bench.poll();
            var health = bench.told(Health.class);
            assertThat(health)
                    .extracting(each -> each.paper().orElseThrow())
                    .containsExactly(Level.ENOUGH, Level.EMPTY);
            assertThat(health.get(1).cash()).contains(Level.LOW);
            assertThat(bench.told(Fault.class)).hasSize(1);
            assertThat(why(bench.session().probe())).isEqualTo("REFUSED station.broken");
        }
    }

    @Test
    void buttonsAndTroublesAreTold() throws Exception {
        try (var bench = open()) {
            wire.tell("\"event\":\"BUTTON\",\"button\":\"HELP\"");
            wire.tell("\"event\":\"BUTTON\",\"button\":\"BIG_RED\"");
            wire.tell("\"event\":\"FAULT\",\"fault\":\"COINS\"");
            wire.tell("\"event\":\"FAULT\",\"fault\":\"<script>\"");
            deliver(bench);
            assertThat(bench.told(ButtonPressed.class))
                    .extracting(ButtonPressed::button)
                    .containsExactly(ButtonPressed.Button.HELP, ButtonPressed.Button.OTHER);
            assertThat(bench.told(Fault.class))
                    .extracting(fault -> fault.message().key())
                    .containsExactly("fault.coins", "fault.other");
        }
    }

    @Test
    void aLateCommandIsRefused() throws Exception {
        try (var bench = open()) {
            var outcome = bench.role(PayStation.class).ask(FEE, CommandId.next(), new Deadline(Instant.EPOCH));
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
            assertThat(shown()).isEmpty();
        }
    }

    @Test
    void aStationWithoutAReaderHasNone() throws Exception {
        wire.answers("200 OK\n{\"station\":\"READY\",\"media\":[\"FACE\"]}");
        try (var bench = open()) {
            assertThat(bench.session().role(CardReader.class)).isEmpty();
            assertThat(bench.session().role(PayStation.class)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE", "CUT_OFF", "SILENT"})
    void whatDoesNotComeEndsTheSession(Mode mode) throws Exception {
        try (var bench = open()) {
            wire.mode(mode);
            assertThatThrownBy(() -> ask(bench, CommandId.next())).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 Where", "401 No", "200 OK"})
    void opensNothingThatIsNoStation(String status) {
        wire.answers(status + "\n{}");
        assertThatThrownBy(this::open).isInstanceOf(IOException.class);
    }

    @Test
    void takesGoodAddressesAndLongSecretsOnly() {
        var driver = new PaystationHttpDriver();
        var bad = Map.of("address", "http://u:p@station/", "secret", "short");
        assertThat(driver.check(Bench.config(driver, bad)))
                .extracting(Problem::setting)
                .containsExactly("address", "secret");
    }
}
