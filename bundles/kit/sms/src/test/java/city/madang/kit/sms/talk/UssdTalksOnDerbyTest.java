// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;

class UssdTalksOnDerbyTest extends UssdTalksContract {
    @Override
    DataStore store() {
        return TestDatabase.DERBY.open();
    }
}
