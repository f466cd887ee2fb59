// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks;

import city.madang.itest.Eventually;
import city.madang.itest.RunningCity;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;

/** How long a start takes with an empty data folder, and how long Karaf alone takes. */
final class Starts {
    private static final int ROUNDS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Table table;

    Starts(Table table) {
        this.table = table;
    }

    void measure() throws Exception {
        var cold = new double[ROUNDS];
        var warm = new double[ROUNDS];
        var bare = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            bare[i] = bare();
            try (var city = RunningCity.demo().unpack()) {
                cold[i] = seconds(city::start);
                city.stop();
                warm[i] = seconds(city::start);
            }
        }
        table.add("cold start, empty data, demo city, to ready", "s", cold, bare);
        table.add("second start of the same city", "s", warm, bare);
    }

    /** Karaf with its console, from the same archive, without the kit: until its port answers. */
    private static double bare() throws Exception {
        try (var city = RunningCity.fresh().unpack()) {
            var features = city.home().resolve("etc/org.apache.karaf.features.cfg");
            var without = Files.readString(features).replaceAll("madang-kit/[^,\s]+, ", "");
            Files.writeString(features, without);
            return seconds(() -> {
                city.launch();
                Eventually.require("Karaf's console answers", LONGEST, () -> answers(city.sshPort()));
            });
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        var before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }
}
