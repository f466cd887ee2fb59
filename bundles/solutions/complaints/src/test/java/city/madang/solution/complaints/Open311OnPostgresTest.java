// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.testkit.TestKit;

class Open311OnPostgresTest extends Open311Contract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
