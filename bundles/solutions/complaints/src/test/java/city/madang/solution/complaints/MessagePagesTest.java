// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.kit.Carrier.Outgoing;
import city.madang.kit.web.http.Request;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Received;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xml.sax.InputSource;

/** The kit's pages of messages, with what this module sends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagePagesTest {
    private Site site;
    private Browser administrator;
    private Browser chief;

    @BeforeAll
    void open() {
        site = Citizens.open(TestKit.onDerby());
        administrator = site.official("root", Optional.empty(), Role.ADMINISTRATOR);
        chief = site.official("chief", Optional.empty(), Desk.CHIEF);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Outgoing sentTo(String address) {
        site.settle();
        var all = site.sent().stream()
                .filter(each -> each.to().value().equals(address))
                .toList();
        return all.get(all.size() - 1);
    }

    private static String path(String link) {
        return "/" + URI.create(link).getRawPath();
    }

    private Page one(String path, String body) {
        var request = Request.of("POST", path.substring(1), body.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/x-www-form-urlencoded");
        return site.browser().raw(request);
    }

    @Test
    void aClickInTheMailProgramStopsMessagesWithoutARedirect() {
        Citizens.filed(site, Map.of("reach", "stopper@example.org"));
        var link = path(sentTo("stopper@example.org").unsubscribe().orElseThrow());
        var page = site.get(link);
        assertThat(page.words()).contains("s…@example.org").doesNotContain("stopper@");
        assertThat(site.get(link).words()).contains("Stop messages");
        var clicked = one(link, "List-Unsubscribe=One-Click");
        assertThat(clicked.status()).isEqualTo(200);
        assertThat(clicked.path()).isEqualTo(link.substring(1));
        assertThat(site.get(link).words()).contains("You get no more messages here");
        int before = site.sent().size();
        Citizens.filed(site, Map.of("reach", "stopper@example.org"));
        site.settle();
        assertThat(site.sent()).hasSize(before);
        assertThat(site.browser().post(link, Map.of("want", "again")).words()).contains("You get messages again");
        Citizens.filed(site, Map.of("reach", "stopper@example.org"));
        site.settle();
        assertThat(site.sent()).hasSize(before + 1);
        assertThat(site.get("//messages/stop/00000000-0000-0000-0000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void administratorsSeeDeliveriesWithoutAddressesAndWords() {
        var number = Citizens.filed(site, Map.of("reach", "seen@example.org", "title", "Only for me"));
        site.settle();
        var list = administrator.get("//admin/messages", Map.of("channel", "EMAIL", "state", "SENT"));
        assertThat(list.words()).contains("To the citizen: request received", "s…@example.org");
        assertThat(list.words()).doesNotContain("seen@", "Only for me");
        var one = administrator.get("/" + list.first("table[data-rows] a").attr("href"));
        assertThat(one.words()).contains(number.value(), "Sent").doesNotContain("Only for me");
        assertThat(administrator
                        .get("//admin/messages", Map.of("state", "DEAD"))
                        .words())
                .contains("Nothing was sent that fits");
        assertThat(chief.get("//admin/messages").status()).isEqualTo(403);
    }

    @Test
    void theCityPutsItsOwnWordsAndTakesThemBack() {
        var edit = "//admin/message-words/complaints/yours/en";
        assertThat(administrator.get("//admin/message-words").words()).contains("To the official: a request is yours");
        var wrong = administrator.post(edit, Map.of("text", "Hello {somebody}", "subject", "{broken"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).hasSize(2).anyMatch(each -> each.contains("somebody"));
        administrator.get(edit);
        var preview = administrator.post(edit, Map.of("text", "Do {number} in {city}!", "preview", "yes"));
        assertThat(preview.words()).contains("Do 6K2M9-7QX4T-B0WVZ in Testville!");
        assertThat(administrator.get(edit).field("text").value()).startsWith("You are in charge of");
        var saved = administrator.post(edit, Map.of("text", "Do {number} in {city}!"));
        assertThat(saved.words()).contains("Changed by the city");
        var number = assigned("fred");
        assertThat(inbox("fred").words()).contains("Do " + number + " in Testville!");
        administrator.get(edit);
        administrator.post(edit + "/original", Map.of());
        assertThat(administrator.get(edit).field("text").value()).startsWith("You are in charge of");
    }

    private ReceiptNumber assigned(String officer) {
        site.official(officer, Optional.of("streets"), Desk.OFFICER);
        var id = site.organisation().officials(Desk.OFFICER, Optional.empty()).stream()
                .filter(each -> each.login().equals(officer))
                .findFirst()
                .orElseThrow()
                .id();
        var number = Citizens.filed(site, Map.of());
        chief.get("/desk/requests/" + number.value());
        chief.post(
                "/desk/requests/" + number.value() + "/assign", Map.of("department", "streets", "officer", id.value()));
        return number;
    }

    private Page inbox(String officer) {
        return site.official(officer, Optional.of("streets"), Desk.OFFICER).get("//account/messages");
    }

    @Test
    void officialsReadTheirMessagesAndMarkThem() {
        var number = assigned("olga");
        assigned("olga");
        var olga = site.official("olga", Optional.of("streets"), Desk.OFFICER);
        var page = olga.get("//account/messages");
        assertThat(page.all(".letter.fresh")).hasSize(2);
        assertThat(page.link("/complaints/desk/requests/")).startsWith("/complaints/desk/requests/");
        assertThat(page.words()).contains(number.toString());
        var first = page.first(".letter form").attr("action");
        assertThat(olga.post("/" + first, Map.of()).all(".letter.fresh")).hasSize(1);
        assertThat(olga.post("//account/messages/read", Map.of()).all(".letter.fresh"))
                .isEmpty();
        assertThat(inbox("peter").words()).contains("No messages yet");
        assertThat(site.get("//account/messages").path()).startsWith("/account/sign-in");
    }

    @Test
    void aSecretAddressShowsThemInAFeedReader() throws Exception {
        var number = assigned("anna");
        var anna = site.official("anna", Optional.of("streets"), Desk.OFFICER);
        anna.get("//account/messages");
        var address =
                anna.post("//account/messages/feed", Map.of()).first("code").text();
        var feed = site.get(path(address));
        assertThat(feed.headers().get("Content-Type").get(0)).startsWith("application/atom+xml");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var atom = factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed.text())));
        assertThat(atom.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(atom.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(atom.getElementsByTagName("content").item(0).getTextContent())
                .contains(number.toString());
        anna.get("//account/messages");
        assertThat(anna.post("//account/messages/feed/end", Map.of()).words()).doesNotContain("/messages/feed/");
        assertThat(site.get(path(address)).status()).isEqualTo(404);
    }

    @Test
    void whatNobodyTakesWaitsForAnAdministrator() {
        site.arrives(new Received(
                "1",
                new Address(Channel.PERSON, "somebody"),
                "",
                "",
                "Nobody takes this here.",
                List.of(),
                Optional.empty(),
                site.now()));
        site.settle();
        var waiting = administrator.get("//admin/incoming");
        assertThat(waiting.words()).contains("Nobody takes this here.");
        administrator.post("/" + waiting.first(".letter form[action$=aside]").attr("action"), Map.of());
        assertThat(administrator.get("//admin/incoming").words()).contains("Nothing waits here");
        var aside = administrator.get("//admin/incoming", Map.of("aside", "yes"));
        administrator.post("/" + aside.first(".letter form[action$=again]").attr("action"), Map.of());
        site.settle();
        assertThat(administrator.get("//admin/incoming").words()).contains("Nobody takes this here.");
        assertThat(administrator.get("//admin/demo-mail").status()).isEqualTo(404);
    }
}
