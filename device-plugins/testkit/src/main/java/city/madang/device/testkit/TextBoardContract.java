// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.CommandId;
import city.madang.device.Outcome;
import city.madang.device.Reason.Cause;
import city.madang.device.role.TextBoard;
import city.madang.device.role.TextBoard.Shown;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link TextBoard} keeps. */
public interface TextBoardContract extends SessionContract {
    @Test
    default void showsAsManyLinesAsItHas() throws Exception {
        try (var bench = open()) {
            var board = bench.role(TextBoard.class);

            assertThat(board.lines()).isPositive();
            assertThat(board.columns()).isPositive();
            assertThat(show(bench, Collections.nCopies(board.lines(), "P 12")).isDone())
                    .isTrue();
            assertThat(show(bench, List.of()).isDone()).isTrue();
        }
    }

    @Test
    default void refusesMoreLinesThanItHas() throws Exception {
        try (var bench = open()) {
            var outcome =
                    show(bench, Collections.nCopies(bench.role(TextBoard.class).lines() + 1, "P"));

            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
            assertThat(outcome.reason().orElseThrow().cause()).isEqualTo(Cause.NOT_ABLE);
        }
    }

    private static Outcome show(Bench bench, List<String> lines) throws Exception {
        return bench.role(TextBoard.class).show(new Shown(lines, Optional.empty()), CommandId.next(), bench.deadline());
    }
}
