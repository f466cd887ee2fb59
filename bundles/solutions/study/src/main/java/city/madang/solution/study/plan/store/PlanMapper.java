// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan.store;

import city.madang.solution.study.domain.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Costs and benefits, and the rate by which they are discounted. */
public interface PlanMapper {
    /** By year, then by when they were added. */
    List<Item> items();

    void insertItem(Item item, Instant added);

    int deleteItem(String id);

    Optional<String> setting(String name);

    int updateSetting(String name, String held);

    void insertSetting(String name, String held);
}
