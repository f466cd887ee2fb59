// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import java.util.List;

/** Cases of files. */
public interface CaseMapper {
    void insert(CaseRow row);

    void deleteAll(String module);

    List<CaseRow> after(String module, int place, int most);
}
