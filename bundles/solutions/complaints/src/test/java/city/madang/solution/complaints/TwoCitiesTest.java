// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.kit.web.http.Request;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.testkit.Browser;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two cities with this product: one hands a request over to the other, which answers it. */
class TwoCitiesTest {
    private Site ours;
    private Site theirs;
    private HttpServer line;
    private Browser chief;
    private Browser neighbour;

    @BeforeEach
    void open() throws IOException {
        ours = Citizens.open(TestKit.onDerby());
        theirs = Citizens.open(TestKit.onDerby());
        chief = ours.official("chief", Optional.empty());
        neighbour = theirs.official("chief", Optional.empty());
        line = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        line.createContext("/", this::pass);
        line.start();
    }

    @AfterEach
    void close() {
        line.stop(0);
        ours.close();
        theirs.close();
    }

    private void pass(HttpExchange call) throws IOException {
        try (call) {
            var body = call.getRequestBody().readAllBytes();
            var request =
                    Request.of(call.getRequestMethod(), call.getRequestURI().toString(), body);
            var type = call.getRequestHeaders().getFirst("Content-Type");
            var page = theirs.browser().raw(type == null ? request : request.with("Content-Type", type));
            call.getResponseHeaders()
                    .set("Content-Type", page.headers().get("Content-Type").get(0));
            var text = page.text().getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(page.status(), text.length);
            call.getResponseBody().write(text);
        }
    }

    private String meet(String format) {
        neighbour.get("/desk/clients");
        var key = neighbour
                .post("/desk/clients", Map.of("name", "Our City", "contact", "desk@ours.example", "answers", "yes"))
                .first("#key")
                .text();
        var base = "http://127.0.0.1:" + line.getAddress().getPort() + "/complaints/open311/v2";
        chief.get("/desk/servers/new");
        var page = chief.post(
                "/desk/servers/new",
                Map.of(
                        "name", "Neighbour",
                        "base", base,
                        "key", key,
                        "format", format,
                        "closing", "TO_CITIZEN",
                        "resends", "yes",
                        "active", "yes"));
        var path = page.first("form[action$=/fetch]").attr("action").replaceFirst("^/complaints(.*)/fetch$", "$1");
        assertThat(chief.post(path + "/fetch", Map.of()).words()).contains("2 services");
        return path.replaceFirst(".*/", "");
    }

    private void goesAndComesBack(String format) {
        var server = meet(format);
        var number = Citizens.filed(
                ours,
                Map.of("visibility", "PRIVATE", "reach", "min@example.org", "details", "Deep, \"very\" deep & dark"));
        var path = "/desk/requests/" + number.value() + "/handover/to/" + server;
        var form = chief.get(path, Map.of("service", "roads"))
                .form("/complaints" + path)
                .orElseThrow();
        chief.send(form, Map.of("reason", "It is yours"));
        ours.settle();
        var there = new HandedOver(ours.kit()).last(number).orElseThrow().theirs();
        var request =
                new Requests(theirs.kit()).find(ReceiptNumber.parse(there)).orElseThrow();
        assertThat(request.report().details()).contains("Deep, \"very\" deep & dark");
        assertThat(ours.holder(number).get("/requests/" + number.value()).words())
                .contains("PIN");
        talk(number, there);
        neighbour.get("/desk/requests/" + there);
        neighbour.post("/desk/requests/" + there + "/answer", Map.of("answer", "Filled with \"asphalt\" & sand."));
        ours.later(Duration.ofMinutes(15));
        ours.runJobs();
        assertThat(new Requests(ours.kit()).find(number).orElseThrow().status()).isEqualTo(RequestStatus.ANSWERED);
        assertThat(ours.holder(number)
                        .get("/requests/" + number.value())
                        .first("#answer")
                        .text())
                .contains("Neighbour has answered")
                .contains("Filled with \"asphalt\" & sand.");
    }

    /** What the citizen adds is read there once, and what happens there is told here. */
    private void talk(ReceiptNumber number, String there) {
        var citizen = ours.holder(number);
        citizen.get("/requests/" + number.value());
        citizen.post("/requests/" + number.value() + "/add", Map.of("more", "It grows & grows."));
        ours.settle();
        var page = neighbour.get("/desk/requests/" + there);
        assertThat(page.words()).containsOnlyOnce("It grows & grows.");
        var last = LocalDate.ofInstant(theirs.now(), theirs.kit().city().zone()).plusDays(30);
        neighbour.post(
                "/desk/requests/" + there + "/extend", Map.of("last", last.toString(), "delay", "Frost in the ground"));
        ours.later(Duration.ofMinutes(15));
        ours.runJobs();
        assertThat(ours.holder(number).get("/requests/" + number.value()).words())
                .containsOnlyOnce("Frost in the ground")
                .containsOnlyOnce("It grows & grows.");
    }

    @Test
    void handOverAndAnswerInXml() {
        goesAndComesBack("XML");
    }

    @Test
    void handOverAndAnswerInJson() {
        goesAndComesBack("JSON");
    }
}
