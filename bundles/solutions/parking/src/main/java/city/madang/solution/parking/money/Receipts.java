// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.payment.Payment;
import city.madang.payment.Payments;
import city.madang.solution.parking.money.domain.Receipt;
import city.madang.solution.parking.money.store.BoothMapper;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.tariff.domain.Price;
import city.madang.solution.parking.tariff.web.Words;
import java.time.Instant;
import java.util.Optional;

/** Receipts of payments for stays: one for a payment, made with it at the booth, and on demand for what machines took. */
public final class Receipts {
    private final Kit kit;
    private final Sessions sessions;
    private final Taxes taxes;

    public Receipts(Kit kit, Sessions sessions, Taxes taxes) {
        this.kit = kit;
        this.sessions = sessions;
        this.taxes = taxes;
    }

    public Optional<Receipt> find(CarPark carPark, long number) {
        return kit.database().read(tx -> tx.mapper(BoothMapper.class).receipt(carPark.id(), number));
    }

    /** Empty while nobody made one. */
    public Optional<Receipt> of(String payment) {
        return kit.database().read(tx -> tx.mapper(BoothMapper.class).receiptOf(payment));
    }

    /** The receipt of a payment, made when there is none. Empty for a payment that is for no stay of this car park. */
    public Optional<Receipt> issue(Visitor who, CarPark carPark, String payment) {
        return kit.service(Payments.class)
                .find(payment)
                .filter(each -> each.place().equals(carPark.code()))
                .flatMap(paid -> kit.database()
                        .inTransaction(tx -> sessions.find(tx, paid.subject())
                                .map(any -> sessions.hold(tx, paid.subject()))
                                .map(session -> issue(tx, who, session, paid))));
    }

    /** The same within a unit of work that holds the stay. */
    public Receipt issue(Tx tx, Visitor who, ParkingSession session, Payment paid) {
        var mapper = tx.mapper(BoothMapper.class);
        return mapper.receiptOf(paid.id()).orElseGet(() -> {
            var receipt = receipt(tx, person(who), session, paid);
            mapper.insertReceipt(receipt);
            return receipt;
        });
    }

    private static PersonId person(Visitor who) {
        return who.official().map(Official::id).orElseThrow(() -> new NotAllowed("receipt.refusal"));
    }

    private Receipt receipt(Tx tx, PersonId issuer, ParkingSession session, Payment paid) {
        var price = price(tx, session, paid.at());
        var language = kit.city().languages().get(0);
        var words = new Words(kit, language);
        var rate = taxes.rate(tx, paid.at());
        var lines = price.lines().stream()
                .map(line -> new Receipt.Line(words.text(line), line.amount().minor()))
                .toList();
        long amount = paid.amount().minor();
        return new Receipt(
                session.carPark(),
                Numbers.next(tx, session.carPark(), Numbers.Kind.RECEIPT),
                paid.id(),
                session.id(),
                issuer,
                kit.clock().instant(),
                language.toLanguageTag(),
                Receipt.written(lines),
                price.total().minor(),
                amount,
                paid.means(),
                rate.hundredths(),
                rate.within(amount),
                paid.at(),
                Optional.empty());
    }

    /** As it was when it was paid; a vehicle that had left by then paid for the time until it left. */
    private Price price(Tx tx, ParkingSession session, Instant paidAt) {
        var end = session.exit()
                .map(out -> out.at())
                .filter(out -> out.isBefore(paidAt))
                .orElse(paidAt);
        return sessions.price(tx, session, end);
    }
}
