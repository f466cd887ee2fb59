// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.testkit.TestKit;

class AskedOnPostgresTest extends AskedContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
