// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.evidence;

import city.madang.testkit.TestKit;

class EvidenceOnDerbyTest extends EvidenceContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
