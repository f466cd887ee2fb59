// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a row of figures is about. Rows of a coarse grain are sums of a finer one, so that a page reads few of them; as the database
 * keeps it.
 */
public enum Grain {
    /** A day, by service, department, area and way. */
    D(null, TallyPart.SERVICE, TallyPart.DEPARTMENT, TallyPart.AREA, TallyPart.CHANNEL),
    /** A month without areas. */
    S(D, TallyPart.SERVICE, TallyPart.DEPARTMENT, TallyPart.CHANNEL),
    /** A month without services. */
    A(D, TallyPart.DEPARTMENT, TallyPart.AREA, TallyPart.CHANNEL),
    /** A month by service and way. */
    SW(S, TallyPart.SERVICE, TallyPart.CHANNEL),
    /** A month by department and way. */
    DW(S, TallyPart.DEPARTMENT, TallyPart.CHANNEL),
    /** A month by area and way. */
    WA(A, TallyPart.AREA, TallyPart.CHANNEL),
    /** A month by service and area. */
    SA(D, TallyPart.SERVICE, TallyPart.AREA),
    /** A month by service alone. */
    MS(S, TallyPart.SERVICE),
    /** A month by department alone. */
    MD(S, TallyPart.DEPARTMENT),
    /** A month by way alone. */
    MW(S, TallyPart.CHANNEL),
    /** A month by area alone. */
    MA(A, TallyPart.AREA),
    /** A year by department and way. */
    YDW(DW, TallyPart.DEPARTMENT, TallyPart.CHANNEL),
    /** A year by area and way. */
    YWA(WA, TallyPart.AREA, TallyPart.CHANNEL),
    /** A year by service alone. */
    YS(MS, TallyPart.SERVICE),
    /** A year by department alone. */
    YD(MD, TallyPart.DEPARTMENT),
    /** A year by way alone. */
    YW(MW, TallyPart.CHANNEL),
    /** A year by area alone. */
    YA(MA, TallyPart.AREA);

    /** Each after the one it is added up from. */
    public static final List<Grain> OF_MONTHS = List.of(S, A, SW, DW, WA, SA, MS, MD, MW, MA);

    public static final List<Grain> OF_YEARS = List.of(YDW, YWA, YS, YD, YW, YA);

    /** Those with the fewest rows first. */
    private static final List<Grain> COARSEST_FIRST =
            List.of(YW, YS, YA, YD, MW, MS, MA, MD, YWA, YDW, SW, WA, DW, SA, S, A, D);

    private final Grain finer;
    private final List<TallyPart> parts;

    Grain(Grain finer, TallyPart... parts) {
        this.finer = finer;
        this.parts = List.of(parts);
    }

    /** What its rows are sums of; empty for days, which are counted. */
    public Optional<Grain> finer() {
        return Optional.ofNullable(finer);
    }

    /**
     * The grain with the fewest rows that tells these parts apart.
     *
     * @param year whether whole years are enough; else months
     */
    public static Grain coarsest(Set<TallyPart> parts, boolean year) {
        return COARSEST_FIRST.stream()
                .filter(grain -> year || !OF_YEARS.contains(grain))
                .filter(grain -> grain.parts.containsAll(parts))
                .findFirst()
                .orElseThrow();
    }

    public boolean byService() {
        return parts.contains(TallyPart.SERVICE);
    }

    public boolean byDepartment() {
        return parts.contains(TallyPart.DEPARTMENT);
    }

    public boolean byArea() {
        return parts.contains(TallyPart.AREA);
    }

    public boolean byChannel() {
        return parts.contains(TallyPart.CHANNEL);
    }

    /** The first day of the row in which a month is counted. */
    public LocalDate from(YearMonth month) {
        return OF_YEARS.contains(this) ? LocalDate.of(month.getYear(), 1, 1) : month.atDay(1);
    }

    /** The day after its last one. */
    public LocalDate until(YearMonth month) {
        return OF_YEARS.contains(this) ? from(month).plusYears(1) : from(month).plusMonths(1);
    }
}
