// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import java.util.List;
import java.util.Map;

/** Copies the database as an operator does who makes a backup, and clears what a test has filled. */
public interface RawMapper {
    boolean isDerby();

    /** Derby's own backup into this folder. */
    void backup(String folder);

    /** Ids of those that have a history of their scripts. */
    List<String> modules();

    /** In small letters. @param form as {@code like} takes it */
    List<String> tablesOf(String form);

    int clear(String table);

    /** On PostgreSQL. */
    List<String> tables();

    /** On PostgreSQL. */
    List<Map<String, Object>> rows(String table);
}
