// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import city.madang.testkit.TestKit;

class ScheduleOnDerbyTest extends ScheduleContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
