// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.data.TestDatabase;

final class DiskFileStoreOnDerbyTest extends DiskFileStoreContract {
    DiskFileStoreOnDerbyTest() {
        super(TestDatabase.DERBY);
    }
}
