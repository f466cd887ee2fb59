// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.solution.study.domain.Coins;
import java.util.Optional;

/**
 * What is known of a system besides what it is for. Texts are empty when nothing is known.
 *
 * @param department that uses it most
 * @param maker who made it, the city itself included
 * @param builtOn platform and licence
 * @param cost in a year, minor units of the city's currency, 0 to {@link #MOST_COST}
 * @param people who use it, 0 to {@link #MOST_PEOPLE}
 * @param satisfied 0 to 4
 * @param note where all this is known from
 */
public record SystemFacts(
        String department,
        String maker,
        String builtOn,
        Optional<Exchange> exchange,
        Optional<Long> cost,
        Optional<Integer> people,
        Optional<Integer> satisfied,
        String note) {

    public static final long MOST_COST = Coins.MOST;

    public static final int MOST_PEOPLE = 100_000_000;
    public static final int MOST_SATISFIED = 4;

    public SystemFacts {
        if (outside(cost, MOST_COST) || outside(people, MOST_PEOPLE) || outside(satisfied, MOST_SATISFIED)) {
            throw new IllegalArgumentException("a fact of a system is out of its range");
        }
    }

    private static boolean outside(Optional<? extends Number> fact, long most) {
        return fact.filter(each -> each.longValue() < 0 || each.longValue() > most)
                .isPresent();
    }

    /** Of a system of which nobody knows anything. */
    public static SystemFacts none() {
        return new SystemFacts("", "", "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
}
