// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Figures by day and month, counted from the requests. */
public interface TallyMapper {
    /** The days of the city in which these moments lie have to be counted anew. */
    void mark(Instant moment);

    /** History came in; which days it belongs to is found out later. */
    void markImported(Instant now);

    Optional<Instant> lastImport();

    void unmarkImports(Instant last);

    /** The oldest with a moment. */
    List<TallyMark> marks(int most);

    void unmark(List<Long> ids);

    /** Of the rows of a grain in a period. */
    void delete(Grain grain, LocalDate from, LocalDate until);

    /** Counts what was filed in a day of the city. */
    void countCame(LocalDate day, Instant from, Instant until);

    /** Counts what was answered in a day of the city. @param bounds of the steps of answer times, in minutes */
    void countDone(LocalDate day, Instant from, Instant until, List<Integer> bounds);

    /** Adds rows of a finer grain up to one of this grain that begins on that day. */
    void addUp(Grain grain, Grain finer, LocalDate from, LocalDate until);

    /**
     * Waits until no other job counts or looks, on any node, and keeps the others waiting until the unit of work ends: two that
     * count the same day beside each other would both insert it.
     */
    void alone();

    /** What was filed on each day looks like now. */
    List<TallyDay> filedDays();

    /** What was answered on each day looks like now. */
    List<TallyDay> answeredDays();

    List<TallyDay> seen(TallyFact fact);

    void insertSeen(TallyFact fact, TallyDay day);

    void deleteSeen(TallyFact fact, LocalDate onDay);

    /** Days for which something was counted. */
    List<LocalDate> days();

    void forgetSeen();

    /** By service. */
    List<TallySum> services(TallyFilter filter, Grain grain);

    /** By department. */
    List<TallySum> departments(TallyFilter filter, Grain grain);

    /** By way. */
    List<TallySum> channels(TallyFilter filter, Grain grain);

    /** By area. */
    List<TallySum> areas(TallyFilter filter, Grain grain);

    /** By what the rows begin with: days or months; without the steps. */
    List<TallySum> course(TallyFilter filter, Grain grain);

    /** By what the rows begin with and department, what was promised for the same day; without the steps. */
    List<TallySum> offices(TallyFilter filter, Grain grain);
}
