// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.testkit.TestKit;

class RetentionOnDerbyTest extends RetentionContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
