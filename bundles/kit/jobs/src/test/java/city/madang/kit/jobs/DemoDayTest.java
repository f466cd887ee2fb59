// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.Arrivals;
import city.madang.kit.OpenModule;
import city.madang.kit.data.TestDatabase;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Received;
import city.madang.module.DemoStage;
import city.madang.module.Offer;
import city.madang.module.Scene;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoDayTest {
    private static final Address MINA = Address.email("mina@town.example");
    private static final Address PHONE = Address.phone("+821012345678");

    /** Of a Saturday in Seoul. */
    private final TestClock machine = new TestClock(Instant.parse("2026-11-21T03:00:00Z"));

    private final TestCity city = new TestCity();
    private final CityClock clock = new CityClock(city, machine);
    private final List<String> said = new ArrayList<>();
    private final List<Received> letters = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final AutoCloseable store;
    private final DemoClock demo;
    private final DemoDay day;

    DemoDayTest() {
        var on = TestDatabase.DERBY.open();
        store = on;
        demo = new DemoClock(new JobTable(on, "one", "one/1"), clock, city);
        day = new DemoDay(demo, clock, city, null, new Post(), (phone, text, once) -> texts.add(once + " " + text));
    }

    private final class Post implements Arrivals {
        @Override
        public void arrived(Received message) {
            letters.add(message);
        }

        @Override
        public void reported(Channel channel, String reference, boolean delivered, String reason) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void isADemo() {
        city.demo = true;
    }

    @AfterEach
    void end() throws Exception {
        day.close();
        store.close();
    }

    private AutoCloseable open(Scene... scenes) {
        var offer = Offer.of().scenes(List.of(scenes));
        return day.mount(new OpenModule("toy", "1", getClass().getClassLoader(), null, null, offer));
    }

    private Scene saying(int hour, String words) {
        return new Scene(LocalTime.of(hour, 0), stage -> said.add(words + " at " + clock.instant()));
    }

    /** The whole day, and how many steps it took. */
    private int playAll() {
        assertThat(day.open()).isTrue();
        int steps = 0;
        while (day.isPlaying()) {
            day.step();
            steps++;
        }
        return steps;
    }

    @Test
    void playsTheNextWorkingDayInTwoMinutes() {
        open(saying(12, "noon"), saying(9, "morning"), saying(18, "evening"));
        assertThat(playAll()).isEqualTo(120);
        assertThat(said)
                .containsExactly(
                        "morning at 2026-11-23T00:00:00Z",
                        "noon at 2026-11-23T03:00:00Z",
                        "evening at 2026-11-23T09:00:00Z");
    }

    @Test
    void playsOneDayAtATime() {
        assertThat(day.open()).isTrue();
        assertThat(day.open()).isFalse();
        var now = clock.instant();
        day.step();
        assertThat(clock.instant()).isEqualTo(now.plus(Duration.ofMinutes(5)));
    }

    @Test
    void goesOnWhenASceneFails() {
        open(
                new Scene(LocalTime.of(9, 0), stage -> {
                    throw new IllegalStateException("the actor is ill");
                }),
                saying(10, "still"));
        playAll();
        assertThat(said).hasSize(1);
    }

    @Test
    void leavesOutWhatAClosedModuleWouldPlay() throws Exception {
        var module = open(saying(9, "gone"));
        assertThat(day.open()).isTrue();
        module.close();
        open(saying(9, "updated"));
        while (day.isPlaying()) {
            day.step();
        }
        assertThat(said).isEmpty();
        playAll();
        assertThat(said).singleElement().asString().startsWith("updated");
    }

    @Test
    void peopleWriteOnEveryWay() {
        open(new Scene(LocalTime.of(9, 0), DemoDayTest::write));
        playAll();
        playAll();
        assertThat(letters).extracting(Received::subject).containsExactly("Hole", "Hole");
        assertThat(letters).extracting(Received::id).doesNotHaveDuplicates();
        assertThat(texts).hasSize(2).doesNotHaveDuplicates();
    }

    private static void write(DemoStage stage) {
        stage.write(MINA, "Hole", "There is a hole.");
        stage.write(PHONE, "", "REPORT");
    }

    @Test
    void isRefusedWhenTheClockCannotGoSoFar() {
        assertThat(demo.forward(DemoClock.FARTHEST)).isTrue();
        assertThat(day.open()).isFalse();
        assertThat(day.isPlaying()).isFalse();
    }
}
