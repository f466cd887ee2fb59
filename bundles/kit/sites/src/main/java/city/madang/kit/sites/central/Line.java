// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

/**
 * The line of calls of one site. Each call is one further than the last that was answered and has a mark that nobody else knows, kept
 * until it is answered. So a call that comes again because its answer was lost has the same mark, and of two machines that go on from one
 * memory (a cloned disk, a restored backup), whichever calls second shows a number that is taken with another mark.
 *
 * @param name of the line; another one begins when an administrator lets a copy go on
 * @param counter of the last call that was taken
 * @param mark of that call; empty text before the first
 * @param markBefore of the call before
 * @param admitted the mark of a copy that may go on; empty text when none may
 */
public record Line(String name, long counter, String mark, String markBefore, String admitted) {
    /** What a call is. */
    enum Verdict {
        FRESH,
        /** Its answer was lost. */
        REPEATED,
        COPY
    }

    /** A line that begins. */
    static Line begun(String name) {
        return new Line(name, 0, "", "", "");
    }

    /**
     * What a call shows.
     *
     * @param line its name, as the caller knows it
     */
    record Step(String line, long counter, String mark) {}

    Verdict judge(Step step) {
        if (step.counter() == counter && step.mark().equals(mark)) {
            return Verdict.REPEATED;
        }
        // further than one: the centre was restored from a backup, and the site was not
        boolean further = step.line().equals(name) && step.counter() > counter;
        return further || isAdmitted(step) ? Verdict.FRESH : Verdict.COPY;
    }

    private boolean isAdmitted(Step step) {
        return !admitted.isEmpty() && step.mark().equals(admitted);
    }

    /** After a fresh call. */
    Line after(Step step) {
        return new Line(name, step.counter(), step.mark(), mark, "");
    }

    /** From now on only who shows this mark goes on, on a line with another name. */
    Line admitting(String copysMark, String otherName) {
        return new Line(otherName, counter, mark, markBefore, copysMark);
    }

    /** Whether this mark is of one of the last two calls that were taken: the site may not have seen the last answer yet. */
    boolean knows(String shown) {
        return !shown.isEmpty() && (shown.equals(mark) || shown.equals(markBefore));
    }
}
