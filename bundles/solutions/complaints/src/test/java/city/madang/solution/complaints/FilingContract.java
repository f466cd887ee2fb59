// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a citizen sees and does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FilingContract {
    private Site site;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = Citizens.open(kit());
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void givesANumberAPinAndATimeForTheAnswer() {
        var receipt = Citizens.file(site.browser(), Map.of());
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.first("#number").text()).matches("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(receipt.first("#pin").text()).matches("[0-9]{6}");
        assertThat(receipt.words()).contains("It is answered by:").contains("November 20, 2026");
    }

    @Test
    void showsTheHolderWhatWasSent() {
        var citizen = site.browser();
        var number = Citizens.number(Citizens.file(citizen, Map.of()));
        var page = citizen.get("/requests/" + number.value());
        assertThat(page.title()).isEqualTo("Deep hole in Main Street");
        assertThat(page.words())
                .contains("Two cyclists fell there this week.")
                .contains("Received")
                .contains("Broken road")
                .contains("Mapo-gu, in front of number 152")
                .contains("Department streets");
    }

    @Test
    void keepsOthersOut() {
        var number = Citizens.filed(site, Map.of());
        var stranger = site.browser().get("/requests/" + number.value());
        assertThat(stranger.text()).doesNotContain("Deep hole");
        assertThat(site.browser().get("/public/" + number.value()).status()).isEqualTo(404);
        assertThat(site.browser()
                        .get("/requests/" + number.value() + "/receipt")
                        .text())
                .doesNotContain("Deep hole");
    }

    @Test
    void filesAFormThatIsSentTwiceOnce() {
        var citizen = site.browser();
        var form = citizen.get("/new").form("/complaints/new").orElseThrow();
        var fields = Citizens.form(Map.of("title", "Sent twice over a bad line"));
        var first = Citizens.number(citizen.send(form, fields));
        var second = citizen.send(form, fields);
        assertThat(Citizens.number(second)).isEqualTo(first);
        assertThat(site.official("chief", Optional.empty()).get("/desk").all("tbody a"))
                .filteredOn("Sent twice over a bad line"::equals)
                .hasSize(1);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        var page = Citizens.file(site.browser(), Map.of("title", " ", "visibility", ""));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("title").error()).isEqualTo("Say in a few words what it is about");
        assertThat(page.field("visibility").error()).isEqualTo("Choose whether others may read your request");
        assertThat(page.errors()).hasSize(2);
        assertThat(page.field("details").value()).isEqualTo("Two cyclists fell there this week.");
        assertThat(page.field("service").value()).isEqualTo("roads");
        assertThat(page.field("area").value()).isEqualTo("mapo");
    }

    @Test
    void refusesServicesAndAreasThatAreNotThere() {
        var page = Citizens.file(site.browser(), Map.of("service", "moon", "area", "mars"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("service").error()).contains("I do not know");
        assertThat(page.field("area").error()).isNotEmpty();
    }

    @Test
    void refusesTextsThatAreTooLong() {
        var page = Citizens.file(site.browser(), Map.of("title", "x".repeat(101), "details", "가".repeat(4001)));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("title").error()).contains("100");
        assertThat(page.field("details").error()).contains("4,000");
    }

    @Test
    void showsMarkupAsText() {
        var citizen = site.browser();
        var number = Citizens.number(Citizens.file(
                citizen,
                Map.of("title", "<script>alert(1)</script>", "details", "'; drop table complaints_request; --")));
        var page = citizen.get("/requests/" + number.value());
        assertThat(page.title()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.text()).doesNotContain("<script>alert(1)");
        assertThat(page.words()).contains("drop table");
    }

    @Test
    void showsPhotosToTheHolderOnly() {
        var citizen = site.browser();
        var number = Citizens.number(Citizens.file(citizen, Map.of(), SentFile.png("photo", "hole.png")));
        var photo =
                citizen.get("/requests/" + number.value()).first(".photos a").attr("href");
        var path = "/" + photo;
        assertThat(citizen.get(path).headers().get("Content-Type")).isEqualTo(List.of("image/png"));
        assertThat(citizen.bytes(path)).isNotEmpty();
        assertThat(site.browser().get(path).headers().get("Content-Type").get(0))
                .startsWith("text/html");
        var file = photo.substring(photo.lastIndexOf('/') + 1);
        assertThat(site.browser()
                        .get("/public/" + number.value() + "/files/" + file)
                        .status())
                .isEqualTo(404);
        var other = Citizens.filed(site, Map.of());
        assertThat(site.holder(other)
                        .get("/requests/" + other.value() + "/files/" + file)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void takesPapersBesidePhotosAndShowsThemToWhoMaySeeTheRequest() {
        var citizen = site.browser();
        var number = Citizens.number(Citizens.file(
                citizen, Map.of(), SentFile.png("photo", "hole.png"), SentFile.pdf("papers", "plan.exe")));
        var page = citizen.get("/requests/" + number.value());
        assertThat(page.all(".papers a")).containsExactly("plan.pdf");
        var path = "/" + page.first(".papers a").attr("href");
        assertThat(citizen.get(path).headers().get("Content-Type")).isEqualTo(List.of("application/pdf"));
        assertThat(citizen.get(path).headers().get("Content-Disposition").get(0))
                .startsWith("attachment");

        var file = path.substring(path.lastIndexOf('/') + 1);
        var atDesk = "/desk/requests/" + number.value() + "/files/" + file;
        assertThat(site.browser().get(path).words()).doesNotContain("%PDF");
        assertThat(site.browser().get(atDesk).words()).doesNotContain("%PDF");
        assertThat(site.official("officer", Optional.of("streets"), Desk.OFFICER)
                        .get(atDesk)
                        .status())
                .isEqualTo(200);
        assertThat(site.official("cleaner", Optional.of("environment"), Desk.OFFICER)
                        .get(atDesk)
                        .status())
                .isEqualTo(403);
        var other = Citizens.filed(site, Map.of());
        assertThat(site.holder(other)
                        .get("/requests/" + other.value() + "/files/" + file)
                        .status())
                .isEqualTo(404);
        assertThat(citizen.get("/public/" + number.value() + "/files/" + file).status())
                .isEqualTo(404);
    }

    @Test
    void saysWhichFilesItTakes() {
        var page = Citizens.file(
                site.browser(), Map.of(), new SentFile("photo", "virus.png", "MZ not a picture".getBytes()));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("photo").error()).isNotEmpty();
        assertThat(page.field("title").value()).isEqualTo("Deep hole in Main Street");
    }

    @Test
    void takesTheCodeOfAPlaceForAnAddress() {
        var citizen = site.browser();
        var number = Citizens.number(Citizens.file(citizen, Map.of("address", "8q98hx8h+g5")));
        assertThat(citizen.get("/requests/" + number.value()).words()).contains("Code of the place 8Q98HX8H+G5");
    }

    @Test
    void takesARequestWithoutServiceAndPlace() {
        var citizen = site.browser();
        var number = Citizens.number(Citizens.file(citizen, Map.of("service", "", "area", "", "address", "")));
        assertThat(citizen.get("/requests/" + number.value()).words()).contains("Not named");
    }

    @Test
    void withdrawsARequestOnce() {
        var citizen = site.browser();
        var path =
                "/requests/" + Citizens.number(Citizens.file(citizen, Map.of())).value();
        citizen.get(path);
        var withdrawn = citizen.post(path + "/withdraw", Map.of());
        assertThat(withdrawn.words())
                .contains("The request has been withdrawn.")
                .contains("Withdrawn");
        assertThat(withdrawn.form("/complaints" + path + "/withdraw")).isEmpty();
    }

    @Test
    void answersInTheReadersLanguage() {
        var reader = site.browser().speaking("ar");
        assertThat(reader.get("/new").first("html").attr("dir")).isEqualTo("rtl");
    }

    @Test
    void tellsCitizensWhatTheyFiled() {
        var number = Citizens.filed(site, Map.of("title", "On my own page"));
        var other = ReceiptNumber.next(site.now(), new Random(1));
        var filed = site.offer().filed().get(0).filed(Set.of(number, other), Locale.KOREAN);
        assertThat(filed).singleElement().satisfies(each -> {
            assertThat(each.title()).isEqualTo("On my own page");
            assertThat(each.state()).isEqualTo(site.kit().texts().text(Locale.KOREAN, "status.RECEIVED"));
            assertThat(each.path()).isEqualTo("/requests/" + number.value());
        });
    }
}
