// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.testkit.TestKit;

class RetentionOnPostgresTest extends RetentionContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
