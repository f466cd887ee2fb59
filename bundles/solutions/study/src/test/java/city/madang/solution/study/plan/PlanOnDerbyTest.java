// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.testkit.TestKit;

class PlanOnDerbyTest extends PlanContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
