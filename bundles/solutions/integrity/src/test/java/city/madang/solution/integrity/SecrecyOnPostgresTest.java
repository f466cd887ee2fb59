// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import city.madang.testkit.TestKit;

class SecrecyOnPostgresTest extends SecrecyContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
