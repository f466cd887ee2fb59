// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.file.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a module holds about a person, in the reader's language. Public, because templates read it.
 *
 * @param about what for
 * @param erasure what is erased on request, what is kept and why
 */
public record Held(String module, String name, String title, String about, String erasure, List<Line> lines) {
    /** A record. */
    public record Line(String id, Instant since, List<Value> values, List<StoredFile> files) {}

    /** A value with its name; {@code moment} instead of the text, where it is a time. */
    public record Value(String field, String label, String text, Optional<Instant> moment) {}
}
