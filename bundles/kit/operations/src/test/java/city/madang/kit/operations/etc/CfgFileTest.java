// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.etc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CfgFileTest {
    private static final String TEXT = """
            # Signing in.

            # Hours after which a session ends (MADANG_SESSION_HOURS).
            sessionHours = ${env:MADANG_SESSION_HOURS:-12}
            # sessionHours = 99
            plain = a = b
            empty = ${env:MADANG_NOTHING:-}
            """;

    private final CfgFile file = CfgFile.of(TEXT);

    @Test
    void theEnvironmentWins() {
        assertThat(file.effective("sessionHours", Map.of())).contains("12");
        assertThat(file.effective("sessionHours", Map.of("MADANG_SESSION_HOURS", "$8")))
                .contains("$8");
        assertThat(file.setBy("sessionHours", Map.of("MADANG_SESSION_HOURS", "8")))
                .contains("MADANG_SESSION_HOURS");
        assertThat(file.setBy("sessionHours", Map.of())).isEmpty();
        assertThat(file.effective("empty", Map.of())).contains("");
        assertThat(file.effective("plain", Map.of())).contains("a = b");
        assertThat(file.effective("absent", Map.of())).isEmpty();
    }

    @Test
    void aChangeKeepsCommentsOrderAndTheVariable() {
        var changed = file.with("sessionHours", "8");
        assertThat(changed.text())
                .isEqualTo(TEXT.replace("{env:MADANG_SESSION_HOURS:-12}", "{env:MADANG_SESSION_HOURS:-8}"));
        assertThat(changed.effective("sessionHours", Map.of())).contains("8");
        assertThat(changed.with("new", "x").text()).endsWith("new = x\n");
        assertThat(file.text()).isEqualTo(TEXT);
    }

    @Test
    void aBackslashIsReadAsItWasTyped() {
        var changed = file.with("plain", "town\\hall").with("empty", "a\\b");
        assertThat(changed.written("plain")).contains("town\\\\hall");
        assertThat(changed.effective("plain", Map.of())).contains("town\\hall");
        assertThat(changed.effective("empty", Map.of())).contains("a\\b");
        assertThat(CfgFile.of("plain = \\u12").effective("plain", Map.of()))
                .as("broken")
                .contains("\\u12");
    }

    @Test
    void aValueCannotAddALine() {
        assertThat(file.with("plain", "x\nevil = 1").names()).doesNotContain("evil");
    }
}
