// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import java.util.Optional;

/**
 * When a map is looked at.
 *
 * @param today the year that it is
 * @param year which is looked at
 * @param after all that is to come in this step and before it is taken as there; then {@code year} is today
 */
public record Moment(int today, int year, Optional<Step> after) {
    public static Moment now(int today) {
        return new Moment(today, today, Optional.empty());
    }

    /**
     * @param asked a year with four digits, or a step
     * @throws IllegalArgumentException when it is neither
     */
    public static Moment of(int today, String asked) {
        if (!asked.matches("\\d{4}")) {
            return new Moment(today, today, Optional.of(Step.valueOf(asked)));
        }
        int year = Integer.parseInt(asked);
        if (year < CitySystem.FIRST_YEAR || year > CitySystem.LAST_YEAR) {
            throw new IllegalArgumentException("no year of a system: " + asked);
        }
        return new Moment(today, year, Optional.empty());
    }

    /** As {@link #of} takes it. */
    public String asked() {
        return after.map(Step::name).orElse(String.valueOf(year));
    }

    public boolean isPast() {
        return year < today;
    }

    /**
     * What a system brings at this moment. Whether it was used in earlier years is not known, so it counts as it does today; one of an
     * unknown year was there today and will be, and nobody knows since when.
     */
    Cover cover(CitySystem system) {
        var state = system.state();
        boolean begun = system.begun().map(each -> each <= year).orElse(!isPast());
        if (state.isThere()) {
            return !begun ? Cover.MISSING : state == SystemState.USED ? Cover.USED : Cover.EXISTS;
        }
        if (!state.isComing() || isPast()) {
            return Cover.MISSING;
        }
        boolean planned = year > today && system.begun().isPresent() && begun;
        return planned ? Cover.BY_PLAN : Cover.COMING;
    }
}
