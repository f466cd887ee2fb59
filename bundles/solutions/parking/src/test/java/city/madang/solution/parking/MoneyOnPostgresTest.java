// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.testkit.TestKit;

class MoneyOnPostgresTest extends MoneyContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
