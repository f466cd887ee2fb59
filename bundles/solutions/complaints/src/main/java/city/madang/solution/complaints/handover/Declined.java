// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

/** The other server said no. */
final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int TIMEOUT = 408;
    private static final int EARLY = 425;
    private static final int PACE = 429;

    private final int status;

    /** @param message in their words, as far as there are any */
    Declined(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** Whether the same call will never do. */
    boolean isFinal() {
        return status / 100 == 3 || status / 100 == 4 && status != TIMEOUT && status != EARLY && status != PACE;
    }

    /** Whether they have done nothing of what was asked; a fault of theirs may have come later. */
    boolean isUndone() {
        return status / 100 == 4 || status / 100 == 3;
    }

    boolean isMissing() {
        return status == 404 || status == 410;
    }

    int status() {
        return status;
    }
}
