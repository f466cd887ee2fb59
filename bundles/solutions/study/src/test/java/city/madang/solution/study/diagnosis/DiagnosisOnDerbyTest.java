// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.testkit.TestKit;

class DiagnosisOnDerbyTest extends DiagnosisContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
