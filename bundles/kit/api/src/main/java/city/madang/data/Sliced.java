// SPDX-License-Identifier: Apache-2.0
package city.madang.data;

import java.util.List;

/**
 * A part of a list, with how long the whole is.
 *
 * @param total rows in the whole list
 */
public record Sliced<T>(List<T> items, Slice slice, long total) {
    public Sliced {
        items = List.copyOf(items);
    }

    /** Number of pages, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + slice.size() - 1) / slice.size());
    }

    public boolean hasNext() {
        return slice.page() < pages();
    }

    public boolean hasPrevious() {
        return slice.page() > 1;
    }
}
