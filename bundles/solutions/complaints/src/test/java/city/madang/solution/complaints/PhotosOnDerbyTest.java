// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.testkit.TestKit;

class PhotosOnDerbyTest extends PhotosContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
