// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.good;

import city.madang.checks.good.web.Pages;

public final class GoodModule {
    public Object open() {
        return new Pages();
    }
}
