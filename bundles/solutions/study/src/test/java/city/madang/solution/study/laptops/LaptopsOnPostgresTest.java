// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.testkit.TestKit;

class LaptopsOnPostgresTest extends LaptopsContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
