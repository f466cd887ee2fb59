// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.data.TestDatabase;

final class DiskFileStoreOnPostgresTest extends DiskFileStoreContract {
    DiskFileStoreOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
