// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import city.madang.kit.notify.mail.MailForm;
import city.madang.kit.operations.etc.Installation;
import city.madang.kit.sms.smpp.SmppForm;
import city.madang.testcity.TestClock;
import city.madang.testkit.BareCity;
import city.madang.testkit.Browser;
import city.madang.testkit.TestCity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what an administrator types to the files that the container reads, with the forms of e-mail and of the line for texts. */
class SettingPagesTest {
    private static final String MAIL = "city.madang.kit.notify.mail.cfg";
    private static final String SMPP = "city.madang.kit.sms.smpp.cfg";
    private static final Path DELIVERED = Path.of("../../../distribution/base/src/main/resources/etc");

    @TempDir
    private static Path folder;

    private static Path etc;
    private static BareCity city;
    private static Browser administrator;

    @BeforeAll
    static void openTheCity() throws IOException {
        etc = Files.createDirectory(folder.resolve("etc"));
        city = BareCity.of(TestCity.TESTVILLE, folder, new TestClock());
        var pages = new SettingPages(city.audit, new Installation(etc, folder, Map.of("MADANG_SMTP_PORT", "25")));
        pages.bindSettings(new MailForm());
        pages.bindSettings(new SmppForm());
        city.site.mountKit(pages);
        administrator = city.official("ann", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void closeTheCity() {
        city.close();
    }

    @BeforeEach
    void deliver() throws IOException {
        Files.copy(DELIVERED.resolve(MAIL), etc.resolve(MAIL), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(etc.resolve(SMPP));
        administrator.get("//account");
    }

    /** As the container reads the file: Java's properties. */
    private Properties written(String file) throws IOException {
        var all = new Properties();
        try (Reader in = Files.newBufferedReader(etc.resolve(file))) {
            all.load(in);
        }
        return all;
    }

    @Test
    void whatIsTypedIsSetForMail() throws IOException {
        var done = administrator.post(
                "//admin/settings/mail",
                Map.of(
                        "s-smtpHost", "mail.example.org",
                        "s-smtpSecurity", "tls",
                        "s-smtpUser", "town\\hall",
                        "s-smtpPassword", "열려라 #1",
                        "s-imapPort", "143"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.words()).contains("in effect");
        assertThat(done.text()).doesNotContain("열려라");
        assertThat(written(MAIL))
                .containsEntry("smtpHost", "${env:MADANG_SMTP_HOST:-mail.example.org}")
                .containsEntry("smtpSecurity", "${env:MADANG_SMTP_SECURITY:-tls}")
                .containsEntry("smtpUser", "${env:MADANG_SMTP_USER:-town\\hall}")
                .containsEntry("smtpPassword", "${env:MADANG_SMTP_PASSWORD:-열려라 #1}")
                .containsEntry("imapPort", "${env:MADANG_IMAP_PORT:-143}")
                .containsEntry("imapSeconds", "${env:MADANG_IMAP_SECONDS:-30}");
        assertThat(administrator
                        .get("//admin/settings/mail")
                        .field("s-smtpUser")
                        .value())
                .isEqualTo("town\\hall");
        assertThat(city.audit.latest(9).toString())
                .contains("city.madang.kit.notify.mail smtpPassword", "city.madang.kit.notify.mail imapPort")
                .doesNotContain("imapSeconds", "smtpPort", "열려라", "143");
    }

    @Test
    void savingAPageUntouchedChangesNothing() throws IOException {
        administrator.post("//admin/settings/mail", Map.of("s-smtpUser", "a\\b"));
        var before = Files.readString(etc.resolve(MAIL));
        var page = administrator.post("//admin/settings/mail", Map.of());
        assertThat(page.words()).contains("Nothing was changed");
        assertThat(etc.resolve(MAIL)).hasContent(before);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingCannotBe() throws IOException {
        var page = administrator.post(
                "//admin/settings/mail",
                Map.of("s-smtpHost", "mail.example.org", "s-imapPort", "70000", "s-imapPassword", "open sesame"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("s-smtpHost").value()).isEqualTo("mail.example.org");
        assertThat(page.field("s-imapPort").value()).isEqualTo("70000");
        assertThat(page.first("#s-imapPort-error").text()).isEqualTo("This cannot be. Nothing was saved.");
        assertThat(page.all(".field.is-wrong")).as("only what is wrong").hasSize(1);
        assertThat(page.first("[name=s-imapPort]").attr("aria-describedby")).contains("s-imapPort-error");
        assertThat(page.text()).as("secrets are never sent back").doesNotContain("open sesame");
        assertThat(etc.resolve(MAIL)).hasSameTextualContentAs(DELIVERED.resolve(MAIL));
    }

    /** A browser does not send what is switched off. */
    @Test
    void showsWhatTheEnvironmentSetsAndLeavesIt() throws IOException {
        var port = administrator.get("//admin/settings/mail").first("[name=s-smtpPort]");
        assertThat(port.attr("value")).isEqualTo("25");
        assertThat(port.hasAttr("disabled")).isTrue();
        var set = Map.of("s-imapHost", "imap.example.org");
        assertThat(administrator.post("//admin/settings/mail", set).status()).isEqualTo(200);
        assertThat(written(MAIL))
                .containsEntry("imapHost", "${env:MADANG_IMAP_HOST:-imap.example.org}")
                .containsEntry("smtpPort", "${env:MADANG_SMTP_PORT:-587}");
        var wrong = administrator.post("//admin/settings/mail", Map.of("s-imapPort", "many"));
        assertThat(wrong.first("[name=s-smtpPort]").attr("value")).isEqualTo("25");
        assertThat(wrong.all(".field.is-wrong")).hasSize(1);
    }

    @Test
    void makesTheFileOfTheLineForTexts() throws IOException {
        assertThat(etc.resolve(SMPP)).doesNotExist();
        var set = Map.of("s-host", "smsc.example.org", "s-tls", "yes", "s-systemId", "seoul", "s-perSecond", "40");
        administrator.post("//admin/settings/smpp", set);
        assertThat(written(SMPP))
                .containsOnly(
                        Map.entry("host", "smsc.example.org"),
                        Map.entry("tls", "true"),
                        Map.entry("systemId", "seoul"),
                        Map.entry("perSecond", "40"));
        var wrong = administrator.post("//admin/settings/smpp", Map.of("s-perSecond", "0", "s-source", "120"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.field("s-source").value()).isEqualTo("120");
        assertThat(wrong.field("s-tls").value()).isEqualTo("yes");
        assertThat(written(SMPP)).containsEntry("perSecond", "40").doesNotContainKey("source");
    }

    @Test
    void whoSendsWhatIsSwitchedOffChangesNothing() throws IOException {
        administrator.post("//admin/settings/mail", Map.of("s-smtpPort", "2525"));
        assertThat(written(MAIL)).containsEntry("smtpPort", "${env:MADANG_SMTP_PORT:-587}");
    }

    @Test
    void isForAdministratorsOnly() {
        var other = city.official("bo", Role.of("roads.officer"));
        assertThat(other.get("//admin/settings/mail").status()).isEqualTo(403);
        assertThat(administrator.get("//admin/settings/elsewhere").status()).isEqualTo(404);
    }
}
