// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One city on two nodes: whoever comes to one finds what happened on the other, also when one of them dies. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "madang-demo";
    private static final int CITIZENS = 4;
    private static final int ENOUGH = 24;
    private static final int RUNS = 3;

    private static TwoNodes city;
    private static RunningCity first;
    private static RunningCity second;

    @BeforeAll
    static void start() throws Exception {
        city = new TwoNodes();
        city.start();
        first = city.first();
        second = city.second();
    }

    @AfterAll
    static void stop() throws Exception {
        city.close();
    }

    @Test
    @Order(1)
    void whoSignsInHereIsSignedInThereAndOutOfBothAtOnce() throws Exception {
        var officer = Guest.signedIn(first, "officer", PASSWORD);
        assertThat(officer.through(second).get("/complaints/desk").status()).isEqualTo(200);

        var administrator = Guest.signedIn(second, "admin", PASSWORD);
        var account = administrator.get("/admin/accounts").document().select("main a[href^=/admin/accounts/]").stream()
                .filter(link -> link.closest("tr") != null
                        && link.closest("tr").select("*").stream()
                                .anyMatch(part -> part.ownText().equals("officer")))
                .findFirst()
                .orElseThrow()
                .attr("href");
        administrator.send(administrator.get(account).form(account + "/sign-out"));
        assertThat(officer.get("/complaints/desk").status()).isNotEqualTo(200);
        assertThat(officer.through(second).get("/complaints/desk").status()).isNotEqualTo(200);
    }

    @Test
    @Order(2)
    void aFileBegunHereEndsThereAndIsSeenOnBoth() throws Exception {
        var citizen = new Guest(first);
        var form = citizen.get("/complaints/new")
                .form("/complaints/new")
                .with("title", "A photo in two halves")
                .with("details", "Since Monday.")
                .with("visibility", "PRIVATE");
        var photo = Picture.png();
        var half = photo.length / 2;
        var begun = first.send(
                citizen.request("/complaints/new?_field=photo")
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", "" + photo.length)
                        .header(
                                "Upload-Metadata",
                                "filename " + base64("photo.png") + ",form "
                                        + base64(form.values().get("_csrf")))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var where = begun.headers().firstValue("location").orElseThrow();
        assertThat(append(citizen, first, where, 0, Arrays.copyOf(photo, half)).statusCode())
                .isEqualTo(204);
        var known = second.send(
                citizen.through(second)
                        .request(where)
                        .header("Tus-Resumable", "1.0.0")
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(known.headers().firstValue("upload-offset")).hasValue("" + half);
        var rest = append(citizen, second, where, half, Arrays.copyOfRange(photo, half, photo.length));
        assertThat(rest.statusCode()).as(rest.body()).isEqualTo(204);

        var token = URLDecoder.decode(where.substring(where.indexOf("_upload=") + 8), StandardCharsets.UTF_8);
        var number = Citizen.number(citizen.through(second).send(form.with("_kept.photo", token)));
        for (var node : new Door[] {first, second}) {
            var seen = citizen.through(node);
            var images = seen.get("/complaints/requests/" + number).document().select("main img");
            assertThat(images).hasSize(1);
            assertThat(Picture.width(seen.bytes(images.attr("src")))).isPositive();
        }
    }

    private static HttpResponse<String> append(Guest citizen, Door node, String where, int offset, byte[] piece)
            throws Exception {
        return node.send(
                citizen.through(node)
                        .request(where)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", "" + offset)
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(piece))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Order(3)
    void whatIsFiledHereAndAnsweredThereIsFoundOnBoth() throws Exception {
        var number = fileAndAnswer("windvane", first, second);
        isFound("windvane", number, first);
        isFound("windvane", number, second);
        Eventually.require(
                "everything delivered",
                PATIENCE,
                () -> city.ask("select id from data_delivery").isEmpty());
    }

    private static String fileAndAnswer(String word, Door filed, Door answered) throws Exception {
        var receipt = new Citizen(filed).file("The " + word + " squeaks", "PUBLIC");
        var path = "/complaints/desk/requests/" + receipt.number();
        var chief = Guest.signedIn(answered, "chief", PASSWORD);
        var answer = chief.get(path)
                .form(path + "/answer")
                .with("answer", "The " + word + " was oiled.")
                .with("cleanText", "true");
        assertThat(chief.send(answer).status()).isEqualTo(303);
        return receipt.number();
    }

    private static void isFound(String word, String number, Door node) throws Exception {
        var guest = new Guest(node);
        Eventually.require(
                word + " is found",
                PATIENCE,
                () -> guest.get("/search?q=" + word).document().select(".hit a").eachAttr("href").stream()
                        .anyMatch(path -> path.endsWith(number)));
    }

    @Test
    @Order(4)
    void anOpenPageHearsWhatHappensOnTheOtherNode() throws Exception {
        var chief = Guest.signedIn(first, "chief", PASSWORD);
        var stream = first.send(
                chief.request("/complaints/desk/live")
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofLines());
        assertThat(stream.statusCode()).isEqualTo(200);
        var heard = new ConcurrentLinkedQueue<String>();
        collect(stream.body(), heard);
        Eventually.require("the line is open", PATIENCE, () -> count(heard, "event: hello") == 1);
        var before = count(heard, "event: changed");
        new Citizen(second).file("Heard on the other node", "PRIVATE");
        Eventually.require("the change is told", PATIENCE, () -> count(heard, "event: changed") > before);
    }

    private static void collect(Stream<String> lines, Queue<String> heard) {
        var reader = new Thread(() -> lines.forEach(heard::add), "live");
        reader.setDaemon(true);
        reader.start();
    }

    private static long count(Queue<String> lines, String line) {
        return lines.stream().filter(line::equals).count();
    }

    @Test
    @Order(5)
    void jobsRunOnOneNodeOnly() throws Exception {
        var path = "/admin/jobs/complaints/remind";
        var here = Guest.signedIn(first, "admin", PASSWORD);
        var there = here.through(second);
        for (int i = 0; i < RUNS; i++) {
            var before = runs();
            here.send(here.get(path).form(path + "/run"));
            there.send(there.get(path).form(path + "/run"));
            Eventually.require("the job has run", PATIENCE, () -> runs() > before);
        }
        assertThat(city.ask("select two.module || ' ' || two.name || ' ' || two.run from jobs_run one join jobs_run two"
                        + " on one.module = two.module and one.name = two.name and one.run < two.run"
                        + " where two.started_at < one.started_at + one.took_ms * interval '1 millisecond'"))
                .as("runs that began while another one of the same job was under way")
                .isEmpty();
    }

    private static int runs() throws Exception {
        return city.ask("select run from jobs_run where module = 'complaints' and name = 'remind'")
                .size();
    }

    @Test
    @Order(6)
    void modulesAndTheCitysNameFollowOnBoth() throws Exception {
        var administrator = Guest.signedIn(first, "admin", PASSWORD);
        var removal = "/admin/modules/complaints/remove";
        administrator.send(administrator.get(removal).form(removal));
        for (var node : new Door[] {first, second}) {
            var guest = new Guest(node);
            Eventually.require(
                    "complaints are gone",
                    PATIENCE,
                    () -> guest.get("/complaints/public").status() == 404);
        }
        Town.install("complaints", administrator);
        var there = new Guest(second);
        Eventually.require(
                "complaints serve again",
                PATIENCE,
                () -> there.get("/complaints/public").status() == 200);

        Files.writeString(
                city.cityFile(), Files.readString(city.cityFile()).replace("Seoul (demo)", "Seoul (two nodes)"));
        for (var node : new Door[] {first, second}) {
            var guest = new Guest(node);
            Eventually.require(
                    "the new name shows", PATIENCE, () -> guest.get("/").text().contains("Seoul (two nodes)"));
        }
    }

    @Test
    @Order(7)
    void aServiceAddedHereIsOnTheFormThere() throws Exception {
        var chief = Guest.signedIn(first, "chief", PASSWORD);
        var form = chief.get("/complaints/desk/services")
                .form("/complaints/desk/services")
                .with("code", "kites")
                .with("days", "3")
                .with("name.en", "Kites on wires");
        assertThat(chief.send(form).status()).isEqualTo(303);
        assertThat(new Guest(second).get("/complaints/new").text()).contains("Kites on wires");
    }

    @Test
    @Order(8)
    void anAlertSentHereStandsOnOpenPagesThere() throws Exception {
        var heard = new ConcurrentLinkedQueue<String>();
        // as a page does: with how far it knows changes, so that it is told of later ones only
        var stream = new Guest(second).get("/").first("#banners").attr("data-stream");
        collect(
                second.send(second.request(stream).build(), BodyHandlers.ofLines())
                        .body(),
                heard);
        Eventually.require("the line is open", PATIENCE, () -> count(heard, "event: hello") == 1);
        var headline = "The river rises at the other node";
        assertThat(second.get("/kit/banner/en").body()).doesNotContain(headline);

        var desk = AlertDesk.ofDemo(first);
        var release = desk.write(headline);
        var began = System.nanoTime();
        desk.send(release);
        Eventually.require("the change is told", PATIENCE, () -> count(heard, "event: changed") > 0);
        var told = System.nanoTime();
        assertThat(second.get("/kit/banner/en").body()).contains(headline);
        System.out.printf(
                "an alert of one node: told on the other after %d ms, its words read after %d ms%n",
                Duration.ofNanos(told - began).toMillis(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    @Test
    @Order(9)
    void nothingIsLostAndNobodySignedOutWhenANodeDies() throws Exception {
        var chief = Guest.signedIn(first, "chief", PASSWORD);
        var acknowledged = new ConcurrentLinkedQueue<Filed>();
        var enough = new AtomicBoolean();
        var citizens = Executors.newFixedThreadPool(CITIZENS);
        try {
            var filing = IntStream.range(0, CITIZENS)
                    .<Callable<Filed>>mapToObj(
                            i -> Filed.untilTheCut(city.balancer(), "flag " + i, acknowledged, enough::get))
                    .map(citizens::submit)
                    .toList();
            Eventually.require("requests filed", PATIENCE, () -> acknowledged.size() >= ENOUGH);
            first.kill();
            var atTheCut = acknowledged.size();
            Eventually.require(
                    "somebody was cut off, or the other node goes on",
                    PATIENCE,
                    () -> acknowledged.size() > atTheCut + CITIZENS
                            || filing.stream().allMatch(f -> f.isDone()));
            enough.set(true);
            for (var each : filing) {
                each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).isTakenOnce(city.balancer());
            }
            for (var each : acknowledged) {
                each.isThere(city.balancer());
            }
            assertThat(chief.through(city.balancer()).get("/complaints/desk").status())
                    .isEqualTo(200);
        } finally {
            citizens.shutdownNow();
        }
    }

    @Test
    @Order(10)
    void theNodeThatComesBackKnowsWhatHappenedMeanwhile() throws Exception {
        var number = fileAndAnswer("sundial", second, second);
        isFound("sundial", number, second);
        first.start();
        isFound("sundial", number, first);
        assertThat(Guest.signedIn(first, "chief", PASSWORD)
                        .through(second)
                        .get("/desk")
                        .status())
                .isEqualTo(200);
    }
}
