// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.domain;

import city.madang.identity.PersonId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * What is known of a report without opening it: its kind, its state, and days. Times of day are kept nowhere, so that they cannot be
 * compared with what a network recorded.
 *
 * @param acknowledged when the unit said that it has it
 * @param informed when the unit told what was or will be done
 * @param ended when the person ended the talk; nobody has the code any more
 * @param closed when the unit was done with it
 * @param investigator to whom it is assigned
 * @param news whether the person wrote something that nobody has opened
 */
public record Report(
        ReportId id,
        Kind kind,
        State state,
        LocalDate received,
        Optional<LocalDate> acknowledged,
        Optional<LocalDate> informed,
        Optional<LocalDate> ended,
        Optional<LocalDate> closed,
        Optional<PersonId> investigator,
        boolean news,
        int version) {
    /** Directive (EU) 2019/1937, Art. 9 (1) (b); ISO 37002:2021, 8.2. */
    public static final Period ACKNOWLEDGE_WITHIN = Period.ofDays(7);

    /** Directive (EU) 2019/1937, Art. 9 (1) (f): from the acknowledgement, or from when it was due. */
    public static final Period INFORM_WITHIN = Period.ofMonths(3);

    public static Report received(Kind kind, LocalDate today) {
        return new Report(
                ReportId.next(),
                kind,
                State.RECEIVED,
                today,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                0);
    }

    public LocalDate acknowledgeBy() {
        return received.plus(ACKNOWLEDGE_WITHIN);
    }

    public LocalDate informBy() {
        return acknowledged.orElse(acknowledgeBy()).plus(INFORM_WITHIN);
    }

    /** The next of the two, as long as it is not met and the unit works on the report. */
    public Optional<LocalDate> due() {
        if (!state.isOpen() || ended.isPresent() && acknowledged.isPresent()) {
            return Optional.empty();
        }
        return acknowledged.isEmpty()
                ? Optional.of(acknowledgeBy())
                : Optional.of(informBy()).filter(day -> informed.isEmpty());
    }

    /** Acknowledging twice keeps the first day. */
    public Report acknowledgedOn(LocalDate today) {
        return with(state, Optional.of(acknowledged.orElse(today)), informed, closed, investigator);
    }

    /** The unit wrote to the person, which acknowledges too. */
    public Report answeredOn(LocalDate today, boolean feedback) {
        var told = feedback ? Optional.of(informed.orElse(today)) : informed;
        return with(state, Optional.of(acknowledged.orElse(today)), told, closed, investigator);
    }

    public Report in(State other, LocalDate today) {
        var done = other.isOpen() ? Optional.<LocalDate>empty() : Optional.of(today);
        return with(other, acknowledged, informed, done, investigator);
    }

    public Report assignedTo(Optional<PersonId> official) {
        return with(state, acknowledged, informed, closed, official);
    }

    private Report with(
            State other,
            Optional<LocalDate> acknowledgedOn,
            Optional<LocalDate> informedOn,
            Optional<LocalDate> closedOn,
            Optional<PersonId> official) {
        return new Report(
                id, kind, other, received, acknowledgedOn, informedOn, ended, closedOn, official, news, version + 1);
    }
}
