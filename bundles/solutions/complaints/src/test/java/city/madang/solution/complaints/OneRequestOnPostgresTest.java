// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.testkit.TestKit;

class OneRequestOnPostgresTest extends OneRequestContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
