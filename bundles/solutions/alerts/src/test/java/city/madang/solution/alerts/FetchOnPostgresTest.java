// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import city.madang.testkit.TestKit;

class FetchOnPostgresTest extends FetchContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
