// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.sheets;

import city.madang.testkit.TestKit;

class SheetsOnDerbyTest extends SheetsContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
