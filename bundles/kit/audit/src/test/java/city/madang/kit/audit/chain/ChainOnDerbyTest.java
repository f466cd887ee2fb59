// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

import city.madang.kit.data.DataStore;

class ChainOnDerbyTest extends ChainContract {
    @Override
    DataStore store() {
        return DataStore.derbyInMemory("chain");
    }
}
