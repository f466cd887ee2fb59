// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import city.madang.solution.study.domain.Period;
import city.madang.solution.study.domain.Recommendation;
import city.madang.solution.study.domain.Shortened;
import java.util.List;
import java.util.Map;

/**
 * Something to be done.
 *
 * @param owner who answers for it; empty text while nobody does
 * @param module id of the module that it brings in; empty text for none
 * @param firstMonth from 1, the month in which the programme begins
 * @param months at least 1
 * @param waitsFor id of the task that must have finished before this one begins; empty text for none
 */
public record Task(
        String id,
        Period period,
        String name,
        String owner,
        String module,
        int firstMonth,
        int months,
        String waitsFor) {
    static final int LONGEST_NAME = 120;

    /** Ten years. */
    static final int LAST_MONTH = 120;

    /** How long a proposed task takes; a consultant says it better. */
    private static final int USUAL_MONTHS = 6;

    private static final int YEAR = 12;

    private static final Map<Recommendation.When, Period> PERIODS = Map.of(
            Recommendation.When.NOW, Period.PILOT,
            Recommendation.When.NEXT, Period.ADOPTION,
            Recommendation.When.LATER, Period.ADVANCEMENT);

    public Task {
        if (firstMonth < 1 || months < 1 || firstMonth + months - 1 > LAST_MONTH) {
            throw new IllegalArgumentException("a task lies in the months 1 to " + LAST_MONTH);
        }
    }

    Task withId(String other) {
        return new Task(other, period, name, owner, module, firstMonth, months, waitsFor);
    }

    /**
     * Modules that are wanted now in the first year, those that wait for something in the second, those of some use in the third;
     * what comes in the period of expansion nobody can tell from answers.
     *
     * @param there modules that have a task already are not proposed again
     */
    static List<Task> proposed(List<Recommendation> found, List<Task> there) {
        return found.stream()
                .filter(each -> PERIODS.containsKey(each.when()))
                .filter(each -> there.stream()
                        .noneMatch(task -> task.module().equals(each.module().id())))
                .map(Task::proposed)
                .toList();
    }

    private static Task proposed(Recommendation found) {
        var period = PERIODS.get(found.when());
        var name = Shortened.to(LONGEST_NAME, found.module().title());
        return new Task("", period, name, "", found.module().id(), 1 + YEAR * period.ordinal(), USUAL_MONTHS, "");
    }

    /** The months before it. */
    double before() {
        return firstMonth - 1;
    }

    /** Its months in one period, for a chart: NaN in the others. */
    double in(Period other) {
        return period == other ? months : Double.NaN;
    }
}
