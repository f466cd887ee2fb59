// SPDX-License-Identifier: Apache-2.0
package city.madang.export;

import city.madang.file.StoredFile;
import city.madang.geo.Point;
import java.util.List;
import java.util.Optional;

/**
 * One record on its way out.
 *
 * @param key of the record, for going on after it; no part of what is written
 * @param row what is written
 * @param position for a map
 * @param files that may go along when files are wanted
 */
public record Exported<R extends Record>(String key, R row, Optional<Point> position, List<StoredFile> files) {
    public Exported {
        files = List.copyOf(files);
    }
}
