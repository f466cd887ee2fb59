// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    /** As mosquitto_passwd 2.0.11 wrote it for the password "secret". */
    private static final String GATE =
            "gate:$7$101$JbS7v53hU4f/ZQAZ$J+sbQf5Uc9/wTnQvEV6hYykwCCDJtG4o5lN5xc3jIdr6eFiIOaBnaWjnZ6q/POgVeNdUZFD+YdyDGTsfQ22SdQ==";

    @TempDir
    Path folder;

    private Accounts accounts(String... lines) throws Exception {
        var file = folder.resolve("passwords");
        Files.write(file, List.of(lines));
        return new Accounts(file);
    }

    @Test
    void readsWhatMosquittoWrites() throws Exception {
        var accounts = accounts("# who", "", GATE);
        assertThat(accounts.isRight("gate", "secret")).isTrue();
        assertThat(accounts.isRight("gate", "Secret")).isFalse();
        assertThat(accounts.isRight("gate", "")).isFalse();
        assertThat(accounts.isRight("other", "secret")).isFalse();
    }

    @Test
    void writesWhatItReads() throws Exception {
        var accounts = accounts("a:" + PasswordHash.of("one"), "b:" + PasswordHash.of("one"));
        assertThat(accounts.isRight("a", "one")).isTrue();
        assertThat(accounts.isRight("b", "two")).isFalse();
        assertThat(PasswordHash.of("one")).isNotEqualTo(PasswordHash.of("one"));
    }

    @Test
    void aNameThatCouldBeSeveralTopicsIsNone() throws Exception {
        var hash = PasswordHash.of("x").toString();
        var accounts = accounts("+:" + hash, "#:" + hash, "a/b:" + hash, ":" + hash, "gate:plain text", "good:" + hash);
        for (var each : List.of("+", "#", "a/b", "", "gate")) {
            assertThat(accounts.isRight(each, "x")).as(each).isFalse();
        }
        assertThat(accounts.isRight("good", "x")).isTrue();
    }

    @Test
    void givesNewPasswordsAndKeepsOnlyHashes() throws Exception {
        var file = folder.resolve("fresh");
        var accounts = new Accounts(file);
        var first = accounts.renew("gate");
        var other = accounts.renew("other");
        assertThat(accounts.isRight("gate", first)).isTrue();
        var second = accounts.renew("gate");
        assertThat(accounts.isRight("gate", first)).isFalse();
        assertThat(accounts.isRight("gate", second)).isTrue();
        assertThat(Files.readString(file)).doesNotContain(second);
        assertThat(accounts.remove("gate")).isTrue();
        assertThat(accounts.remove("gate")).isFalse();
        assertThat(accounts.isRight("gate", second)).isFalse();
        assertThat(accounts.isRight("other", other)).isTrue();
        assertThatThrownBy(() -> accounts.renew("a/b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void followsTheFile() throws Exception {
        var accounts = accounts(GATE);
        assertThat(accounts.isRight("gate", "secret")).isTrue();
        Files.write(folder.resolve("passwords"), List.of());
        Files.setLastModifiedTime(folder.resolve("passwords"), FileTime.fromMillis(1));
        assertThat(accounts.isRight("gate", "secret")).isFalse();
        Files.delete(folder.resolve("passwords"));
        assertThat(accounts.isRight("gate", "secret")).isFalse();
    }
}
