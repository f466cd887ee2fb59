// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Action;
import city.madang.kit.web.http.Response;
import city.madang.web.HttpReply;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UnmountTest {
    private final TestSite site = new TestSite();

    @Test
    void waitsForCallsUnderWayAndAnswersOthers() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var mounted = site.mount(on -> {
            on.get("/", Action.PUBLIC, in -> HttpReply.json("quick"));
            on.get("/slow", Action.PUBLIC, in -> {
                inside.countDown();
                await(goOn);
                return HttpReply.json("done");
            });
        });
        site.mount("other", on -> on.get("/", Action.PUBLIC, in -> HttpReply.json("here")));
        var threads = Executors.newFixedThreadPool(2);
        try {
            Future<Response> slow = threads.submit(() -> site.get("/lost/slow"));
            await(inside);
            Future<Object> closing = threads.submit((Callable<Object>) () -> {
                mounted.close();
                return "closed";
            });
            while (site.get("/lost").status() != 503) {
                Thread.onSpinWait();
            }
            assertThat(closing.isDone()).isFalse();
            assertThat(site.get("/other").status()).isEqualTo(200);
            goOn.countDown();
            assertThat(slow.get(10, TimeUnit.SECONDS).text()).isEqualTo("\"done\"");
            assertThat(closing.get(10, TimeUnit.SECONDS)).isEqualTo("closed");
        } finally {
            goOn.countDown();
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
