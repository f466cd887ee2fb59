// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.device.Money;
import city.madang.identity.PersonId;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.payment.Means;
import city.madang.payment.Payment;
import city.madang.payment.Payments;
import city.madang.payment.Refund;
import city.madang.payment.Takings;
import city.madang.testcity.TestCity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PaymentBookContract {
    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");

    private DataStore store;
    private PaymentBook book;
    private ModuleDatabase parking;
    private Payments payments;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        store = database().open();
        book = new PaymentBook(store, new TestCity());
        parking = store.open("parking", getClass().getClassLoader());
        payments = book.forModule("parking", getClass().getClassLoader(), null);
    }

    @AfterEach
    void close() {
        parking.close();
        book.close();
        store.close();
    }

    private Payment payment(String id, String subject, long amount, Means means) {
        return new Payment(
                id,
                subject,
                new Money(amount, new TestCity().city().currency()),
                means,
                "city-hall",
                Optional.of(new PersonId("6f9619ff-8b86-4d01-b42d-00cf4fc964ff")),
                "slip " + id,
                NOON);
    }

    private boolean take(Payment payment) {
        return parking.inTransaction(tx -> payments.take(tx, payment));
    }

    @Test
    void aPaymentThatIsToldTwiceIsWrittenOnce() {
        var payment = payment("a", "stay", 500, Means.CASH);
        assertThat(take(payment)).isTrue();
        assertThat(take(payment)).isFalse();
        assertThat(payments.of("stay")).containsExactly(payment);
    }

    @Test
    void goesWithTheUnitOfWorkThatItSettles() {
        assertThatThrownBy(() -> parking.run(tx -> {
                    payments.take(tx, payment("a", "stay", 500, Means.CASH));
                    throw new IllegalStateException("the stay is not there");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(payments.of("stay")).isEmpty();
    }

    @Test
    void addsUpByPlaceAndMeans() {
        take(payment("a", "one", 500, Means.CASH));
        take(payment("b", "two", 700, Means.CASH));
        take(payment("c", "two", 300, Means.CARD));
        var currency = new TestCity().city().currency();
        assertThat(payments.takings(NOON, NOON.plus(Duration.ofDays(1))))
                .containsExactly(
                        new Takings("city-hall", Means.CARD, 1, new Money(300, currency)),
                        new Takings("city-hall", Means.CASH, 2, new Money(1200, currency)));
        assertThat(payments.takings(NOON.minus(Duration.ofDays(1)), NOON)).isEmpty();
    }

    @Test
    void modulesSeeTheirOwn() {
        take(payment("a", "stay", 500, Means.CASH));
        var others = book.forModule("tax", getClass().getClassLoader(), null);
        assertThat(others.of("stay")).isEmpty();
    }

    @Test
    void refusesAnotherCurrency() {
        var foreign =
                new Payment("a", "stay", Money.of(500, "CHF"), Means.CASH, "city-hall", Optional.empty(), "", NOON);
        assertThatThrownBy(() -> take(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    private Refund refund(String id, String payment, long amount, Means means) {
        return new Refund(
                id,
                payment,
                "stay",
                new Money(amount, new TestCity().city().currency()),
                means,
                "city-hall",
                new PersonId("6f9619ff-8b86-4d01-b42d-00cf4fc964ff"),
                new PersonId("7f9619ff-8b86-4d01-b42d-00cf4fc964ff"),
                "paid twice",
                NOON.plusSeconds(60));
    }

    private boolean giveBack(Refund refund) {
        return parking.inTransaction(tx -> payments.giveBack(tx, refund));
    }

    @Test
    void aRefundIsGivenBackOnce() {
        take(payment("a", "stay", 500, Means.CARD));
        var refund = refund("r", "a", 200, Means.CASH);
        assertThat(giveBack(refund)).isTrue();
        assertThat(giveBack(refund)).isFalse();
        assertThat(payments.givenBack("stay")).containsExactly(refund);
        assertThat(payments.givenBack("city-hall", NOON, NOON.plusSeconds(61))).containsExactly(refund);
        assertThat(payments.givenBack("city-hall", NOON, NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void neverMoreIsGivenBackThanWasPaid() {
        take(payment("a", "stay", 500, Means.CARD));
        take(payment("b", "stay", 500, Means.CARD));
        giveBack(refund("r", "a", 300, Means.CARD));
        assertThatThrownBy(() -> giveBack(refund("s", "a", 201, Means.CARD)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(giveBack(refund("s", "a", 200, Means.CARD))).isTrue();
        assertThatThrownBy(() -> giveBack(refund("t", "nobody's", 1, Means.CARD)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takingsShowWhatWasTakenAndWhatWasGivenBack() {
        take(payment("a", "stay", 500, Means.CARD));
        giveBack(refund("r", "a", 200, Means.CASH));
        var currency = new TestCity().city().currency();
        assertThat(payments.takings(NOON, NOON.plus(Duration.ofDays(1))))
                .containsExactly(
                        new Takings("city-hall", Means.CARD, 1, new Money(500, currency)),
                        new Takings("city-hall", Means.CASH, 0, new Money(0, currency), 1, new Money(200, currency)));
    }

    @Test
    void paymentsAreFoundByTheirIdAndByPlaceAndTime() {
        var payment = payment("a", "stay", 500, Means.CARD);
        take(payment);
        assertThat(payments.find("a")).contains(payment);
        assertThat(payments.find("b")).isEmpty();
        assertThat(payments.taken("city-hall", NOON, NOON.plusSeconds(1))).containsExactly(payment);
        assertThat(payments.taken("city-hall", NOON.minusSeconds(1), NOON)).isEmpty();
        assertThat(payments.taken("elsewhere", NOON, NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void oneOfficialAloneGivesNothingBack() {
        var alone = new PersonId("6f9619ff-8b86-4d01-b42d-00cf4fc964ff");
        var amount = new Money(1, new TestCity().city().currency());
        assertThatThrownBy(
                        () -> new Refund("r", "a", "stay", amount, Means.CASH, "city-hall", alone, alone, "why", NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
