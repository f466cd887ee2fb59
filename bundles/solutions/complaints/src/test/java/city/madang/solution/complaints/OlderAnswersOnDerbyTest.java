// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.kit.data.DataStore;
import city.madang.testkit.BareCity;

class OlderAnswersOnDerbyTest extends OlderAnswersContract {
    @Override
    DataStore store() {
        return BareCity.derby();
    }
}
