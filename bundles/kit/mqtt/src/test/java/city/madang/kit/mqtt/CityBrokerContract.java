// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.MqttBroker.Loss;
import city.madang.kit.MqttBroker.Subscription;
import city.madang.kit.Secrets;
import city.madang.kit.mqtt.Figures.Fate;
import city.madang.testcity.TestSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The city's side against a broker, whichever it is. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CityBrokerContract {
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final Link.Pace PACE =
            new Link.Pace(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(60));

    TestBroker broker;
    private Thing gate;
    private final List<AutoCloseable> open = new ArrayList<>();
    private CityBroker city;
    private String topic;
    private String node;
    private static int nodes;

    /** Whether a message comes once when it fits several filters; else it may come once for each of them (MQTT 5, 3.3.4). */
    abstract boolean sendsOnce();

    /** @param devices who may sign in beside the city */
    abstract TestBroker started(String... devices) throws Exception;

    @BeforeAll
    void startBroker() throws Exception {
        broker = started("gate", "other");
        gate = new Thing(broker, "gate");
    }

    @AfterAll
    void stopBroker() throws Exception {
        if (gate != null) {
            gate.close();
            broker.close();
        }
    }

    @BeforeEach
    void connect() {
        node = "n" + ++nodes;
        topic = "devices/gate/" + node;
        city = city("tcp://127.0.0.1:" + broker.plain, TestBroker.PASSWORD, "");
    }

    @AfterEach
    void end() throws Exception {
        for (var each : open) {
            each.close();
        }
        open.clear();
    }

    private <C extends AutoCloseable> C closing(C each) {
        open.add(0, each);
        return each;
    }

    private CityBroker city(String server, String password, String certificates) {
        var config = TestSettings.of(
                MqttConfig.class, Map.of("server", server, "user", TestBroker.CITY, "certificates", certificates));
        var secrets = new Secrets(Map.of("MADANG_MQTT_PASSWORD", password));
        return closing(new CityBroker(config, Optional.empty(), secrets, node, PACE));
    }

    private void startAnew() {
        city.close();
        city = city("tcp://127.0.0.1:" + broker.plain, TestBroker.PASSWORD, "");
    }

    private Subscription listen(Inbox inbox) throws IOException, InterruptedException {
        return city.subscribe("gate", topic, inbox);
    }

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    private void tell(int first, int last) throws Exception {
        for (var each : numbers(first, last)) {
            gate.tell(topic, each);
        }
    }

    private static void until(BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE;
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("came in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void confirmsWhenStoredAndNotBefore() throws Exception {
        var never = new Inbox(text -> new CompletableFuture<>());
        listen(never);
        gate.tell(topic, "1");
        assertThat(never.next()).isEqualTo("1");

        startAnew();
        var inbox = new Inbox();
        listen(inbox);
        assertThat(inbox.next()).isEqualTo("1");
        until(() -> city.count(Fate.CONFIRMED) == 1);

        startAnew();
        var after = new Inbox();
        listen(after);
        gate.tell(topic, "2");
        assertThat(after.next()).isEqualTo("2");
    }

    @Test
    void getsInOrderWhatCameWhileItWasAway() throws Exception {
        listen(new Inbox());
        city.close();
        tell(1, 400);
        startAnew();
        var inbox = new Inbox();
        listen(inbox);
        assertThat(inbox.until("400")).isEqualTo(numbers(1, 400));
    }

    @Test
    void bringsAgainWhatWasNotStoredAndWhatFollows() throws Exception {
        var failures = new AtomicInteger();
        var inbox = new Inbox(text -> text.equals("2") && failures.getAndIncrement() == 0
                ? CompletableFuture.failedFuture(new IOException("full"))
                : CompletableFuture.completedFuture(text));
        listen(inbox);
        tell(1, 3);
        assertThat(inbox.next(4)).containsExactly("1", "2", "2", "3");
    }

    @Test
    void givesEachDeviceWhatItAskedFor() throws Exception {
        var all = new Inbox();
        var level = new Inbox();
        var same = new Inbox();
        var none = new Inbox();
        city.subscribe("all", topic + "/#", all);
        city.subscribe("level", topic + "/+/up", level);
        city.subscribe("same", topic + "/+/up", same);
        city.subscribe("none", topic + "/+/down", none);
        gate.tell(topic + "/7/up", "a");
        gate.tell(topic + "/8/up", "b");
        gate.tell(topic + "/9/down", "c");
        gate.tell(topic + "/9/down", "d");
        assertThat(all.until("d")).containsExactly("a", "b", "c", "d");
        assertThat(level.until("b")).containsExactly("a", "b");
        assertThat(same.until("b")).containsExactly("a", "b");
        assertThat(none.until("d")).containsExactly("c", "d");
        assertThat(all.heard() == 4).as("nothing came twice").isEqualTo(sendsOnce());
    }

    @Test
    void aSlowDeviceHoldsUpNobodyAndLosesNothing() throws Exception {
        var gone = new CompletableFuture<String>();
        var slow = new Inbox(text -> gone);
        listen(slow);
        var quick = new Inbox();
        city.subscribe("other", topic + "/quick", quick);
        tell(1, 2 * Mailbox.PLACES);
        for (var each : numbers(1, 50)) {
            gate.tell(topic + "/quick", each);
        }
        assertThat(quick.next(50)).isEqualTo(numbers(1, 50));
        until(() -> city.count(Fate.LEFT) > 0);
        gone.complete("now");
        assertThat(slow.until(String.valueOf(2 * Mailbox.PLACES))).isEqualTo(numbers(1, 2 * Mailbox.PLACES));
    }

    @Test
    void messagesWaitForADeviceThatComesBack() throws Exception {
        listen(new Inbox()).close();
        tell(1, 3);
        until(() -> city.count(Fate.LEFT) == 3);
        var back = new Inbox();
        listen(back);
        tell(4, 4);
        assertThat(back.until("4")).isEqualTo(numbers(1, 4));
    }

    @Test
    void anotherNodeGetsWhatThisOneDidNotStore() throws Exception {
        var never = new Inbox(text -> new CompletableFuture<>());
        listen(never);
        tell(1, 1);
        assertThat(never.next()).isEqualTo("1");
        city.hangUp();
        tell(2, 3);
        var other = city("tcp://127.0.0.1:" + broker.plain, TestBroker.PASSWORD, "");
        var there = new Inbox();
        other.subscribe("gate", topic, there);
        assertThat(there.until("3")).isEqualTo(numbers(1, 3));

        other.hangUp();
        tell(4, 4);
        var again = new Inbox();
        listen(again);
        assertThat(again.next()).as("nothing that was stored comes again").isEqualTo("4");
    }

    @Test
    void refusesWhatIsTooLargeAndGoesOn() throws Exception {
        var inbox = new Inbox();
        listen(inbox);
        gate.tell(topic, new byte[512 * 1024 + 1], false);
        gate.tell(topic, "small");
        assertThat(inbox.next()).isEqualTo("small");
        assertThat(city.count(Fate.REFUSED)).isEqualTo(1);
        assertThat(inbox.losses).containsExactly(Loss.REFUSED);
    }

    @Test
    void aForgedTopicDoesNotPass() throws Exception {
        var inbox = new Inbox();
        listen(inbox);
        var forger = closing(new Thing(broker, "other"));
        forger.tell(topic, "forged");
        gate.tell(topic, "true");
        assertThat(inbox.next()).isEqualTo("true");
    }

    @Test
    void sendsAndWaitsUntilTheBrokerHasIt() throws Exception {
        var heard = gate.listen("devices/gate/do/#");
        var line = listen(new Inbox());
        for (int i = 0; i < 30; i++) {
            line.publish("devices/gate/do/" + i % 15, text(i), WITHIN);
        }
        for (int i = 0; i < 30; i++) {
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(String.valueOf(i));
        }
        assertThatThrownBy(() -> line.publish("devices/+/do", text(0), WITHIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] text(int number) {
        return String.valueOf(number).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void goesOnWhenTheBrokerWasStoppedAndWhenItForgotEverything() throws Exception {
        var inbox = new Inbox();
        var line = listen(inbox);
        tell(1, 1);
        assertThat(inbox.next()).isEqualTo("1");
        broker.stop();
        assertThatThrownBy(() -> line.publish(topic, text(0), Duration.ofMillis(500)))
                .isInstanceOf(IOException.class);
        broker.forget();
        broker.start();
        gate.close();
        gate = new Thing(broker, "gate");
        until(() -> connections() == 2);
        tell(2, 2);
        assertThat(inbox.next()).isEqualTo("2");
    }

    private double connections() {
        return city.measures().stream()
                .filter(each -> each.name().equals("madang_mqtt_connections_total"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void othersSeeWhetherTheCityIsThere() throws Exception {
        var status = closing(new Thing(broker, TestBroker.CITY)).listen("madang/madang-" + node + "/status");
        var relay = closing(new Relay(broker.plain));
        city = city("tcp://127.0.0.1:" + relay.port(), TestBroker.PASSWORD, "");
        listen(new Inbox());
        assertThat(status.poll(30, TimeUnit.SECONDS)).isEqualTo("online");
        relay.hold();
        assertThat(status.poll(30, TimeUnit.SECONDS)).isEqualTo("offline");
        relay.letGo();
        assertThat(status.poll(30, TimeUnit.SECONDS)).isEqualTo("online");
        city.close();
        assertThat(status.poll(30, TimeUnit.SECONDS)).isEqualTo("offline");
    }

    @Test
    void saysWhyThereIsNoBroker() throws Exception {
        var wrong = city("tcp://127.0.0.1:" + broker.plain, "wrong", "");
        assertThatThrownBy(() -> wrong.subscribe("gate", topic, new Inbox()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refused by the MQTT broker");
        var none = city("", TestBroker.PASSWORD, "");
        assertThatThrownBy(() -> none.subscribe("gate", topic, new Inbox()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("server is not set in city.madang.kit.mqtt.cfg");
        var odd = city("http://127.0.0.1:80", TestBroker.PASSWORD, "");
        assertThatThrownBy(() -> odd.subscribe("gate", topic, new Inbox()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ssl://host:8883");
        var nobody = city("tcp://127.0.0.1:1", TestBroker.PASSWORD, "");
        assertThatThrownBy(() -> nobody.subscribe("gate", topic, new Inbox()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void believesOnlyTheCertificatesThatItWasGivenAndTheirHost() throws Exception {
        city.close();
        var trusting = city(
                "ssl://127.0.0.1:" + broker.encrypted,
                TestBroker.PASSWORD,
                broker.certificates().toString());
        var inbox = new Inbox();
        trusting.subscribe("gate", topic, inbox);
        gate.tell(topic, "1");
        assertThat(inbox.next()).isEqualTo("1");
        trusting.close();

        var doubting = city("ssl://127.0.0.1:" + broker.encrypted, TestBroker.PASSWORD, "");
        assertThatThrownBy(() -> doubting.subscribe("gate", topic, inbox)).isInstanceOf(IOException.class);
        var elsewhere = city(
                "ssl://localhost:" + broker.encrypted,
                TestBroker.PASSWORD,
                broker.certificates().toString());
        assertThatThrownBy(() -> elsewhere.subscribe("gate", topic, inbox)).isInstanceOf(IOException.class);
    }
}
