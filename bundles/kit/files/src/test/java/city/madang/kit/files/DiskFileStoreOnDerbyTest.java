// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.data.DataStore;

final class DiskFileStoreOnDerbyTest extends DiskFileStoreContract {
    @Override
    DataStore database() {
        return DataStore.derbyInMemory("files");
    }
}
