// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import city.madang.solution.parking.day.Child.Asked;
import city.madang.testcity.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day of a car park with its own server: 10,000 passages, the line to the centre cut, bad and whole again, and both servers killed at
 * any moment. Vehicles, gates and stations are out here and are never killed: they tell again what was not confirmed, as devices that
 * keep events do. In the evening the world, the site and the centre know the same.
 */
@Tag("soak")
class CutLineDayTest {
    private static final int VEHICLES = Integer.getInteger("madang.day.vehicles", 5000);
    private static final int INSIDE = 60;
    /** Seconds. */
    private static final int READ_AGAIN = 30;

    private static final int KILLS = Integer.getInteger("madang.day.kills", 30);
    /** Seconds; 5,000 steps of 17 on average are a day. */
    private static final int LONGEST_STEP = 34;

    private static final Instant MORNING = Instant.parse("2026-11-15T15:00:00Z");
    private static final long PATIENCE = Duration.ofMinutes(1).toMillis();

    @TempDir
    Path folder;

    private final Random random = new Random(Long.getLong("madang.day.seed", System.nanoTime()));
    private final Deque<String> inside = new ArrayDeque<>();
    private final Set<String> done = new HashSet<>();
    private Instant now = MORNING;
    private Child central;
    private Child site;
    private String entry;
    private String exit;
    private long sequence;
    private long card;
    private long phone;
    private int phones;
    private int gone;

    @BeforeEach
    void open() throws Exception {
        int port = FreePort.next();
        central = new Child("central", folder.resolve("central"), port, now);
        site = new Child("site", folder.resolve("site"), port, now);
        var devices = site.say("set-up", now).split(" ");
        entry = devices[0];
        exit = devices[1];
        assertThat(site.say("enrol " + central.say("invite North", now), now)).isEqualTo("ENROLLED");
        tell(entry, "gate CLOSED");
        tell(exit, "gate CLOSED");
    }

    @AfterEach
    void close() {
        site.close();
        central.close();
    }

    @Test
    void aDayWithACutLineAndKills() {
        for (int i = 0; i < VEHICLES; i++) {
            weather(i);
            comesIn("D" + i);
            if (random.nextInt(10) == 0) {
                paysByPhone(any());
            }
            while (inside.size() > INSIDE) {
                leaves(inside.pop());
            }
        }
        while (!inside.isEmpty()) {
            leaves(inside.pop());
        }
        evening();
    }

    /** The line is bad for the third part of the day, cut in the middle of it; servers are killed all day. */
    private void weather(int vehicle) {
        int part = vehicle * 12 / VEHICLES;
        var state = switch (part) {
            case 4, 7 -> random.nextBoolean() ? "LOSES_ANSWERS" : "WHOLE";
            case 5, 6 -> "CUT";
            default -> "WHOLE";
        };
        central.say("line " + state, now);
        if (random.nextInt(VEHICLES) < KILLS) {
            (random.nextInt(3) == 0 ? central : site).kill();
        }
        goesOn(Duration.ofSeconds(1 + random.nextInt(LONGEST_STEP)));
    }

    private void goesOn(Duration time) {
        now = now.plus(time);
        central.say("at " + now, now);
        site.say("at " + now, now);
    }

    /** Until it is confirmed, the same event. Now and then the server is killed while it hears it. */
    private void tell(String device, String what) {
        var line = "tell " + device + " " + now + " " + ++sequence + " " + what;
        if (random.nextInt(VEHICLES * 10) < KILLS) {
            site.kill();
        }
        long until = System.currentTimeMillis() + PATIENCE;
        while (!site.say(line, now).equals("stored")) {
            // a server that was killed is missed only after a while
            assertThat(System.currentTimeMillis())
                    .as("device " + device + " is not opened")
                    .isLessThan(until);
            goesOn(Duration.ofSeconds(1));
        }
    }

    /** What the devices of a lane are asked next that they were not asked before. A vehicle that stands for long is read once more. */
    private Asked asked(String device, String plate) {
        int quiet = 0;
        long until = System.currentTimeMillis() + PATIENCE;
        for (; ; ) {
            var next = site.asked(100).filter(each -> done.add(each.command()));
            if (next.filter(each -> each.device().equals(device)).isPresent()) {
                return next.get();
            }
            if (next.isEmpty()) {
                goesOn(Duration.ofSeconds(1));
                if (++quiet % READ_AGAIN == 0) {
                    tell(device, "plate " + plate);
                }
            }
            if (System.currentTimeMillis() > until) {
                fail("nothing is asked of " + device + " at " + now + ": " + site.say("lanes", now));
            }
        }
    }

    private void passes(String device) {
        tell(device, "gate OPEN");
        tell(device, "loop false");
        tell(device, "gate CLOSED");
    }

    private void comesIn(String plate) {
        tell(entry, "loop true");
        tell(entry, "plate " + plate);
        assertThat(asked(entry, plate).what()).isEqualTo("open");
        passes(entry);
        inside.add(plate);
    }

    private void leaves(String plate) {
        tell(exit, "loop true");
        tell(exit, "plate " + plate);
        if (random.nextInt(20) == 0) {
            paysByPhone(plate);
        }
        var what = asked(exit, plate);
        while (!what.what().equals("open")) {
            if (what.what().startsWith("ask ")) {
                long amount = Long.parseLong(what.what().substring(4));
                tell(exit, "pays " + what.command() + " " + amount);
                card += amount;
            }
            what = asked(exit, plate);
        }
        passes(exit);
        gone++;
    }

    private String any() {
        return inside.stream().skip(random.nextInt(inside.size())).findFirst().orElseThrow();
    }

    /** As somebody does who looks at the page a few times: the payment has one id, however often it is tried. */
    private void paysByPhone(String plate) {
        var id = "phone-" + phones++;
        for (int i = 0; i < 20; i++) {
            var said = central.say("phone " + plate + " " + id, now);
            if (said.matches("[0-9]+")) {
                phone += Long.parseLong(said);
                return;
            }
            if (!said.equals("asked")) {
                assertThat(said).isIn("cut", "unknown", "nothing");
                return;
            }
            goesOn(Duration.ofSeconds(1));
        }
    }

    private void evening() {
        central.say("line WHOLE", now);
        String here;
        String there;
        int hours = 0;
        do {
            goesOn(Duration.ofSeconds(30));
            here = site.say("sum", now);
            there = central.say("sum", now);
        } while (!here.equals(there) && ++hours < 200);
        System.out.println("site    " + here + ", killed " + site.kills() + " times");
        System.out.println("centre  " + there + ", killed " + central.kills() + " times");
        assertThat(there).isEqualTo(here);
        assertThat(here)
                .contains("inside=0 gone=" + gone + " other=0")
                .contains("paid=" + (card + phone) + " card=" + card + " phone=" + phone);
        assertThat(gone).isEqualTo(VEHICLES);
    }
}
