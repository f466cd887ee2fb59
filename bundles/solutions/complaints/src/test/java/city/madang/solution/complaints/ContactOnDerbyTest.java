// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.TestKit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactOnDerbyTest extends ContactContract {
    @Override
    TestKit kit() {
        return TestKit.onDerby();
    }

    @Test
    void standsInNoByteOfABackup(@TempDir Path folder) {
        var number = filed();
        assertThat(site.rawBackup(folder).contains(number.value())).isTrue();
        assertThat(site.rawBackup(folder).contains("Batbayar")).isFalse();
        assertThat(site.rawBackup(folder).contains("nomin")).isFalse();
    }
}
