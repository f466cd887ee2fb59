// SPDX-License-Identifier: Apache-2.0
package city.madang.data;

/**
 * Which part of a list is wanted.
 *
 * @param page from 1
 * @param size rows in a page, 1 to {@value #MOST}
 */
public record Slice(int page, int size) {
    /** The most rows that one page may have. */
    public static final int MOST = 1000;

    public Slice {
        if (page < 1 || size < 1 || size > MOST || (long) (page - 1) * size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("page " + page + " of " + size);
        }
    }

    /** Rows to pass over. */
    public int offset() {
        return (page - 1) * size;
    }
}
