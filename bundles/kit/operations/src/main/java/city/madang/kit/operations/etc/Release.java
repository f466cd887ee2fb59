// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.etc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The release that runs on a data folder, as the launcher wrote it there.
 *
 * @param since its first start there
 * @param notes what the operator was shown at the last upgrade; empty when there was none
 */
public record Release(String version, Instant since, String notes) {
    /** In the data folder: version and time. */
    public static final String FILE = "version";

    /** In the data folder, since the last upgrade. */
    public static final String NOTES = "upgrade-notes.txt";

    /** Empty when no launcher has written it, or when somebody else wrote over it. */
    public static Optional<Release> of(Path data) throws IOException {
        if (Files.notExists(data.resolve(FILE))) {
            return Optional.empty();
        }
        var words = Files.readString(data.resolve(FILE)).strip().split(" ");
        try {
            var since = Instant.parse(words[words.length - 1]);
            var notes = data.resolve(NOTES);
            return Optional.of(new Release(
                    words[0],
                    since,
                    Files.exists(notes) ? Files.readString(notes).strip() : ""));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
