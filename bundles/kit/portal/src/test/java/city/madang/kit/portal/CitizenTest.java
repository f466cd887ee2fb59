// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Receipt;
import city.madang.testkit.Browser;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CitizenTest {
    private static final Pattern CODE = Pattern.compile("[0-9]{4} [0-9]{4}");

    private PortalCity city;
    private Browser browser;
    private String mail;
    private int number;

    @BeforeAll
    void openTheCity(@TempDir Path folder) throws Exception {
        city = new PortalCity(folder, true);
    }

    @BeforeEach
    void comeBy() {
        browser = city.browser();
        mail = "kim" + ++number + "@example.org";
    }

    @AfterAll
    void closeTheCity() {
        city.close();
    }

    @Test
    void signsInByACodeFromAMail() {
        var asked = browser.post("//account/citizen", Map.of("address", mail));
        assertThat(asked.words()).contains("We sent it to k…@example.org").doesNotContain(mail);
        var wrong = browser.post("//account/citizen/code", Map.of("code", "1"));
        assertThat(wrong.field("code").error()).contains("not the code that we sent");
        var page = browser.post("//account/citizen/code", Map.of("code", code()));
        assertThat(page.title()).contains("My requests");
        assertThat(page.words()).contains("k…@example.org");
        assertThat(browser.get("//desk").title()).as("no official").contains("Sign in");
    }

    @Test
    void keepsWhatWasLookedUpUntilItIsTakenOff() {
        signIn();
        var receipt = city.filed();
        show(receipt);
        var page = browser.get("//account/requests");
        assertThat(page.words()).contains("Roses", "in bloom", receipt.number().toString());

        browser = city.browser();
        signIn();
        assertThat(browser.get("//account/requests").words()).contains("Roses");
        assertThat(browser.get("//stand/requests/" + receipt.number().value()).status())
                .isEqualTo(200);
        browser.get("//account/requests");
        browser.post("//account/requests/" + receipt.number().value() + "/forget", Map.of());
        browser = city.browser();
        signIn();
        assertThat(browser.get("//account/requests").words())
                .contains("Nothing yet")
                .doesNotContain("Roses");
    }

    @Test
    void showsWhatABrowserHoldsToNobodyElse() {
        show(city.filed());
        assertThat(browser.get("//account/requests").words()).contains("Roses");
        assertThat(city.browser().get("//account/requests").words()).contains("Nothing yet");
    }

    @Test
    void listsDevicesAndEndsTheAccountOnAll() {
        signIn();
        var home = browser;
        browser = city.browser();
        signIn();
        assertThat(browser.get("//account/sessions").all("tbody tr")).hasSize(2);
        browser.get("//account/remove");
        assertThat(browser.post("//account/remove", Map.of()).words()).contains("Your account is ended");
        assertThat(browser.get("//account").words()).contains("You are not signed in");
        assertThat(home.get("//account").words()).contains("You are not signed in");
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        var page = browser.post("//account/citizen", Map.of("address", "kim at home"));
        assertThat(page.field("address").error()).contains("neither an e-mail address nor a phone number");
        assertThat(page.field("address").value()).isEqualTo("kim at home");
        var phone = browser.post("//account/citizen", Map.of("address", "010-1234-5678"));
        assertThat(phone.field("address").error()).contains("cannot send codes there");
    }

    @Test
    void pagesOfAnAccountAreNobodyElses() {
        assertThat(browser.get("//account/remove").status()).isEqualTo(404);
        assertThat(browser.get("//account/sessions").title()).contains("Your visit");
        assertThat(browser.get("//account/citizen/code").title()).contains("Sign in with your e-mail");
    }

    private void show(Receipt receipt) {
        browser.post("//account/receipt", Map.of("number", receipt.number().toString(), "pin", receipt.pin()));
    }

    private void signIn() {
        browser.post("//account/citizen", Map.of("address", mail));
        browser.post("//account/citizen/code", Map.of("code", code()));
    }

    /** In the last mail to the address. */
    private String code() {
        city.settle();
        var text = city.post.carried().stream()
                .filter(m -> m.to().value().equals(mail))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .text();
        var found = CODE.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
