// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import java.util.List;
import java.util.Map;

/** Reads the database as somebody does who has a copy of it. */
public interface RawMapper {
    List<String> tables();

    List<Map<String, Object>> rows(String table);

    /** Derby's own backup into this folder. */
    void backup(String folder);
}
