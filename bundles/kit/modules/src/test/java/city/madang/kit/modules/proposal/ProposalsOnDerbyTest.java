// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.proposal;

import city.madang.kit.data.TestDatabase;

class ProposalsOnDerbyTest extends ProposalsContract {
    ProposalsOnDerbyTest() {
        super(TestDatabase.DERBY);
    }
}
