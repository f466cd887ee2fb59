// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.testkit.TestKit;

class DiagnosisOnPostgresTest extends DiagnosisContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
