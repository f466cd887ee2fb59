// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must stand in no log, and not plain in the data folder: secrets of the installation, and what people typed. */
class SecretsIT {
    private static final String VAULT_KEY =
            Base64.getEncoder().encodeToString("planted-vault-key-of-32-bytes-ab".getBytes());
    private static final String MAIL_PASSWORD = "planted-mail-password";
    private static final String NAME = "Plantednomin Batbayar";
    private static final String REACH = "plantednomin@example.org";
    private static final String PASSWORD = "planted-wrong-password";
    private static final String QUERY = "planted-query";

    @TempDir
    Path folder;

    @Test
    void areWrittenNowhere() throws Exception {
        var mail = Files.writeString(folder.resolve("mail"), MAIL_PASSWORD + "\n");
        var vault = Files.writeString(folder.resolve("vault"), VAULT_KEY + "\n");
        try (var city = RunningCity.demo()
                .with("MADANG_VAULT_KEY_FILE", vault.toString())
                .with("MADANG_SMTP_HOST", "127.0.0.1")
                .with("MADANG_SMTP_PORT", "1")
                .with("MADANG_SMTP_USER", "city")
                .with("MADANG_SMTP_PASSWORD_FILE", mail.toString())
                .with("MADANG_MAIL_ADDRESS", "city@example.org")
                .start()) {
            var pin = use(city);
            city.stop();
            var written = city.output() + city.log() + everyByte(city.data());
            assertThat(written.length()).isGreaterThan(100_000);
            for (var secret : List.of(VAULT_KEY, MAIL_PASSWORD, NAME, REACH, PASSWORD)) {
                assertThat(written.contains(secret)).as(secret).isFalse();
            }
            assertThat((city.output() + city.log()).contains(pin)).as("PIN").isFalse();
            assertThat((city.output() + city.log()).contains(QUERY)).as("query").isFalse();
        }
    }

    /** Files a request with a contact, signs in wrongly, asks for what is not there; and as the data officer finds the citizen. */
    private static String use(RunningCity city) throws Exception {
        var citizen = new Citizen(city);
        var draft = citizen.write("Deep hole", "PRIVATE", Optional.empty());
        var form = draft.form().with("name", NAME).with("reach", REACH);
        var number = Citizen.number(citizen.send(new Citizen.Draft(draft.title(), form, Optional.empty())));
        var pin = citizen.pin(number);
        var stranger = new Guest(city);
        stranger.signIn("admin", PASSWORD);
        stranger.get("/nowhere?q=" + QUERY);
        stranger.get("/search?q=" + QUERY);
        var officer = Guest.signedIn(city, "admin", "madang-demo");
        var found = officer.send(
                officer.get("/admin/privacy").form("/admin/privacy").with("reach", REACH));
        assertThat(found.text()).contains(NAME);
        return pin;
    }

    private static String everyByte(Path data) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
