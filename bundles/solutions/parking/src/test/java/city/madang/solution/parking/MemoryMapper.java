// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

/** Copies of tables. */
public interface MemoryMapper {
    /** Another table with the same columns. */
    void make(String from, String to);

    void fill(String from, String to);

    void clear(String table);
}
