// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.letter;

import city.madang.testkit.TestKit;

class LetterOnDerbyTest extends LetterContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }
}
