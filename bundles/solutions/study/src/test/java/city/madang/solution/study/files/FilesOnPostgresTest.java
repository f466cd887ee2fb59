// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.files;

import city.madang.testkit.TestKit;

class FilesOnPostgresTest extends FilesContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
