// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study;

import city.madang.testkit.TestKit;

class StudyOnDerbyTest extends StudyContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
