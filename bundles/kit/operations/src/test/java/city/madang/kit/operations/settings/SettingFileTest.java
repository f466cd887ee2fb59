// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.Settings;
import city.madang.kit.operations.etc.Installation;
import city.madang.module.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingFileTest {
    private static final String TEXT = """
            # How often (TEST_TRIES).
            tries = ${env:TEST_TRIES:-3}
            # Of the mail server.
            password = old secret
            """;

    private static final Settings MAIL = new Settings() {
        @Override
        public String pid() {
            return "test.mail";
        }

        @Override
        public String group() {
            return "mail";
        }

        @Override
        public List<Setting> settings() {
            return List.of(
                    Setting.number("tries", 3, 1, 9),
                    Setting.secret("password"),
                    Setting.onOff("quick", false),
                    Setting.choice("org.a.mode", "calm", "fast"));
        }
    };

    @TempDir
    private Path etc;

    private Path path;
    private SettingFile file;

    @BeforeEach
    void write() throws IOException {
        path = Files.writeString(etc.resolve("test.mail.cfg"), TEXT);
        file = new SettingFile(MAIL, new Installation(etc, etc, Map.of()));
    }

    @Test
    void writesWhatChangedAndKeepsTheRest() throws IOException {
        var changed = file.write(Map.of("s-tries", "5", "s-password", "", "s-quick", "true", "s-org-a-mode", "calm"));
        assertThat(changed).containsExactly("tries", "quick");
        assertThat(Files.readString(path)).isEqualTo("""
                        # How often (TEST_TRIES).
                        tries = ${env:TEST_TRIES:-5}
                        # Of the mail server.
                        password = old secret
                        quick = true
                        """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(file.write(Map.of("s-tries", "5"))).isEmpty();
    }

    @Test
    void neverShowsASecretAndTakesANewOne() throws IOException {
        assertThat(file.rows(Map.of()))
                .filteredOn(row -> row.kind().equals("SECRET"))
                .allSatisfy(row -> {
                    assertThat(row.value()).isEmpty();
                    assertThat(row.written()).isTrue();
                });
        assertThat(file.rows(Map.of("s-password", "typed just now")).toString())
                .doesNotContain("typed just now", "old secret");
        assertThat(file.write(Map.of("s-password", "new secret"))).containsExactly("password");
        assertThat(Files.readString(path)).contains("password = new secret").doesNotContain("old secret");
    }

    @Test
    void leavesWhatTheEnvironmentSets() throws IOException {
        var locked = new SettingFile(MAIL, new Installation(etc, etc, Map.of("TEST_TRIES", "7")));
        assertThat(locked.rows(Map.of()).get(0).lockedBy()).isEqualTo("TEST_TRIES");
        assertThat(locked.rows(Map.of()).get(0).value()).isEqualTo("7");
        assertThat(locked.write(Map.of("s-tries", "5"))).isEmpty();
        assertThat(Files.readString(path)).isEqualTo(TEXT);
    }

    @Test
    void knowsWhatCannotBe() throws IOException {
        var tries = MAIL.settings().get(0);
        assertThat(tries.takes("9")).isTrue();
        assertThat(tries.takes("10")).isFalse();
        assertThat(tries.takes("many")).isFalse();
        assertThat(tries.takes("99999999999999999999")).isFalse();
        assertThat(Setting.text("host", "").takes("two\nlines")).isFalse();
        assertThat(Setting.choice("a", "b").takes("c")).isFalse();
        assertThat(file.rows(Map.of("s-tries", "10")).get(0).wrong()).isTrue();
        assertThat(file.write(Map.of("s-tries", "10"))).isEmpty();
    }
}
