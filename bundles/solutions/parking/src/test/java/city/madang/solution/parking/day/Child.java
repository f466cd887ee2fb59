// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link Server}, started again after each kill. Used by one thread. */
final class Child implements AutoCloseable {
    private static final long PATIENCE = 120;
    private static final String DEAD = "dead";

    /** What a device was asked. @param command the same when it is asked again after a restart */
    record Asked(String device, String command, String what) {}

    private final String role;
    private final Path folder;
    private final int port;
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private Process process;
    private int kills;

    Child(String role, Path folder, int port, Instant now) {
        this.role = role;
        this.folder = folder;
        this.port = port;
        start(now);
    }

    private void start(Instant now) {
        answers = new LinkedBlockingQueue<>();
        try {
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Server.class.getName(),
                            role,
                            folder.toString(),
                            "" + port,
                            now.toString()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", role + ".log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var reading = new Thread(new Reading(process, answers), "reading " + role);
        reading.setDaemon(true);
        reading.start();
        assertThat(next()).as(role + " starts").contains("ready");
    }

    /** Hands over what it says; its end is a word as well. */
    private final class Reading implements Runnable {
        private final Process of;
        private final BlockingQueue<String> to;

        Reading(Process of, BlockingQueue<String> to) {
            this.of = of;
            this.to = to;
        }

        @Override
        public void run() {
            try (var in = new BufferedReader(new InputStreamReader(of.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    var words = line.split(" ", 4);
                    if (words[0].equals("asked")) {
                        asked.add(new Asked(words[1], words[2], words[3]));
                    } else if (line.startsWith("= ")) {
                        to.add(line.substring(2));
                    } else if (line.equals("ready")) {
                        to.add(line);
                    }
                }
            } catch (IOException e) {
                // killed while it spoke
            } finally {
                to.add(DEAD);
            }
        }
    }

    private Optional<String> next() {
        try {
            var answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
            assertThat(answer).as(role + " is silent").isNotNull();
            return Optional.of(answer).filter(word -> !word.equals(DEAD));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Says it until it is answered; a killed server is started again. */
    String say(String line, Instant now) {
        for (; ; ) {
            var answer = trySay(line);
            if (answer.isPresent()) {
                return answer.get();
            }
            start(now);
        }
    }

    private Optional<String> trySay(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            return Optional.empty();
        }
        return next();
    }

    /** What a device was asked next; empty when it is nothing within a moment. */
    Optional<Asked> asked(long millis) {
        try {
            return Optional.ofNullable(asked.poll(millis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kill -9, whatever it does. */
    void kill() {
        kills++;
        process.destroyForcibly();
    }

    int kills() {
        return kills;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
