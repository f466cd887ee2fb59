// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import city.madang.data.Conflict;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Merger;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.testkit.Page;
import city.madang.testkit.PageForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that say the same: found, joined, answered together, and taken apart again. */
abstract class MergingContract extends AtTheDesk {
    private Requests requests;
    private Merging merging;

    @BeforeAll
    @Override
    void open() {
        super.open();
        requests = new Requests(site.kit());
        merging = new Merging(site.kit());
    }

    private Page merge(ReceiptNumber number, ReceiptNumber leading) {
        var page = chief.get("/desk/requests/" + number.value());
        return chief.send(form(page, "#merge-form"), Map.of("leading", leading.toString()));
    }

    private static PageForm form(Page page, String css) {
        var values = new TreeMap<String, String>();
        page.first(css).select("input[type=hidden]").forEach(each -> values.put(each.attr("name"), each.attr("value")));
        return new PageForm(page.first(css).attr("action"), values);
    }

    private ServiceRequest request(ReceiptNumber number) {
        return requests.find(number).orElseThrow();
    }

    @Test
    void sendsOneAnswerToAllAndShowsItOnEach() {
        var leading = Citizens.filed(site, Map.of("title", "The first"));
        var second = Citizens.filed(site, Map.of("title", "The second", "reach", "second@example.org"));
        var third = Citizens.filed(site, Map.of("title", "The third", "reach", "third@example.org"));
        assertThat(merge(second, leading).words()).contains("The requests have been joined.");
        merge(third, leading);
        assertThat(chief.get("/desk/requests/" + leading.value()).words())
                .contains("2 other requests get the answer")
                .contains("The third");
        assertThat(chief.get("/desk").all("tbody a")).contains("The first").doesNotContain("The second", "The third");
        assertThat(seenByCitizen(second).words()).contains("Somebody told us about the same before you.");
        act(chief, leading, "answer", Map.of("answer", "One answer for all."));
        assertThat(seenByCitizen(second).first("#answer").text()).isEqualTo("One answer for all.");
        assertThat(seenByCitizen(third).first("#answer").text()).isEqualTo("One answer for all.");
        site.settle();
        for (var title : List.of("The second", "The third")) {
            assertThat(site.sent())
                    .anySatisfy(
                            mail -> assertThat(mail.toString()).contains(title).contains("One answer for all."));
        }
        assertThat(requests.history(second).status()).contains(RequestStatus.MERGED);
        assertThat(site.recorded()).extracting("action").contains("complaints.merge");
    }

    @Test
    void undoingRestoresTheDuplicateAsItWas() {
        var leading = Citizens.filed(site, Map.of("title", "Leads"));
        var number = Citizens.filed(site, Map.of("title", "Follows for a while"));
        act(chief, number, "assign", Map.of("department", "streets"));
        var before = request(number);
        merge(number, leading);
        act(chief, leading, "answer", Map.of("answer", "Only for the first."));
        assertThat(act(chief, number, "separate", Map.of()).words()).contains("The request stands on its own again.");
        var after = request(number);
        assertThat(after.course()).isEqualTo(before.course());
        assertThat(after.answer()).isEmpty();
        assertThat(seenByCitizen(number).words()).doesNotContain("Only for the first.");
        assertThat(requests.history(number).status()).contains(RequestStatus.ASSIGNED);
        assertThat(act(chief, number, "answer", Map.of("answer", "Its own.")).words())
                .contains("The answer has been sent.");
    }

    @Test
    void makesNoChains() {
        var first = Citizens.filed(site, Map.of());
        var second = Citizens.filed(site, Map.of());
        var third = Citizens.filed(site, Map.of());
        merge(second, first);
        assertThat(merge(third, second).status()).isEqualTo(409);
        assertThat(catchThrowable(() ->
                        merging.merge(Visitor.ANYBODY, first, request(first).version(), third)))
                .isInstanceOf(NotAllowed.class)
                .hasMessage("request.merge.leads");
        assertThat(merge(third, third).errors()).anyMatch(error -> error.contains("cannot be joined with itself"));
        assertThat(merge(third, first).words()).contains("The requests have been joined.");
    }

    @Test
    void twoOfficialsWhoMergeInOppositeDirectionsMakeNoRing() throws Exception {
        var one = Citizens.filed(site, Map.of());
        var other = Citizens.filed(site, Map.of());
        var bothHaveRead = new CountDownLatch(2);
        var there = CompletableFuture.supplyAsync(() -> outcome(one, other, bothHaveRead));
        var back = CompletableFuture.supplyAsync(() -> outcome(other, one, bothHaveRead));
        assertThat(new Object[] {there.get().isPresent(), back.get().isPresent()})
                .containsExactlyInAnyOrder(true, false);
        var followers = (request(one).course().merger().isPresent() ? 1 : 0)
                + (request(other).course().merger().isPresent() ? 1 : 0);
        assertThat(followers).isEqualTo(1);
    }

    /** What went wrong, if anything; both have read before one of them writes. */
    private Optional<Conflict> outcome(ReceiptNumber number, ReceiptNumber leading, CountDownLatch bothHaveRead) {
        try {
            site.kit().database().run(tx -> {
                var pair = merging.read(tx, number, 0, leading);
                bothHaveRead.countDown();
                await(bothHaveRead);
                merging.write(
                        new Act(
                                site.kit(),
                                tx,
                                Visitor.ANYBODY,
                                number,
                                site.kit().clock().instant()),
                        pair);
            });
            return Optional.empty();
        } catch (Conflict e) {
            return Optional.of(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void letsTheOthersGoWhenTheLeadingOneIsWithdrawn() {
        var citizen = site.browser();
        var leading = Citizens.number(Citizens.file(citizen, Map.of()));
        var number = Citizens.filed(site, Map.of());
        merge(number, leading);
        citizen.get("/requests/" + leading.value());
        citizen.post("/requests/" + leading.value() + "/withdraw", Map.of());
        assertThat(request(number).status()).isEqualTo(RequestStatus.RECEIVED);
        assertThat(requests.history(number).status()).contains(RequestStatus.RECEIVED);
    }

    @Test
    void offersWhatIsNearAndLetsACitizenAddAVoice() {
        var there = Map.of("place.lat", "37.5563", "place.lon", "126.9236", "area", "");
        var fields = new TreeMap<>(there);
        fields.put("title", "A secret name in the title");
        fields.put("service", "rubbish");
        var leading = Citizens.filed(site, fields);
        fields.put("visibility", "PRIVATE");
        var hidden = Citizens.filed(site, fields);
        var citizen = site.browser();
        citizen.get("/new");
        var offered = citizen.post(
                "/new",
                Map.of(
                        "service", "rubbish",
                        "place.lat", "37.5570",
                        "place.lon", "126.9240",
                        "step", "near"));
        assertThat(offered.words()).contains("Has somebody told us already?").contains("about 100 m away");
        assertThat(offered.words()).doesNotContain("A secret name");
        assertThat(offered.text()).contains(leading.value()).doesNotContain(hidden.value());
        var part = site.get("/near", Map.of("service", "rubbish", "place.lat", "37.5570", "place.lon", "126.9240"));
        assertThat(part.text()).contains(leading.value());
        var receipt = citizen.post("/new", Map.of("voice", leading.value(), "reach", "voice@example.org"));
        var number = Citizens.number(receipt);
        assertThat(request(number).course().merger()).contains(new Merger(leading, RequestStatus.RECEIVED));
        act(chief, leading, "answer", Map.of("answer", "Taken away."));
        assertThat(seenByCitizen(number).first("#answer").text()).isEqualTo("Taken away.");
        assertThat(citizen.get("/requests/" + number.value()).words()).contains("Taken away.");
    }

    @Test
    void offersNothingFarAwayAndNoVoiceForWhatHasEnded() {
        var leading = Citizens.filed(
                site, Map.of("place.lat", "37.6563", "place.lon", "126.9236", "title", "Far off", "service", "roads"));
        var far = site.get("/near", Map.of("service", "roads", "place.lat", "37.6663", "place.lon", "126.9236"));
        assertThat(far.text()).doesNotContain(leading.value());
        act(chief, leading, "answer", Map.of("answer", "Done."));
        var citizen = site.browser();
        citizen.get("/new");
        var page = citizen.post("/new", Map.of("voice", leading.value(), "title", "Kept"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("title").value()).isEqualTo("Kept");
        assertThat(page.errors()).anyMatch(error -> error.contains("not open any more"));
    }

    @Test
    void offersByWordsWhereOnlyTheAreaIsKnown() {
        var leading = Citizens.filed(
                site, Map.of("place.lat", "37.5663", "place.lon", "126.9036", "title", "Wasps nest beside the swings"));
        var like = site.get("/near", Map.of("area", "mapo", "service", "roads", "title", "Wasps beside the swings"));
        assertThat(like.text()).contains(leading.value());
        var other = site.get("/near", Map.of("area", "mapo", "service", "rubbish", "title", "Noise at night"));
        assertThat(other.text()).doesNotContain(leading.value());
    }

    @Test
    void showsTheOfficialWhatIsAlike() {
        var place = Map.of("place.lat", "37.4563", "place.lon", "126.8236");
        var fields = new TreeMap<>(place);
        fields.put("title", "Fallen tree on the path");
        var leading = Citizens.filed(site, fields);
        fields.put("title", "A tree fell on the path");
        var number = Citizens.filed(site, fields);
        var page = chief.get("/desk/requests/" + number.value());
        assertThat(page.words()).contains("Fallen tree on the path");
        var joined = chief.send(form(page, "form:has(input[value=" + leading.value() + "])"), Map.of());
        assertThat(joined.words()).contains("The requests have been joined.");
        assertThat(request(number).status()).isEqualTo(RequestStatus.MERGED);
    }
}
