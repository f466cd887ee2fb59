// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.geo.AreaId;
import city.madang.identity.ReceiptNumber;
import city.madang.l10n.LocalText;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the tests of this module have in common: a city with two services and an area, and citizens who file. */
final class Citizens {
    private Citizens() {}

    /** A city with the services roads (streets, five days) and rubbish (environment, the same day). */
    static Site open(TestKit kit) {
        var site = kit.open(new ComplaintsModule());
        site.areas().ensure(new AreaId("mapo"), LocalText.of("Mapo-gu"));
        var chief = site.official("chief", Optional.empty(), Desk.CHIEF);
        site.official("roadworker", Optional.of("streets"), Desk.OFFICER);
        site.official("cleaner", Optional.of("environment"), Desk.OFFICER);
        add(chief, "roads", "Broken road", "streets", "5");
        add(chief, "rubbish", "Dumped rubbish", "environment", "1");
        return site;
    }

    private static void add(Browser chief, String code, String name, String department, String days) {
        var page = chief.post(
                "/desk/services", Map.of("code", code, "name.en", name, "department", department, "days", days));
        if (page.status() != 200 || !page.errors().isEmpty()) {
            throw new AssertionError(page.errors() + page.text());
        }
    }

    /** A filled-in form; {@code more} replaces fields. */
    static Map<String, String> form(Map<String, String> more) {
        var fields = new TreeMap<>(Map.of(
                "title", "Deep hole in Main Street",
                "details", "Two cyclists fell there this week.",
                "service", "roads",
                "area", "mapo",
                "address", "in front of number 152",
                "visibility", "PUBLIC"));
        fields.putAll(more);
        return fields;
    }

    static Page file(Browser citizen, Map<String, String> more, SentFile... photos) {
        return citizen.post("/new", form(more), photos);
    }

    /** Files and gives the number. */
    static ReceiptNumber filed(Site site, Map<String, String> more, SentFile... photos) {
        return number(file(site.browser(), more, photos));
    }

    static ReceiptNumber number(Page receipt) {
        return ReceiptNumber.parse(receipt.first("#number").text());
    }
}
