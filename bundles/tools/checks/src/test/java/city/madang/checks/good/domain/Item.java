// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.good.domain;

import city.madang.geo.AreaId;
import city.madang.module.NotAllowed;
import java.util.List;

public record Item(AreaId area, List<int[]> sizes) {
    public Item returned() {
        if (sizes.isEmpty()) {
            throw new NotAllowed("item.return.empty");
        }
        return this;
    }
}
