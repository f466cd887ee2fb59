// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.handover.Handover;
import city.madang.solution.complaints.handover.Handover.State;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A city, and a server of another maker to which it hands requests over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithOtherMaker {
    Site site;
    Browser chief;
    OtherMaker maker;
    String server;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = Citizens.open(kit());
    }

    @BeforeEach
    void meet() {
        chief = site.official("chief", Optional.empty());
        maker = new OtherMaker();
        server = server(Map.of());
    }

    @AfterEach
    void part() {
        maker.close();
        site.runJobs();
    }

    @AfterAll
    void close() {
        site.close();
    }

    String server(Map<String, String> more) {
        var fields = new TreeMap<>(Map.of(
                "name", "Neighbour City",
                "base", maker.base() + "/",
                "jurisdiction", "neighbour.example",
                "key", "secret-1",
                "format", "XML",
                "closing", "TO_CITIZEN",
                "page", "https://neighbour.example/report/{id}",
                "active", "yes"));
        fields.putAll(more);
        chief.get("/desk/servers/new");
        var page = chief.post("/desk/servers/new", fields);
        assertThat(page.errors()).isEmpty();
        var path =
                page.first("#match-form, form[action$=/fetch]").attr("action").replaceFirst("/fetch$", "");
        var found = chief.post(path.replaceFirst("^/complaints", "") + "/fetch", Map.of());
        assertThat(found.words()).contains("2 services");
        return path.replaceFirst(".*/", "");
    }

    ReceiptNumber request() {
        var citizen = site.browser();
        return Citizens.number(Citizens.file(
                citizen, Map.of("name", "Min Kim Lee", "reach", "min@example.org", "address", "8th Avenue")));
    }

    String form(ReceiptNumber number) {
        return "/desk/requests/" + number.value() + "/handover/to/" + server;
    }

    Page handOver(ReceiptNumber number, Map<String, String> more) {
        var fields = new TreeMap<>(Map.of(
                "service", "033",
                "words", "Deep hole in Main Street",
                "reason", "It lies beyond our border.",
                "asked.DEPTH", "40",
                "contact", "yes"));
        fields.putAll(more);
        var form = chief.get(form(number), Map.of("service", "033"))
                .form("/complaints" + form(number))
                .orElseThrow();
        var page = chief.send(form, fields);
        site.settle();
        return page;
    }

    Handover handover(ReceiptNumber number) {
        return new HandedOver(site.kit()).last(number).orElseThrow();
    }

    State state(ReceiptNumber number) {
        return handover(number).state();
    }

    RequestStatus status(ReceiptNumber number) {
        return new Requests(site.kit()).find(number).orElseThrow().status();
    }

    String citizen(ReceiptNumber number) {
        return site.holder(number).get("/requests/" + number.value()).words();
    }

    void later(Duration by) {
        site.later(by);
        site.runJobs();
        site.settle();
    }

    void later() {
        later(Duration.ofMinutes(15));
    }

    Official official() {
        return site.organisation().officials(Desk.CHIEF, Optional.empty()).get(0);
    }
}
