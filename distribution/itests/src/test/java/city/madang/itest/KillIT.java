// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
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
                filing.add(citizens.submit(fileUntilTheCut(word + " " + i, acknowledged)));
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
                isThere(each);
            }
            isFound(word, answered.number());
            for (var each : unanswered) {
                isTakenOnce(each);
            }
        } finally {
            citizens.shutdownNow();
        }
    }

    /** @param number empty text when the city did not answer */
    private record Filed(Citizen citizen, Citizen.Draft draft, String number) {}

    /** Files one request after the other; gives back the one that was not answered any more. */
    private static Callable<Filed> fileUntilTheCut(String name, Queue<Filed> acknowledged) {
        return () -> {
            for (int count = 0; ; count++) {
                var citizen = new Citizen(city);
                var photo = count % 2 == 0 ? Optional.of(Picture.png()) : Optional.<byte[]>empty();
                Citizen.Draft draft = null;
                try {
                    draft = citizen.write(name + " filed " + count, "PRIVATE", photo);
                    acknowledged.add(new Filed(citizen, draft, Citizen.number(citizen.send(draft))));
                } catch (IOException cut) {
                    return new Filed(citizen, draft, "");
                }
            }
        };
    }

    private static void isThere(Filed filed) throws Exception {
        var pin = filed.citizen().pin(filed.number());
        var holder = filed.citizen().withPin(filed.number(), pin);
        var page = holder.get("/complaints/requests/" + filed.number());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words("h1")).isEqualTo(filed.draft().title());
        var photos = page.document().select("main img").eachAttr("src");
        assertThat(photos).hasSize(filed.draft().photo().isPresent() ? 1 : 0);
        for (var photo : photos) {
            assertThat(Picture.width(holder.bytes(photo))).isPositive();
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

    /** Sent again by a person who waited in vain, and once more by a finger that is too quick. */
    private static void isTakenOnce(Filed unanswered) throws Exception {
        if (unanswered.draft() == null) {
            return;
        }
        var citizen = unanswered.citizen();
        var number = Citizen.number(citizen.send(unanswered.draft()));
        assertThat(Citizen.number(citizen.send(unanswered.draft()))).isEqualTo(number);
        isThere(new Filed(citizen, unanswered.draft(), number));
        assertThat(titlesOnTheDesk()).containsOnlyOnce(unanswered.draft().title());
    }

    private static List<String> titlesOnTheDesk() throws Exception {
        var chief = Guest.signedIn(city, "chief", "madang-demo");
        var titles = new ArrayList<String>();
        for (int page = 1; ; page++) {
            var found = chief.get("/complaints/desk?page=" + page)
                    .document()
                    .select("#list tbody a")
                    .eachText();
            if (found.isEmpty()) {
                return titles;
            }
            titles.addAll(found);
        }
    }
}
