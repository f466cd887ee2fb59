// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.testkit.TestKit;

class AtOnceOnDerbyTest extends AtOnceContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
