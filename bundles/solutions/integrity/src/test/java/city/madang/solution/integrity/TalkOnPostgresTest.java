// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import city.madang.testkit.TestKit;

class TalkOnPostgresTest extends TalkContract {
    @Override
    TestKit kit() {
        return TestKit.onPostgres();
    }
}
