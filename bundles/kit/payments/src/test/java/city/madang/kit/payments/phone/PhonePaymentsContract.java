// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.device.Money;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Secrets;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.payments.PaymentBook;
import city.madang.kit.payments.phone.MobileMoneyStub.How;
import city.madang.kit.vault.CityVault;
import city.madang.kit.web.outside.OutsideOffice;
import city.madang.payment.Means;
import city.madang.payment.Payment;
import city.madang.payment.Payments;
import city.madang.payment.PhonePayment;
import city.madang.payment.PhonePayments;
import city.madang.payment.PhoneRefusal;
import city.madang.payment.PhoneRequest;
import city.madang.payment.PhoneState;
import city.madang.testcity.TestAddress;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestClock;
import city.madang.testcity.TestFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

abstract class PhonePaymentsContract {
    private static final String NUMBER = "+821012345678";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final TestClock clock = new TestClock();
    private final TestCity cities = new TestCity();
    private final MobileMoneyStub operator = new MobileMoneyStub();
    private final List<PhonePayment> told = new ArrayList<>();

    @TempDir
    Path folder;

    private DataStore store;
    private PaymentBook book;
    private CityVault vault;
    private PhoneTables tables;
    private PhoneOffice office;
    private ModuleDatabase parking;
    private Payments payments;
    private PhonePayments phones;

    abstract TestDatabase database();

    @BeforeEach
    void open() throws Exception {
        store = database().open();
        book = new PaymentBook(store, cities);
        vault = new CityVault(store, new TestFolder(folder), null, new Secrets(Map.of()), clock);
        tables = new PhoneTables(book, store, vault, vault);
        parking = store.open("parking", getClass().getClassLoader());
        payments = book.forModule("parking", getClass().getClassLoader(), null);
        begin();
        office.keep(Visitor.ANYBODY, operatorsRow("", ""));
    }

    private ProviderRow operatorsRow(String client, String token) {
        return new ProviderRow(
                ProviderRow.ID,
                ProviderKind.MOBILE_MONEY,
                operator.address(),
                "organisationid",
                "city",
                "the-key",
                client,
                "the-secret",
                token);
    }

    /** As after a start of the server. */
    private void begin() {
        office = new PhoneOffice(
                tables,
                cities,
                new NoRecord(),
                new OutsideOffice(List.of("127.0.0.0/8"), SOON),
                TestAddress.USUAL,
                (module, name, schedule, job) -> () -> {},
                clock);
        phones = office.forModule("parking", getClass().getClassLoader(), null);
        phones.follow(parking, (tx, payment) -> {
            told.add(payment);
            if (payment.state() == PhoneState.PAID) {
                payments.take(
                        tx,
                        new Payment(
                                payment.id(),
                                payment.subject(),
                                payment.amount(),
                                Means.MOBILE_MONEY,
                                "city-hall",
                                Optional.empty(),
                                payment.reference(),
                                clock.instant()));
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        office.close();
        operator.close();
        parking.close();
        tables.close();
        vault.close();
        book.close();
        store.close();
    }

    /** Nobody reads it here. */
    private static final class NoRecord implements AuditLog {
        @Override
        public city.madang.audit.Audit forModule(String module) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void record(String module, Visitor who, String action, String subject) {}

        @Override
        public List<Entry> latest(int most) {
            return List.of();
        }
    }

    private Money won(long amount) {
        return new Money(amount, cities.city().currency());
    }

    private PhoneRequest request(String number) {
        return new PhoneRequest("a-1", "stay", won(3000), number, "Parking at City Hall");
    }

    private boolean ask(String number) {
        return parking.inTransaction(tx -> phones.ask(tx, request(number)));
    }

    private PhoneState state() {
        return phones.find("a-1").orElseThrow().state();
    }

    private void later(Duration time) {
        clock.pass(time);
        office.round();
    }

    private String correlation() {
        return tables.database()
                .read(tx -> tx.mapper(PhoneMapper.class).find("parking", "a-1"))
                .orElseThrow()
                .correlation();
    }

    @Test
    void asksThePhoneAndTellsOnceThatItPaid() {
        assertThat(ask(NUMBER)).isTrue();
        assertThat(state()).isEqualTo(PhoneState.ASKED);
        office.round();
        assertThat(state()).isEqualTo(PhoneState.WAITING);
        operator.pays();
        later(SOON);
        later(SOON);
        assertThat(state()).isEqualTo(PhoneState.PAID);
        assertThat(told).singleElement().extracting(PhonePayment::state).isEqualTo(PhoneState.PAID);
        assertThat(payments.of("stay"))
                .singleElement()
                .extracting(Payment::amount)
                .isEqualTo(won(3000));
        assertThat(told.get(0).reference()).startsWith("REF-");
    }

    @Test
    void speaksTheInterface() {
        ask(NUMBER);
        office.round();
        var sent = operator.headers.get(0);
        assertThat(sent.get("X-correlationid")).containsExactly(correlation());
        assertThat(sent.get("X-date")).containsExactly("2026-11-16T01:00:00Z");
        assertThat(sent.get("X-api-key")).containsExactly("the-key");
        assertThat(sent.get("X-callback-url").get(0))
                .startsWith("https://city.example/hook/payments/" + correlation() + "/");
        assertThat(operator.bodies.get(0))
                .contains(
                        "\"amount\":\"3000\"",
                        "\"currency\":\"KRW\"",
                        "\"key\":\"msisdn\"",
                        "\"value\":\"" + NUMBER + "\"",
                        "\"key\":\"organisationid\"");
    }

    @Test
    void keepsTheNumberOnlyUntilTheOperatorHasIt() {
        ask(NUMBER);
        assertThat(row().phone()).isNotEmpty().doesNotContain("12345678");
        office.round();
        assertThat(row().phone()).isEmpty();
    }

    private PhoneRow row() {
        return tables.database()
                .read(tx -> tx.mapper(PhoneMapper.class).correlated(correlation()))
                .orElseThrow();
    }

    @Test
    void isAskedOnceForOneId() {
        assertThat(ask(NUMBER)).isTrue();
        assertThat(ask(NUMBER)).isFalse();
        office.round();
        assertThat(operator.taken).hasSize(1);
    }

    @Test
    void isNotAskedWhenTheUnitOfWorkFails() {
        assertThatThrownBy(() -> parking.run(tx -> {
                    phones.ask(tx, request(NUMBER));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        office.round();
        assertThat(operator.bodies).isEmpty();
    }

    @Test
    void findsARequestWhoseAnswerWasLost() {
        operator.how = How.LOST;
        ask(NUMBER);
        office.round();
        assertThat(state()).isEqualTo(PhoneState.UNKNOWN);
        later(SOON);
        assertThat(state()).isEqualTo(PhoneState.WAITING);
        operator.pays();
        later(SOON);
        assertThat(state()).isEqualTo(PhoneState.PAID);
        assertThat(operator.bodies).hasSize(1);
    }

    @Test
    void asksAgainByTheSameCorrelationWhatTheOperatorDoesNotKnow() {
        operator.how = How.BUSY;
        ask(NUMBER);
        office.round();
        assertThat(state()).isEqualTo(PhoneState.UNKNOWN);
        operator.how = How.WELL;
        later(SOON);
        assertThat(state()).isEqualTo(PhoneState.WAITING);
        assertThat(operator.headers)
                .hasSize(2)
                .allSatisfy(sent -> assertThat(sent.get("X-correlationid")).containsExactly(correlation()));
        assertThat(operator.taken).hasSize(1);
    }

    @Test
    void isWrittenDownBeforeTheOperatorIsAsked() {
        var then = new ArrayList<PhoneState>();
        operator.asked = () -> then.add(state());
        ask(NUMBER);
        office.round();
        assertThat(then).containsExactly(PhoneState.UNKNOWN);
    }

    @Test
    void goesOnAfterAStopInTheMidstOfAsking() {
        ask(NUMBER);
        var going = row().going(clock.instant());
        tables.database().run(tx -> tx.mapper(PhoneMapper.class).update(going));
        begin();
        later(SOON);
        assertThat(state()).isEqualTo(PhoneState.WAITING);
        assertThat(operator.taken).containsOnlyKeys(correlation());
    }

    @Test
    void tellsWhyItFailed() {
        ask(NUMBER);
        office.round();
        operator.fails("requestDeclined");
        later(SOON);
        assertThat(told)
                .singleElement()
                .extracting(PhonePayment::refusal)
                .isEqualTo(Optional.of(PhoneRefusal.DECLINED));
        assertThat(payments.of("stay")).isEmpty();
    }

    @Test
    void anAccountWithoutMoneyFailsAtOnce() {
        operator.how = How.POOR;
        ask(NUMBER);
        office.round();
        assertThat(told)
                .singleElement()
                .extracting(PhonePayment::refusal)
                .isEqualTo(Optional.of(PhoneRefusal.NO_MONEY));
    }

    @Test
    void anotherAmountOrCurrencyIsNoPayment() {
        ask(NUMBER);
        office.round();
        operator.pays("30", "KRW");
        later(SOON);
        assertThat(state()).isEqualTo(PhoneState.UNKNOWN);
        operator.pays("-3000", "KRW");
        later(SOON);
        operator.pays("3000", "USD");
        later(Duration.ofMinutes(16));
        assertThat(state()).isEqualTo(PhoneState.UNKNOWN);
        assertThat(told).isEmpty();
        assertThat(office.unknown())
                .singleElement()
                .extracting(PhoneRow::trouble)
                .asString()
                .contains("another amount");
    }

    @Test
    void whatTheOperatorHasTwiceAndDoesNotFindIsNamedAndNeverCalledFailed() {
        operator.how = How.DOUBLE;
        ask(NUMBER);
        office.round();
        later(Duration.ofMinutes(20));
        later(Duration.ofHours(2));
        assertThat(state()).isEqualTo(PhoneState.UNKNOWN);
        assertThat(office.unknown()).hasSize(1);
        assertThat(operator.bodies).hasSize(1);
        assertThat(row().phone()).isEmpty();
    }

    @Test
    void garbageIsNoAnswer() {
        operator.how = How.GARBAGE;
        ask(NUMBER);
        office.round();
        assertThat(state()).isEqualTo(PhoneState.UNKNOWN);
    }

    @Test
    void givesUpWhatNeverArrived() {
        operator.how = How.STRANGER;
        ask(NUMBER);
        office.round();
        assertThat(state()).isEqualTo(PhoneState.ASKED);
        later(Duration.ofMinutes(11));
        assertThat(told)
                .singleElement()
                .extracting(PhonePayment::refusal)
                .isEqualTo(Optional.of(PhoneRefusal.NOT_ASKED));
    }

    @Test
    void aCallHasTheOperatorAskedAndNothingElse() {
        ask(NUMBER);
        office.round();
        assertThat(office.called(correlation(), "0".repeat(64))).isFalse();
        assertThat(office.called("no-such", tables.token("no-such"))).isFalse();
        assertThat(office.called(correlation(), tables.token(correlation()))).isTrue();
        office.round();
        assertThat(state()).as("nobody paid, whatever the call says").isEqualTo(PhoneState.WAITING);
        operator.pays();
        assertThat(office.called(correlation(), tables.token(correlation()))).isTrue();
        office.round();
        assertThat(state()).isEqualTo(PhoneState.PAID);
        assertThat(office.called(correlation(), tables.token(correlation())))
                .as("late")
                .isTrue();
        office.round();
        assertThat(told).hasSize(1);
    }

    @Test
    void tellsAgainWhenTheModuleFails() {
        phones.follow(parking, (tx, payment) -> {
            told.add(payment);
            if (told.size() == 1) {
                throw new IllegalStateException("not now");
            }
        });
        operator.how = How.POOR;
        ask(NUMBER);
        office.round();
        later(Duration.ofMinutes(1));
        later(Duration.ofMinutes(1));
        assertThat(told).hasSize(2);
    }

    @Test
    void tellsAModuleThatWasAwayWhenItComes() throws Exception {
        phones.follow(parking, (tx, payment) -> {}).close();
        operator.how = How.POOR;
        ask(NUMBER);
        office.round();
        assertThat(told).isEmpty();
        begin();
        later(Duration.ofMinutes(1));
        assertThat(told).hasSize(1);
    }

    @Test
    void getsATokenOnceAndShowsIt() {
        office.keep(Visitor.ANYBODY, operatorsRow("client", operator.tokenAddress()));
        ask(NUMBER);
        office.round();
        operator.pays();
        later(SOON);
        assertThat(operator.headers.get(0).get("Authorization")).containsExactly("Bearer t1");
        assertThat(operator.tokens).containsExactly("Basic Y2xpZW50OnRoZS1zZWNyZXQ=");
        assertThat(state()).isEqualTo(PhoneState.PAID);
    }

    @Test
    void keysAreSealed() {
        var row = tables.database()
                .read(tx -> tx.mapper(PhoneMapper.class).provider(ProviderRow.ID))
                .orElseThrow();
        assertThat(row.apiKey()).doesNotContain("the-key");
        assertThat(office.provider().apiKey()).isEqualTo("the-key");
    }

    @Test
    void refusesAnotherCurrency() {
        var foreign = new PhoneRequest("a-1", "stay", Money.of(500, "CHF"), NUMBER, "");
        assertThatThrownBy(() -> parking.run(tx -> phones.ask(tx, foreign)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDemoAsksPhonesThatAreNotThere() {
        office.keep(Visitor.ANYBODY, ProviderRow.of(ProviderKind.NONE));
        assertThat(phones.isOffered()).isFalse();
        office.keep(Visitor.ANYBODY, ProviderRow.of(ProviderKind.SANDBOX));
        ask(NUMBER);
        office.round();
        assertThat(phones.find("a-1").orElseThrow().answerAt()).contains("/demo/pay/" + correlation());
        assertThat(office.sandbox().answer(correlation(), true)).isTrue();
        assertThat(office.sandbox().answer(correlation(), false)).isFalse();
        office.look(correlation());
        office.round();
        assertThat(state()).isEqualTo(PhoneState.PAID);
    }

    @Test
    void theEndOfANumberPlaysWhatCanGoWrong() {
        office.keep(Visitor.ANYBODY, ProviderRow.of(ProviderKind.SANDBOX));
        ask("+821012345602");
        office.round();
        assertThat(told)
                .singleElement()
                .extracting(PhonePayment::refusal)
                .isEqualTo(Optional.of(PhoneRefusal.NO_MONEY));
    }
}
