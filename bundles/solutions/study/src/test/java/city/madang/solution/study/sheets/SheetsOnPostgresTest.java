// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.sheets;

import city.madang.testkit.TestKit;

class SheetsOnPostgresTest extends SheetsContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
