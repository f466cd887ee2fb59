// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.study.domain.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tasks that wait for each other: what must move, and what cannot be. */
class WaitingTest {
    private static Task task(String id, int first, int months, String waitsFor) {
        return new Task(id, Period.PILOT, "task " + id, "", "", first, months, waitsFor);
    }

    @Test
    void whatBeginsTooEarlyMovesAndTakesAlongWhatWaitsForIt() {
        var waiting = new Waiting(List.of(
                task("a", 1, 6, ""),
                task("b", 4, 3, "a"),
                task("c", 8, 2, "b"),
                task("d", 20, 1, "c"),
                task("e", 1, 1, "gone")));
        assertThat(waiting.moves())
                .extracting(
                        each -> each.task().id() + " after " + each.awaited().id() + " to " + each.first())
                .containsExactly("b after a to 7", "c after b to 10");
        assertThat(waiting.moves()).noneMatch(Waiting.Move::isTooLate);
        assertThat(new Waiting(List.of(task("a", 1, 6, ""), task("b", 7, 1, "a"))).moves())
                .isEmpty();
    }

    @Test
    void whatWouldEndAfterTheLastMonthIsTooLate() {
        var waiting = new Waiting(List.of(task("a", 1, 118, ""), task("b", 1, 2, "a"), task("c", 1, 1, "b")));
        assertThat(waiting.moves()).extracting(Waiting.Move::isTooLate).containsExactly(false, true);
    }

    @Test
    void aCircleIsNamedFromTheChangedTaskOn() {
        var waiting = new Waiting(List.of(task("a", 1, 1, ""), task("b", 2, 1, "a"), task("c", 3, 1, "b")));
        assertThat(waiting.circle(task("a", 1, 1, "c"))).extracting(Task::id).containsExactly("a", "c", "b");
        assertThat(waiting.circle(task("a", 1, 1, "a"))).hasSize(1);
        assertThat(waiting.circle(task("c", 1, 1, "a"))).isEmpty();
        assertThat(waiting.circle(task("", 1, 1, "c"))).as("a new one").isEmpty();
        assertThat(waiting.circle(task("a", 1, 1, "gone"))).isEmpty();
    }
}
