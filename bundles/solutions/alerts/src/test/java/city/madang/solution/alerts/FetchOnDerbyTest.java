// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import city.madang.testkit.TestKit;

class FetchOnDerbyTest extends FetchContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
