// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.store.ContactMapper;
import city.madang.solution.complaints.store.ContactRow;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Names and addresses of citizens: read on the desk, and nowhere in the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContactContract {
    private static final String NAME = "Nomin Batbayar";
    private static final String REACH = "nomin.batbayar@example.org";

    private Site site;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = Citizens.open(kit());
    }

    @AfterAll
    void close() {
        site.close();
    }

    private ReceiptNumber filed() {
        return Citizens.filed(site, Map.of("name", NAME, "reach", REACH));
    }

    private String desk(ReceiptNumber number) {
        return site.official("chief", Optional.empty())
                .get("/desk/requests/" + number.value())
                .words();
    }

    @Test
    void isReadOnTheDeskAndInNoCopyOfTheDatabase() {
        var number = filed();
        assertThat(desk(number)).contains(NAME).contains(REACH);
        site.settle();
        assertThat(site.sent()).anySatisfy(mail -> assertThat(mail.to().value()).isEqualTo(REACH));
        var copy = site.rawCopy();
        assertThat(copy.contains(number.value())).isTrue();
        assertThat(copy.contains("Nomin")).isFalse();
        assertThat(copy.contains("nomin")).isFalse();
    }

    @Test
    void aLookAtItIsRecorded() {
        var number = filed();
        desk(number);
        var last = site.recorded().get(0);
        assertThat(last.action()).isEqualTo("complaints.look");
        assertThat(last.who()).isEqualTo("chief");
        assertThat(last.subject()).isEqualTo(number.toString());
    }

    @Test
    void staysReadableWhenKeysAreChanged() {
        var number = filed();
        var before = row(number);
        site.rotateKeys();
        assertThat(row(number).reach()).isNotEqualTo(before.reach());
        assertThat(row(number).reachIndex()).isEqualTo(before.reachIndex());
        assertThat(desk(number)).contains(NAME).contains(REACH);
    }

    @Test
    void rowsOfTheReleaseBeforeAreReadAndThenSealed() {
        var number = Citizens.filed(site, Map.of());
        site.database()
                .run(tx -> tx.mapper(ContactMapper.class)
                        .insert(new ContactRow(number, "Old Name", "+976 9911 2233", Optional.empty(), false)));
        assertThat(desk(number)).contains("Old Name").contains("9911 2233");
        site.rotateKeys();
        assertThat(desk(number)).contains("Old Name").contains("9911 2233");
        assertThat(row(number).sealed()).isTrue();
        assertThat(row(number).name()).doesNotContain("Old");
        assertThat(row(number).reach()).doesNotContain("9911");
        assertThat(reachedBy("+976-9911-2233")).containsExactly(number);
    }

    @Test
    void isFoundAgainHoweverTheAddressIsTyped() {
        var number = Citizens.filed(site, Map.of("name", "", "reach", "Bold@Example.org"));
        assertThat(reachedBy(" bold@example.ORG ")).containsExactly(number);
        assertThat(reachedBy("bolt@example.org")).isEmpty();
    }

    @Test
    void takesTheLongestThatCanBeTyped() {
        var name = "가".repeat(Contact.MOST_NAME);
        var reach = "あ".repeat(Contact.MOST_REACH - 1) + "@";
        assertThat(desk(Citizens.filed(site, Map.of("name", name, "reach", reach))))
                .contains(name)
                .contains(reach);
    }

    private ContactRow row(ReceiptNumber number) {
        return site.database()
                .read(tx -> tx.mapper(ContactMapper.class).find(number))
                .orElseThrow();
    }

    private List<ReceiptNumber> reachedBy(String reach) {
        return site.database().read(tx -> new Contacts(site.kit()).reachedBy(tx, reach));
    }
}
