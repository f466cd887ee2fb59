// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems.store;

import java.util.List;

/** The systems of a city. */
public interface SystemMapper {
    /** All, by category and name. */
    List<SystemRow> systems();

    List<LinkRow> links();

    void insert(SystemRow row);

    void insertLink(LinkRow row);

    void delete(String id);

    /** Those that go out from it. */
    void deleteLinks(String id);

    /** Those that lead to it. */
    void deleteLinksTo(String id);
}
