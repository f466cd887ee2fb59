// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents;

import city.madang.kit.l10n.InstalledLanguages;
import city.madang.testcity.TestCity;

/** The real office in Seoul. */
final class TestOffice {
    private TestOffice() {}

    static DocumentOffice open() {
        var city = new TestCity();
        return new DocumentOffice(city, new InstalledLanguages(city::city));
    }
}
