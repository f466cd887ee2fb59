// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the tests of this module have in common: a unit with keys, and somebody who reports. */
final class Lane {
    static final String PASSPHRASE = "four words without sense";

    private Lane() {}

    static Browser chief(Site site) {
        return site.official("chiefauditor", Optional.empty(), Unit.CHIEF);
    }

    static Browser investigator(Site site) {
        return site.official("examiner", Optional.empty(), Unit.INVESTIGATOR);
    }

    /** Makes the keys; gives the recovery code. */
    static String establish(Site site) {
        var page = chief(site).post("/desk/keys", Map.of("passphrase", PASSPHRASE, "again", PASSPHRASE));
        return page.first("#recovery").text();
    }

    static Map<String, String> form(Map<String, String> more) {
        var fields = new TreeMap<>(Map.of("kind", "CORRUPTION", "what", "The tender was never opened"));
        fields.putAll(more);
        return fields;
    }

    /** Reports; gives the code. */
    static String filed(Browser person, Map<String, String> more, SentFile... files) {
        var page = person.post("/new", form(more), files);
        assertThat(page.status()).as(page.words()).isEqualTo(200);
        return page.first("#code").text();
    }

    static Page talk(Browser person, String code) {
        person.get("/talk");
        return person.post("/talk", Map.of("code", code));
    }

    static void unlock(Browser official) {
        official.get("/desk/unlock");
        var page = official.post("/desk/unlock", Map.of("passphrase", PASSPHRASE));
        assertThat(page.title()).as(page.words()).isEqualTo("Sealed reports");
    }

    /** The newest report's page. */
    static Page first(Browser official) {
        return official.get("/" + official.get("/desk").first("tbody a").attr("href"));
    }
}
