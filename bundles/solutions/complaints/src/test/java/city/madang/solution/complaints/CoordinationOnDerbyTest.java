// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.testkit.TestKit;

class CoordinationOnDerbyTest extends CoordinationContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
