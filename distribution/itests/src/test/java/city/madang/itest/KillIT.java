// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process is killed while people file requests: what was acknowledged is there afterwards, once. */
class KillIT {
    private static final int CITIZENS = 4;
    private static final int ENOUGH = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = RunningCity.demo().start();
    }

    @AfterAll
    static void stop() throws Exception {
        city.close();
    }

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        killWhilePeopleFile("gaslight");
    }

    @Tag("soak")
    @RepeatedTest(25)
    void losesNothingHoweverOftenItIsKilled(RepetitionInfo time) throws Exception {
        killWhilePeopleFile("lantern" + time.getCurrentRepetition());
    }

    private void killWhilePeopleFile(String word) throws Exception {
        var answered = new Citizen(city).file(word + " answered before the cut", "PUBLIC");
        var chief = Guest.signedIn(city, "chief", "madang-demo");
        var answer = chief.get("/complaints/desk/requests/" + answered.number())
                .form("/complaints/desk/requests/" + answered.number() + "/answer")
                .with("answer", "The " + word + " was repaired.")
                .with("cleanText", "true");
        var acknowledged = new ConcurrentLinkedQueue<Filed>();
        var citizens = Executors.newFixedThreadPool(CITIZENS);
        try {
            var filing = new ArrayList<Future<Filed>>();
            for (int i = 0; i < CITIZENS; i++) {
                filing.add(citizens.submit(Filed.untilTheCut(city, word + " " + i, acknowledged, () -> false)));
            }
            Eventually.require("requests filed", PATIENCE, () -> acknowledged.size() >= ENOUGH);
            assertThat(chief.send(answer).status()).isEqualTo(303);
            city.kill();
            var unanswered = new ArrayList<Filed>();
            for (var each : filing) {
                unanswered.add(each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
            city.start();
            for (var each : acknowledged) {
                each.isThere(city);
            }
            isFound(word, answered.number());
            for (var each : unanswered) {
                each.isTakenOnce(city);
            }
        } finally {
            citizens.shutdownNow();
        }
    }

    private static void isFound(String word, String number) throws Exception {
        var guest = new Guest(city);
        Eventually.require(
                "the answered request is found",
                PATIENCE,
                () -> guest.get("/search?q=" + word).document().select(".hit a").eachAttr("href").stream()
                        .anyMatch(path -> path.endsWith(number)));
    }
}
