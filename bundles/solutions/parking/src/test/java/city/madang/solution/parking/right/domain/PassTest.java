// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.parking.site.CarParkId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Workdays DAYS = new Workdays(
            SEOUL, day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    /** A Monday. */
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    private static Pass pass(Optional<PassHours> hours) {
        var cover = new PassCover(List.of("12GA3456"), 1, Set.of(new CarParkId("hall")), FIRST, LAST, hours);
        return Pass.begin(
                "pass", new Holder("Kim", ""), cover, new PassOffer("CODE", Optional.empty(), 0), at(FIRST, "00:00"));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SEOUL).toInstant();
    }

    @Test
    void oneForAllHoursHoldsFromTheFirstToTheEndOfTheLastDay() {
        var pass = pass(Optional.empty());
        assertThat(pass.admits(at(FIRST.minusDays(1), "23:59"), DAYS)).isFalse();
        assertThat(pass.admits(at(FIRST, "00:00"), DAYS)).isTrue();
        assertThat(pass.freeUntil(at(LAST, "23:59"), DAYS)).contains(at(LAST.plusDays(1), "00:00"));
        assertThat(pass.admits(at(LAST.plusDays(1), "00:00"), DAYS)).isFalse();
    }

    @Test
    void oneForWorkingHoursHoldsInThemAndNoLonger() {
        var pass = pass(Optional.of(new PassHours(LocalTime.of(7, 0), LocalTime.of(20, 0))));
        assertThat(pass.admits(at(FIRST, "06:59"), DAYS)).isFalse();
        assertThat(pass.freeUntil(at(FIRST, "07:00"), DAYS)).contains(at(FIRST, "20:00"));
        assertThat(pass.admits(at(FIRST, "20:00"), DAYS)).isFalse();
        assertThat(pass.admits(at(FIRST.plusDays(5), "12:00"), DAYS))
                .as("Saturday")
                .isFalse();
    }

    @Test
    void hoursMayLastUntilMidnight() {
        var pass = pass(Optional.of(new PassHours(LocalTime.of(18, 0), LocalTime.MIDNIGHT)));
        assertThat(pass.freeUntil(at(FIRST, "23:59"), DAYS)).contains(at(FIRST.plusDays(1), "00:00"));
    }

    @Test
    void whoIsInsideWhenItIsSuspendedParkedForNothingUntilThen() {
        var suspended = pass(Optional.empty()).suspended(at(FIRST, "12:00"), "a card was lent");
        assertThat(suspended.admits(at(FIRST, "13:00"), DAYS)).isFalse();
        assertThat(suspended.freeUntil(at(FIRST, "09:00"), DAYS)).contains(at(FIRST, "12:00"));
        assertThat(suspended.goingOn(at(FIRST, "14:00"), "").admits(at(FIRST, "15:00"), DAYS))
                .isTrue();
    }

    @Test
    void oneThatCostsSomethingWaitsForTheMoney() {
        var dear = Pass.begin(
                "dear",
                new Holder("Kim", ""),
                pass(Optional.empty()).cover(),
                new PassOffer("CODE", Optional.empty(), 100_000),
                at(FIRST, "00:00"));
        assertThat(dear.admits(at(FIRST, "09:00"), DAYS)).isFalse();
        assertThat(dear.paid(at(FIRST, "08:00")).admits(at(FIRST, "09:00"), DAYS))
                .isTrue();
    }

    @Test
    void howItStandsFollowsFromTheDay() {
        var pass = pass(Optional.empty());
        assertThat(pass.state(FIRST.minusDays(1))).isEqualTo(PassState.WAITING);
        assertThat(pass.state(LAST)).isEqualTo(PassState.VALID);
        assertThat(pass.state(LAST.plusDays(1))).isEqualTo(PassState.ENDED);
        assertThat(pass.renewed(LAST.plusMonths(1), 0, at(LAST, "12:00")).state(LAST.plusDays(1)))
                .isEqualTo(PassState.VALID);
    }
}
