// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.Outcome;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.Problem;
import city.madang.device.spi.ProvidesDriver;
import city.madang.device.spi.SettingsType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every driver keeps, whatever its devices can do. */
public interface SessionContract {
    /** What {@code close} has to free whoever waits in, in seconds. */
    int CLOSING = 2;

    DeviceDriver<?> driver();

    /** Settings with which a device answers, as they would be typed. */
    Map<String, String> settings();

    /** Settings with which the device accepts and never answers; empty when the driver does not connect to its device. */
    default Optional<Map<String, String>> settingsOfASilentDevice() {
        return Optional.empty();
    }

    /** A session with a device that answers. */
    default Bench open() throws Exception {
        return Bench.open(driver(), settings());
    }

    @Test
    default void saysWhatItIs() {
        var provides = driver().getClass().getAnnotation(ProvidesDriver.class);

        assertThat(provides).as("@ProvidesDriver").isNotNull();
        assertThat(provides.id()).matches("[a-z][a-z0-9-]{1,39}");
        assertThat(SettingsType.of(driver().settings()).items()).isNotNull();
    }

    @Test
    default void takesGoodSettings() {
        assertThat(checked(driver())).isEmpty();
    }

    private <S> List<Problem> checked(DeviceDriver<S> driver) {
        return driver.check(Bench.config(driver, settings()));
    }

    @Test
    default void answersWhenAskedForASignOfLife() throws Exception {
        try (var bench = open()) {
            assertThat(bench.session().probe().isDone()).isTrue();
        }
    }

    @Test
    default void leavesNoThreadBehind() throws Exception {
        var before = threads();
        var bench = open();
        bench.poll();
        bench.close();
        bench.close();

        assertThat(left(before)).as("threads that are left after close").isEmpty();
    }

    /** A thread may take a moment to end. */
    private static Set<Thread> left(Set<Thread> before) throws InterruptedException {
        var left = new HashSet<>(threads());
        left.removeAll(before);
        for (var thread : left) {
            thread.join(TimeUnit.SECONDS.toMillis(CLOSING));
        }
        return left.stream().filter(Thread::isAlive).collect(Collectors.toSet());
    }

    private static Set<Thread> threads() {
        return Set.copyOf(Thread.getAllStackTraces().keySet());
    }

    @Test
    default void isFreeSoonWhenTheDeviceNeverAnswers() throws Exception {
        isFreeSoon(bench -> bench.session().probe());
    }

    /** Something to ask of a session, of which the outcome must not be that it is done. */
    @FunctionalInterface
    interface Question {
        Outcome ask(Bench bench) throws Exception;
    }

    /** Asks a device that never answers, and closes the session meanwhile. */
    default void isFreeSoon(Question question) throws Exception {
        var silent = settingsOfASilentDevice();
        if (silent.isEmpty()) {
            return;
        }
        try (var bench = Bench.open(driver(), silent.get())) {
            var begun = new CountDownLatch(1);
            var asks = CompletableFuture.supplyAsync(() -> {
                begun.countDown();
                try {
                    return question.ask(bench).isDone();
                } catch (Exception isFree) {
                    return false;
                }
            });
            begun.await();
            bench.session().close();

            assertThat(asks.get(CLOSING, TimeUnit.SECONDS))
                    .as("done by a device that never answered")
                    .isFalse();
        }
    }
}
