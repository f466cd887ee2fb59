// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.testkit.TestKit;

class SiteDeskOnDerbyTest extends SiteDeskContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
