// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.Carrier;
import city.madang.kit.Carrier.Carried;
import city.madang.kit.KitPages;
import city.madang.kit.notify.pages.TrialPages;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.testcity.TestCarrier;
import city.madang.testcity.TestClock;
import city.madang.testkit.BareCity;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.TestCity;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on which an administrator tries a channel; only e-mail has a carrier here. */
class TrialPageTest {
    private static final String HERE = "//admin/messages/trial";

    @TempDir
    private static Path folder;

    private static BareCity city;
    private static Browser administrator;
    private static volatile TestCarrier mail;

    @BeforeAll
    static void openTheCity() {
        city = BareCity.of(TestCity.TESTVILLE, folder, new TestClock());
        city.site.mountKit(new Letters());
        city.site.mountKit(new TrialPages(TrialPageTest::on, city.cities, city.languages, city.audit));
        administrator = city.official("ann", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void closeTheCity() {
        city.close();
    }

    @BeforeEach
    void newCarrier() {
        mail = new TestCarrier(Channel.EMAIL);
        administrator.speaking("en");
    }

    /** Has a path with a variable where the page of this test has a word, and was there first. */
    private record Letters() implements KitPages {
        @Override
        public String name() {
            return "letters";
        }

        @Override
        public void routes(Routes on) {
            on.get("/admin/messages/{id}", Action.PUBLIC, in -> HttpReply.text("text/plain", in.path("id")));
        }
    }

    private static Optional<Carrier> on(Channel channel) {
        return channel == Channel.EMAIL ? Optional.of(mail) : Optional.empty();
    }

    private Page tries(Channel channel, String to) {
        return administrator.post(HERE, Map.of("channel", channel.name(), "to", to));
    }

    @Test
    void sendsAtOnceInTheLanguageOfWhoTries() {
        administrator.speaking("ko");
        var page = tries(Channel.EMAIL, "ann@example.org");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.field("to").value()).isEmpty();
        assertThat(mail.given).hasSize(1).allSatisfy(each -> {
            assertThat(each.to()).isEqualTo(Address.email("ann@example.org"));
            assertThat(each.locale().getLanguage()).isEqualTo("ko");
            assertThat(each.text()).contains("a test message of Testville");
        });
        assertThat(city.audit.latest(1).toString())
                .contains("kit.message-trial", "EMAIL")
                .doesNotContain("ann@example.org");
    }

    @Test
    void saysWhatTheChannelSaidAgainstIt() {
        mail.answer = message -> new Carried.Never("550 no such <box>");
        var page = tries(Channel.EMAIL, "gone@example.org");
        assertThat(page.status()).isEqualTo(502);
        assertThat(page.first(".error-summary").text()).contains("The message was not taken: 550 no such <box>");
        assertThat(page.field("to").value()).isEqualTo("gone@example.org");
        mail.answer = message -> new Carried.Later("451 later");
        assertThat(tries(Channel.EMAIL, "gone@example.org").words()).contains("451 later");
    }

    @Test
    void givesNothingToAChannelThatCannotWork() {
        mail.problem = Optional.of("no line to the server");
        assertThat(tries(Channel.EMAIL, "ann@example.org").words()).contains("no line to the server");
        assertThat(tries(Channel.SMS, "+821012345678").words()).contains("nobody carries on this channel");
        assertThat(mail.given).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhenItIsNoAddress() {
        var before = city.audit.latest(99);
        var page = tries(Channel.SMS, "010 12 <34>");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("to").value()).isEqualTo("010 12 <34>");
        assertThat(page.field("to").error()).isNotEmpty();
        assertThat(page.field("channel").value()).isEqualTo("SMS");
        assertThat(administrator
                        .post(HERE, Map.of("channel", "PIGEON", "to", ""))
                        .errors())
                .hasSize(2);
        assertThat(mail.given).isEmpty();
        assertThat(city.audit.latest(99)).hasSameSizeAs(before);
    }

    @Test
    void isForAdministratorsOnly() {
        assertThat(city.official("bo", Role.of("roads.officer")).get(HERE).status())
                .isEqualTo(403);
        assertThat(city.browser("kit").get(HERE).words()).contains("Sign in");
    }
}
