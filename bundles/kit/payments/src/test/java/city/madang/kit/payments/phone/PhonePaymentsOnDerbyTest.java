// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import city.madang.kit.data.TestDatabase;

class PhonePaymentsOnDerbyTest extends PhonePaymentsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.DERBY;
    }
}
