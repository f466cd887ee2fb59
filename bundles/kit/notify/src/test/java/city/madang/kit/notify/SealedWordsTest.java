// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Slice;
import city.madang.identity.PersonId;
import city.madang.kit.Carrier.Carried;
import city.madang.kit.Secrets;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.RawRows;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.notify.in.Arrived;
import city.madang.kit.notify.out.PostRoom;
import city.madang.kit.notify.out.SentMessages;
import city.madang.kit.vault.CityVault;
import city.madang.message.Address;
import city.madang.message.Message;
import city.madang.message.Received;
import city.madang.message.SentMessage.State;
import city.madang.testcity.TestAddress;
import city.madang.testcity.TestCarrier;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What messages say is read by their readers, and in no copy of the tables. */
class SealedWordsTest {
    private static final String OLD_ID = "11111111-1111-4111-8111-111111111111";
    private static final String OLD_PERSON = "22222222-2222-4222-8222-222222222222";
    private static final String MESSAGE =
            "insert into notify_message (id, module, template, about, channel, recipient, lang, subject, body, urgent, created,"
                    + " state, since, next_at, tries, reason, carrier, reference) values ";

    @TempDir
    Path folder;

    @OnBoth
    void isInNoCopyOfTheTables(Bureau on) {
        var kit = on.services();
        var road = Bureau.unique("Secretstreet");
        var name = Bureau.unique("secretsender") + "@example.org";
        kit.mail.answer =
                message -> new Carried.Never("550 <" + message.to().value() + "> is unknown, call 01099998888");
        kit.send(Message.of("closed", Bureau.closed(road), Address.email(name), Locale.ENGLISH, "x"));
        kit.arrivals.arrived(new Received(
                Bureau.unique("id"),
                Address.email(name),
                "city",
                road,
                road + " is dark",
                List.of(),
                Optional.empty(),
                TestClock.START));
        kit.settle();

        assertThat(kit.mail.given).anySatisfy(each -> assertThat(each.text()).contains(road));
        assertThat(kit.arrived(name)).extracting(each -> each.body()).containsExactly(road + " is dark");
        assertThat(RawRows.of(kit.store, "notify"))
                .noneMatch(each -> each.contains(road))
                .noneMatch(each -> each.contains("secretsender"))
                .noneMatch(each -> each.contains("99998888"))
                .anyMatch(each -> each.contains("550 <…@example.org> is unknown"));
        assertThat(RawRows.of(kit.store, "data")).noneMatch(each -> each.contains(road));
    }

    @OnBoth
    void goesOutWithItsWordsAfterItWasGivenUp(Bureau on) {
        var kit = on.services();
        var road = Bureau.unique("Deadletter");
        var to = Address.email(Bureau.unique("dead") + "@example.org");
        kit.mail.answer = message -> new Carried.Later("down");
        var id = kit.send(Message.of("closed", Bureau.closed(road), to, Locale.ENGLISH, "x"));
        kit.settle();
        kit.clock.pass(Duration.ofDays(3));
        kit.settle();
        var sent = new SentMessages(kit.tables, kit.clock);
        assertThat(sent.whole(id).orElseThrow().message().state()).isEqualTo(State.DEAD);
        kit.mail.answer = message -> new Carried.Sent("x");
        assertThat(sent.retry(id)).isTrue();
        kit.settle();
        assertThat(kit.mail.given).anySatisfy(each -> {
            assertThat(each.id()).isEqualTo(id);
            assertThat(each.subject()).contains(road);
        });
    }

    @OnBoth
    void takesTheLongestSubject(Bureau on) {
        var kit = on.services();
        var name = Bureau.unique("long") + "@example.org";
        var subject = "\uD83D\uDE00".repeat(250);
        kit.arrivals.arrived(new Received(
                Bureau.unique("id"),
                Address.email(name),
                "city",
                subject,
                "x",
                List.of(),
                Optional.empty(),
                TestClock.START));
        assertThat(kit.arrived(name)).extracting(each -> each.subject()).containsExactly(subject);
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfTheReleaseBeforeAreReadSealedAndSent(TestDatabase database) throws Exception {
        try (var store = database.open()) {
            RawRows.release(store, "notify", folder.resolve("old"), "V1__create.sql");
            try (var vault = vault(store)) {
                fill(store, vault);
                var tables = new NotifyTables(store, vault, vault);
                vault.renew();
                assertThat(RawRows.of(store, "notify")).noneMatch(each -> each.contains("Gwanghwamun"));
                readAndSent(store, tables);
                sealedAnew(store, vault, tables);
                tables.close();
            }
        }
    }

    private CityVault vault(DataStore store) {
        var key = Map.of("MADANG_VAULT_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        return new CityVault(
                store, new DataFolderOnDisk(folder.resolve("data")), null, new Secrets(key), new TestClock());
    }

    /** As version 0.1 wrote: addresses sealed, words not. */
    private static void fill(DataStore store, CityVault vaults) {
        var vault = vaults.forModule("notify", SealedWordsTest.class.getClassLoader(), null);
        var person = recipient(vault, "r-person", "PERSON", OLD_PERSON);
        var mail = recipient(vault, "r-mail", "EMAIL", "kim@example.org");
        var sender = vault.seal(new city.madang.vault.Place("notify_arrival", "sender", "a-old"), "kim@example.org");
        RawRows.run(
                store,
                person,
                mail,
                MESSAGE + "('" + OLD_ID
                        + "', 'roads', 'plain', 'x', 'PERSON', 'r-person', 'en', 'At Gwanghwamun', 'v1. Gwanghwamun',"
                        + " false, " + at() + ", 'DELIVERED', " + at() + ", null, 0, '', '', '')",
                MESSAGE + "('33333333-3333-4333-8333-333333333333', 'roads', 'plain', 'x', 'EMAIL', 'r-mail', 'en',"
                        + " 'To Gwanghwamun', 'Gwanghwamun is open', true, " + at() + ", 'QUEUED', " + at() + ", "
                        + at()
                        + ", 0, '', '', '')",
                "insert into notify_arrival (id, channel, called, sender, sent_to, subject, body, module, answers, at_time, state,"
                        + " since) values ('a-old', 'EMAIL', 'm1', '" + sender
                        + "', 'city', 'Gwanghwamun', 'Gwanghwamun is dark',"
                        + " '', null, " + at() + ", 'UNSORTED', " + at() + ")");
    }

    private static String at() {
        return "cast('2026-11-16 01:00:00' as timestamp)";
    }

    private static String recipient(city.madang.vault.Vault vault, String id, String channel, String address) {
        var sealed = vault.seal(new city.madang.vault.Place("notify_recipient", "address", id), address);
        return "insert into notify_recipient (id, channel, address, address_key) values ('" + id + "', '" + channel
                + "', '" + sealed + "', '" + vault.index("address", address) + "')";
    }

    private static void readAndSent(DataStore store, NotifyTables tables) throws Exception {
        var clock = new TestClock();
        var sent = new SentMessages(tables, clock);
        var own = sent.of(Address.person(new PersonId(OLD_PERSON)), new Slice(1, 10))
                .items()
                .get(0);
        assertThat(own.subject()).isEqualTo("At Gwanghwamun");
        assertThat(own.body()).isEqualTo("v1. Gwanghwamun");
        var arrived = new Arrived(tables, clock)
                .list(city.madang.kit.notify.in.ArrivalRow.Standing.UNSORTED, new Slice(1, 10))
                .items();
        assertThat(arrived)
                .extracting(each -> each.sender() + " " + each.body())
                .containsExactly("kim@example.org Gwanghwamun is dark");
        var mail = new TestCarrier(city.madang.message.Channel.EMAIL);
        var room = new PostRoom(
                tables,
                channel -> Optional.of(mail),
                NotifySettings.usual(TestAddress.USUAL),
                new TestCity(),
                store.outbox("n"),
                clock);
        room.drain();
        room.close();
        assertThat(mail.given).extracting(each -> each.text()).containsExactly("Gwanghwamun is open");
    }

    private static void sealedAnew(DataStore store, CityVault vault, NotifyTables tables) {
        var before = bodies(store);
        vault.rotate();
        vault.renew();
        assertThat(bodies(store)).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        var own = new SentMessages(tables, new TestClock())
                .of(Address.person(new PersonId(OLD_PERSON)), new Slice(1, 10))
                .items()
                .get(0);
        assertThat(own.body()).isEqualTo("v1. Gwanghwamun");
    }

    private static List<String> bodies(DataStore store) {
        return RawRows.of(store, "notify").stream()
                .filter(each -> each.matches("notify_(message|arrival) v1\\..*"))
                .toList();
    }
}
