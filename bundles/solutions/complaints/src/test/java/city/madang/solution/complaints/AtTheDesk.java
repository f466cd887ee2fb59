// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.ReceiptNumber;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A city that all tests of a class share, and three officials at their desks, signed in anew for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtTheDesk {
    Site site;
    Browser chief;
    Browser roadworker;
    Browser cleaner;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = Citizens.open(kit());
    }

    @BeforeEach
    void signIn() {
        chief = site.official("chief", Optional.empty());
        roadworker = site.official("roadworker", Optional.of("streets"));
        cleaner = site.official("cleaner", Optional.of("environment"));
    }

    @AfterAll
    void close() {
        site.close();
    }

    static String desk(ReceiptNumber number) {
        return "/desk/requests/" + number.value();
    }

    static Page act(Browser official, ReceiptNumber number, String act, Map<String, String> fields) {
        official.get(desk(number));
        return official.post(desk(number) + "/" + act, fields);
    }

    /** Only a second person lets answers about this go out; about nothing when it is empty. */
    static void approvedFirst(Browser chief, String service) {
        chief.get("/desk/approval");
        chief.post("/desk/approval", Map.of("service", service));
    }

    Page seenByCitizen(ReceiptNumber number) {
        return site.holder(number).get("/requests/" + number.value());
    }
}
