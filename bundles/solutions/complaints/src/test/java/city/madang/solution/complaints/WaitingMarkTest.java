// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.complaints.domain.RequestStatus;
import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The database computes by itself which requests wait; it has to agree with the rules. */
class WaitingMarkTest {
    private static final Pattern STATE = Pattern.compile("'([A-Z]+)'");

    @Test
    void theColumnKnowsTheStatesThatWait() throws IOException {
        try (var in = getClass().getResourceAsStream("/db/complaints/V25__waits.sql")) {
            var sql = new String(in.readAllBytes(), UTF_8);
            var column = sql.substring(sql.indexOf("generated"), sql.indexOf(";"));
            assertThat(STATE.matcher(column).results().map((MatchResult found) -> found.group(1)))
                    .containsExactlyInAnyOrderElementsOf(
                            RequestStatus.open().stream().map(Enum::name).toList());
        }
    }
}
