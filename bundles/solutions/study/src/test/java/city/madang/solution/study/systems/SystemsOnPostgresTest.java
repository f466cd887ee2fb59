// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.testkit.TestKit;

class SystemsOnPostgresTest extends SystemsContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
