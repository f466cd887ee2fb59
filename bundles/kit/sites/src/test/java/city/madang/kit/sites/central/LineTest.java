// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.sites.central.Line.Step;
import city.madang.kit.sites.central.Line.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final Line HUNDRED = new Line("line", 100, "m100", "m99", "");

    private static Step step(long counter, String mark) {
        return new Step("line", counter, mark);
    }

    @Test
    void takesTheNextCallAndTheSameCallAgain() {
        var line = HUNDRED.after(step(101, "m101"));
        assertThat(HUNDRED.judge(step(101, "m101"))).isEqualTo(Verdict.FRESH);
        assertThat(line.judge(step(101, "m101"))).isEqualTo(Verdict.REPEATED);
        assertThat(line.judge(step(102, "m102"))).isEqualTo(Verdict.FRESH);
    }

    @Test
    void noticesTheSecondOfTwoThatGoOnFromOneMemory() {
        var line = HUNDRED.after(step(101, "one"));
        assertThat(line.judge(step(101, "other"))).isEqualTo(Verdict.COPY);
        var later = line.after(step(102, "one again"));
        assertThat(later.judge(step(101, "other"))).isEqualTo(Verdict.COPY);
        assertThat(later.judge(step(101, "one"))).as("an old call").isEqualTo(Verdict.COPY);
    }

    @Test
    void believesASiteThatIsFurtherThanACentreWithAnOldMemory() {
        assertThat(HUNDRED.judge(step(150, "m150"))).isEqualTo(Verdict.FRESH);
    }

    @Test
    void letsACopyGoOnAndRefusesTheOtherHoweverFarItIs() {
        var line = HUNDRED.admitting("copy", "second");
        assertThat(line.judge(step(500, "first"))).isEqualTo(Verdict.COPY);
        assertThat(line.judge(step(42, "copy"))).isEqualTo(Verdict.FRESH);
        var on = line.after(step(42, "copy"));
        assertThat(on.judge(step(42, "copy"))).as("its answer was lost").isEqualTo(Verdict.REPEATED);
        assertThat(on.judge(new Step("second", 43, "next"))).isEqualTo(Verdict.FRESH);
        assertThat(on.judge(step(501, "first"))).isEqualTo(Verdict.COPY);
    }

    @Test
    void knowsMarksOfTheLastTwoCallsOnly() {
        assertThat(HUNDRED.knows("m100")).isTrue();
        assertThat(HUNDRED.knows("m99")).isTrue();
        assertThat(HUNDRED.knows("m98")).isFalse();
        assertThat(Line.begun("line").knows("")).isFalse();
    }

    @Test
    void measuresAClockWithinTheRoundTrip() {
        // it said 12:00:10.0 when it was 12:00:02.4 here, and the round trip took 0.8 s: it is 7.6 to 8.4 s ahead
        var offset = ClockOffset.of(Duration.ofMillis(7_600), Duration.ofMillis(800));
        assertThat(offset.ahead()).isEqualTo(Duration.ofSeconds(8));
        assertThat(offset.within()).isEqualTo(Duration.ofMillis(800));
    }
}
