// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that a screen shows.
 *
 * @param place in the order of all, from 1
 * @param carParks codes with commas between them; empty for all
 * @param firstDay on which it is shown; empty from now on
 * @param lastDay on which it is shown; empty for ever
 * @param advertiser who pays for it
 * @param price for all its days, in the city's currency, in its smallest unit
 */
public record Slide(
        String id,
        String screen,
        int place,
        Kind kind,
        String carParks,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        Optional<String> advertiser,
        long price) {
    public static final int MOST_WORDS = 500;
    public static final int MOST_PLACE = 999;

    /** What it is. */
    public enum Kind {
        /** Free spaces of car parks. */
        FREE,
        /** The city's own words. */
        NOTICE,
        /** Words that somebody pays for; they are marked. */
        PAID
    }

    /** Whether it is shown on this day. */
    public boolean isOn(LocalDate day) {
        return firstDay.filter(day::isBefore).isEmpty()
                && lastDay.filter(day::isAfter).isEmpty();
    }

    public List<String> codes() {
        return Stream.of(carParks.split(",")).filter(each -> !each.isEmpty()).toList();
    }
}
