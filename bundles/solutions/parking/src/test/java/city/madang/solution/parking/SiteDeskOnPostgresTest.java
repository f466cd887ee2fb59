// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.testkit.TestKit;

class SiteDeskOnPostgresTest extends SiteDeskContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
