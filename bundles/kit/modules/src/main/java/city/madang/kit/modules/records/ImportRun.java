// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.file.FileId;
import java.time.Instant;
import java.util.Optional;

/**
 * An import that was asked for on a page. Public, because templates read it.
 *
 * @param mapping name of a file in {@code etc/mappings}
 * @param name of the file, as it was sent, or in the folder for imports
 * @param stored the file that was sent; empty for one in the folder
 * @param line up to which the file was dealt with
 * @param reason why it failed; empty text otherwise
 */
public record ImportRun(
        long id,
        String module,
        String mapping,
        String name,
        Optional<FileId> stored,
        State state,
        String askedBy,
        Instant made,
        Optional<Instant> begun,
        Optional<Instant> ended,
        long line,
        long taken,
        long known,
        long refused,
        String reason) {
    /** How far it is. */
    public enum State {
        /** Somebody looks at it. */
        LOOKED_AT,
        /** To be done, or being done. */
        GOING_ON,
        DONE,
        /** The file could not be read to its end, or the module does not take it. */
        FAILED,
        /** Somebody stopped it, or did not want it. */
        STOPPED
    }

    public boolean isOver() {
        return state != State.LOOKED_AT && state != State.GOING_ON;
    }
}
