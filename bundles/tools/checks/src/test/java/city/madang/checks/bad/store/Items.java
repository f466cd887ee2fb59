// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.bad.store;

import city.madang.checks.bad.web.Pages;
import java.sql.Connection;

public final class Items {
    public Object read(Connection connection) {
        return new Pages();
    }
}
