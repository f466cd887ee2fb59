// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.DatabaseUnavailable;
import city.madang.testcity.TestCity;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookoutTest {
    private final TestCity city = new TestCity();
    private final AtomicInteger looks = new AtomicInteger();
    private Exception failure;
    private final Lookout lookout = new Lookout(
            "test-lookout", city, this::look, e -> e instanceof IOException ? "no line: " + e.getMessage() : "");

    private void look() throws Exception {
        looks.incrementAndGet();
        if (failure != null) {
            throw failure;
        }
    }

    private void round(Exception end) {
        failure = end;
        lookout.round();
    }

    @AfterEach
    void stop() {
        lookout.stop();
    }

    @Test
    void tellsTheProblemUntilALookSucceeds() {
        round(new IOException("cut"));
        assertThat(lookout.problem()).isEqualTo("no line: cut");
        round(new IOException("busy"));
        assertThat(lookout.problem()).isEqualTo("no line: busy");
        round(null);
        assertThat(lookout.problem()).isEmpty();
    }

    @Test
    void leavesTheProblemAloneWhenSomethingElseFails() {
        round(new DatabaseUnavailable("full", null));
        round(new IllegalStateException("odd"));
        assertThat(lookout.problem()).isEmpty();
        round(new IOException("cut"));
        round(new DatabaseUnavailable("full", null));
        round(new IllegalStateException("odd"));
        assertThat(lookout.problem()).isEqualTo("no line: cut");
    }

    @Test
    void doesNotLookInADemo() {
        city.demo = true;
        round(null);
        assertThat(looks).hasValue(0);
    }

    @Test
    void looksAgainAfterAnError() throws Exception {
        looksAgainAfter(new NoClassDefFoundError("odd"));
    }

    @Test
    void looksAgainAfterAFailure() throws Exception {
        looksAgainAfter(new IllegalStateException("odd"));
    }

    private void looksAgainAfter(Throwable thrown) throws Exception {
        var twice = new CountDownLatch(2);
        var failing = new Lookout(
                "test-failing",
                city,
                () -> {
                    twice.countDown();
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) thrown;
                },
                e -> "");
        failing.start(1, 0);
        assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
        failing.finish();
    }
}
