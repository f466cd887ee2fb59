// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.lostproperty;

import city.madang.data.Slice;
import city.madang.geo.AreaId;
import city.madang.solution.lostproperty.Item.Filter;
import city.madang.solution.lostproperty.Item.ItemNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface ItemMapper {
    void insert(Item item);

    Optional<Item> find(ItemNumber number);

    List<Item> slice(Filter filter, Slice slice);

    List<ItemNumber> numbers();

    Optional<Instant> latest();

    int move(ItemNumber number, Optional<AreaId> area, Instant claimedAt);

    String engine();
}
