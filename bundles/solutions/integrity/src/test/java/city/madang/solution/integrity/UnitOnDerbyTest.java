// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import city.madang.testkit.TestKit;

class UnitOnDerbyTest extends UnitContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
