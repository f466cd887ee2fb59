// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.parking.bay.domain.Gap.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapTest {
    private static final int SPACES = 10;

    private static BayCount bays(int free, int taken, int unknown, int doubtful) {
        return new BayCount(free, taken, unknown, doubtful);
    }

    @Test
    void bothMaySayTheSame() {
        assertThat(Gap.of(4, bays(6, 4, 0, 0), SPACES)).isEqualTo(new Gap(Kind.SAME, 0));
    }

    @Test
    void moreByTheGatesMayStandWhereNobodySees() {
        assertThat(Gap.of(6, bays(4, 4, 1, 1), SPACES)).isEqualTo(new Gap(Kind.UNSEEN, 2));
        assertThat(Gap.of(9, bays(0, 4, 0, 0), SPACES)).isEqualTo(new Gap(Kind.UNSEEN, 5));
    }

    @Test
    void whatCanStandNowhereIsTooMany() {
        assertThat(Gap.of(7, bays(4, 4, 1, 1), SPACES)).isEqualTo(new Gap(Kind.TOO_MANY, 1));
        assertThat(Gap.of(5, bays(6, 4, 0, 0), SPACES)).isEqualTo(new Gap(Kind.TOO_MANY, 1));
    }

    @Test
    void moreThanTheGatesCountedAreTooFew() {
        assertThat(Gap.of(1, bays(6, 4, 0, 0), SPACES)).isEqualTo(new Gap(Kind.TOO_FEW, 3));
    }

    @Test
    void almostFullIsSaidOfWhatIsNotKnownToBeFree() {
        assertThat(bays(1, 9, 0, 0).isAlmostFull(90)).isTrue();
        assertThat(bays(1, 0, 9, 0).isAlmostFull(90)).isTrue();
        assertThat(bays(2, 8, 0, 0).isAlmostFull(90)).isFalse();
        assertThat(bays(0, 10, 0, 0).isAlmostFull(90)).isFalse();
        assertThat(BayCount.of(List.of(BayState.FREE, BayState.DOUBTFUL)).total())
                .isEqualTo(2);
    }
}
