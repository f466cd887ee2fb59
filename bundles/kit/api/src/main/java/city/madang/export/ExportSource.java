// SPDX-License-Identifier: Apache-2.0
package city.madang.export;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Gives all records of one kind, page by page in the order of their keys. Each call is a unit of work of its own: what is changed
 * meanwhile is given as it is then.
 *
 * @param <R> what is written of a record; its components are the columns, in their order, and are texts, numbers, truth values,
 *     instants, optional ones of these, or lists of records of these
 */
@ConsumerType
public interface ExportSource<R extends Record> {
    Class<R> type();

    /**
     * The next records.
     *
     * @param after a key; empty text for the beginning
     * @param share what may be given of them; the rest is left empty
     * @return at most {@code most}; none at the end
     */
    List<Exported<R>> after(String after, int most, Share share);
}
