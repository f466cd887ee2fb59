// SPDX-License-Identifier: Apache-2.0
package city.madang.document;

import city.madang.geo.Point;
import java.io.IOException;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Writes records one by one. Used by one thread. */
@ProviderType
public interface RowWriter extends AutoCloseable {
    /** @param position what GeoJSON shows on a map; the other formats have columns for it where they want to */
    void write(Record row, Optional<Point> position) throws IOException;

    /** Ends the document; the stream stays open. */
    @Override
    void close() throws IOException;
}
