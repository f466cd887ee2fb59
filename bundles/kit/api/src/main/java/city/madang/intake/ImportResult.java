// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

/**
 * What became of a row.
 *
 * @param reason why it was refused, in plain English for the installer; empty text otherwise
 */
public record ImportResult(Outcome outcome, String reason) {
    /** Taken in, known already, or refused. */
    public enum Outcome {
        TAKEN,
        KNOWN,
        REFUSED
    }

    public static final ImportResult TAKEN = new ImportResult(Outcome.TAKEN, "");
    public static final ImportResult KNOWN = new ImportResult(Outcome.KNOWN, "");

    public static ImportResult refused(String reason) {
        return new ImportResult(Outcome.REFUSED, reason);
    }
}
