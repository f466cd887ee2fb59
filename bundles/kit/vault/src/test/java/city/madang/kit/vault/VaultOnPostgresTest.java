// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import java.nio.file.Path;

class VaultOnPostgresTest extends VaultContract {
    @Override
    Town town(Path data) throws Exception {
        return Town.onPostgres(data);
    }
}
