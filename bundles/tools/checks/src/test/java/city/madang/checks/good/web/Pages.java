// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.good.web;

import city.madang.checks.good.domain.Item;

public final class Pages {
    public String show(Item item) {
        return item.toString();
    }
}
