// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import city.madang.testkit.TestKit;

class SecrecyOnDerbyTest extends SecrecyContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
