// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.identity.Receipt;
import city.madang.kit.Accounts.Outcome.Wait;
import city.madang.kit.Accounts.Outcome.Welcome;
import city.madang.kit.Accounts.Outcome.Wrong;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class ReceiptDeskTest {
    @OnBoth
    void showsTheReceiptToWhoHasThePin(Town on) {
        var kit = on.services();
        var receipt = issue(kit, once());
        assertThat(receipt.pin()).matches("[0-9]{6}");
        assertThat(kit.accounts.showReceipt(receipt.number(), receipt.pin(), "203.0.113.1"))
                .isEqualTo(new Welcome(Optional.empty()));
        assertThat(kit.accounts.showReceipt(receipt.number(), wrong(receipt.pin()), "203.0.113.1"))
                .isEqualTo(new Wrong());
        assertThat(kit.accounts.issuedBy(receipt.number())).contains("lostproperty");
    }

    @OnBoth
    void forgetsTheReceiptsOfAModuleWhoseDataIsDeleted(Town on) {
        var kit = on.services();
        var receipt = issue(kit, once());
        var other = kit.tables
                .database()
                .inTransaction(tx -> kit.receipts.forModule("parking").issue(tx, once()));
        IdentityHoldings.erase(kit.tables, "lostproperty");
        assertThat(kit.accounts.issuedBy(receipt.number())).isEmpty();
        assertThat(kit.accounts.issuedBy(other.number())).contains("parking");
    }

    @OnBoth
    void readsThePinInArabicDigitsAndWithSpaces(Town on) {
        var kit = on.services();
        var receipt = issue(kit, once());
        var arabic = new StringBuilder(" ");
        receipt.pin()
                .chars()
                .forEach(c -> arabic.appendCodePoint('\u0660' + c - '0').append('\u00a0'));
        assertThat(kit.accounts.showReceipt(receipt.number(), arabic.toString(), "203.0.113.2"))
                .isInstanceOf(Welcome.class);
    }

    @OnBoth
    void givesTheFirstReceiptAgainForTheSameForm(Town on) {
        var kit = on.services();
        var once = once();
        var first = issue(kit, once);
        assertThat(first.again()).isFalse();
        assertThat(issue(kit, once)).isEqualTo(new Receipt(first.number(), first.pin(), true));
        assertThat(issue(kit, once()).number()).isNotEqualTo(first.number());
        var other = kit.tables
                .database()
                .inTransaction(tx -> kit.receipts.forModule("parking").issue(tx, once));
        assertThat(other.again()).isFalse();
    }

    @OnBoth
    void goesOnAfterARepeatedFormInTheSameUnitOfWork(Town on) {
        var kit = on.services();
        var once = once();
        kit.tables.database().run(tx -> {
            var desk = kit.receipts.forModule("lostproperty");
            var first = desk.issue(tx, once);
            assertThat(desk.issue(tx, once).number()).isEqualTo(first.number());
            assertThat(desk.issue(tx, once()).again()).isFalse();
        });
        assertThat(issue(kit, once).again()).isTrue();
    }

    @OnBoth
    void formsThatArriveAtTheSameMomentGetOneReceipt(Town on) throws Exception {
        var kit = on.services();
        var once = once();
        var start = new CountDownLatch(1);
        Callable<Receipt> send = () -> {
            start.await();
            return issue(kit, once);
        };
        var threads = Executors.newFixedThreadPool(6);
        try {
            var sent = IntStream.range(0, 6).mapToObj(i -> threads.submit(send)).toList();
            start.countDown();
            var receipts = new java.util.ArrayList<Receipt>();
            for (var one : sent) {
                receipts.add(one.get(60, TimeUnit.SECONDS));
            }
            assertThat(receipts)
                    .extracting(Receipt::number)
                    .containsOnly(receipts.get(0).number());
            assertThat(receipts).filteredOn(r -> !r.again()).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @OnBoth
    void rolledBackReceiptWasNeverIssued(Town on) {
        var kit = on.services();
        var once = once();
        var lost = new Receipt[1];
        assertThatThrownBy(() -> kit.tables.database().run(tx -> {
                    lost[0] = kit.receipts.forModule("lostproperty").issue(tx, once);
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(kit.accounts.issuedBy(lost[0].number())).isEmpty();
        assertThat(issue(kit, once).again()).isFalse();
    }

    @OnBoth
    void limitsTriesPerNumberAlsoForNumbersThatWereNeverIssued(Town on) {
        var kit = on.services();
        var receipt = issue(kit, once());
        var never = city.madang.identity.ReceiptNumber.next(Instant.parse("2025-05-05T00:00:00Z"), new Random());
        for (int i = 0; i < 5; i++) {
            assertThat(kit.accounts.showReceipt(receipt.number(), wrong(receipt.pin()), "203.0.113." + (10 + i)))
                    .isEqualTo(new Wrong());
            assertThat(kit.accounts.showReceipt(never, "123456", "203.0.113." + (20 + i)))
                    .isEqualTo(new Wrong());
        }
        assertThat(kit.accounts.showReceipt(receipt.number(), receipt.pin(), "203.0.113.30"))
                .isInstanceOf(Wait.class);
        assertThat(kit.accounts.showReceipt(never, "123456", "203.0.113.31")).isInstanceOf(Wait.class);
    }

    private static Receipt issue(Town.Services kit, String once) {
        return kit.tables
                .database()
                .inTransaction(tx -> kit.receipts.forModule("lostproperty").issue(tx, once));
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }

    private static String wrong(String pin) {
        return "%06d".formatted((Integer.parseInt(pin) + 1) % 1_000_000);
    }
}
