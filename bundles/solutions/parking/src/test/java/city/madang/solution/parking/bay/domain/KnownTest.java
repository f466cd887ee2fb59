// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.domain;

import static city.madang.device.role.SpaceSensor.Occupancy.FREE;
import static city.madang.device.role.SpaceSensor.Occupancy.TAKEN;
import static city.madang.device.role.SpaceSensor.Occupancy.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KnownTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(25);

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static Known flapping(int changes, int apart) {
        var known = Known.first(FREE, NOON, 1);
        for (int i = 1; i <= changes; i++) {
            known = known.hear(i % 2 == 0 ? FREE : TAKEN, at(i * apart), i + 1);
        }
        return known;
    }

    @Test
    void whatIsNewerCounts() {
        var known = Known.first(FREE, NOON, 1).hear(TAKEN, at(5), 2);
        assertThat(known.state(at(6), DAY)).isEqualTo(BayState.TAKEN);
        assertThat(known.hear(FREE, at(9), 3).state(at(9), DAY)).isEqualTo(BayState.FREE);
    }

    @Test
    void whatIsToldLateOverturnsNothingNewer() {
        var known = Known.first(TAKEN, at(60), 1);
        assertThat(known.hear(FREE, at(59), 2)).isSameAs(known);
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        var known = Known.first(FREE, NOON, 1).hear(TAKEN, at(5), 2);
        assertThat(known.hear(TAKEN, at(5), 2)).isSameAs(known);
        assertThat(known.hear(FREE, NOON, 1)).isSameAs(known);
    }

    @Test
    void ofOneMomentTheLaterEventCounts() {
        var known = Known.first(FREE, NOON, 1).hear(TAKEN, NOON, 2);
        assertThat(known.occupancy()).isEqualTo(TAKEN);
    }

    @Test
    void whoIsSilentTooLongIsNotBelieved() {
        var known = Known.first(FREE, NOON, 1);
        assertThat(known.state(NOON.plus(DAY), DAY)).isEqualTo(BayState.FREE);
        var late = NOON.plus(DAY).plusSeconds(1);
        assertThat(known.state(late, DAY)).isEqualTo(BayState.UNKNOWN);
        assertThat(known.alive(at(10)).state(late, DAY)).isEqualTo(BayState.FREE);
        assertThat(known.alive(at(10)).hear(TAKEN, at(5), 2).occupancy()).isEqualTo(TAKEN);
    }

    @Test
    void aSensorThatDoesNotKnowSaysSo() {
        assertThat(Known.first(UNKNOWN, NOON, 1).state(NOON, DAY)).isEqualTo(BayState.UNKNOWN);
    }

    @Test
    void sixChangesInTenMinutesAreBelievedAndSevenAreNot() {
        assertThat(flapping(6, 60).state(at(360), DAY)).isEqualTo(BayState.FREE);
        assertThat(flapping(7, 60).state(at(420), DAY)).isEqualTo(BayState.DOUBTFUL);
        assertThat(flapping(7, 101).state(at(707), DAY)).isEqualTo(BayState.TAKEN);
    }

    @Test
    void itIsBelievedAgainWhenItHasCalmedDown() {
        var known = flapping(9, 10);
        assertThat(known.changes()).hasSize(7).first().isEqualTo(at(30));
        assertThat(known.state(at(629), DAY)).isEqualTo(BayState.DOUBTFUL);
        assertThat(known.state(at(630), DAY)).isEqualTo(BayState.TAKEN);
    }
}
