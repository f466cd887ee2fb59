// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments;

import city.madang.kit.data.TestDatabase;

class PaymentBookOnDerbyTest extends PaymentBookContract {
    @Override
    TestDatabase database() {
        return TestDatabase.DERBY;
    }
}
