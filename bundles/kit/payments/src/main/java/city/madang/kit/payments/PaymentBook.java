// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments;

import city.madang.data.Tx;
import city.madang.device.Money;
import city.madang.kit.Cities;
import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleService;
import city.madang.l10n.Texts;
import city.madang.payment.Payment;
import city.madang.payment.Payments;
import city.madang.payment.Refund;
import city.madang.payment.Takings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The book in which all payments and refunds stand. What is written is never changed. */
@Component(
        service = {PaymentBook.class, ModuleService.class},
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "concern=payments")
public final class PaymentBook implements ModuleService<Payments> {
    private final ModuleDatabase database;
    private final Cities cities;

    @Activate
    public PaymentBook(@Reference Databases databases, @Reference Cities cities) {
        this.cities = cities;
        database = databases.open("payments", getClass().getClassLoader());
        database.parse(List.of(PaymentMapper.class));
    }

    @Override
    public Class<Payments> type() {
        return Payments.class;
    }

    @Override
    public Payments forModule(String module, ClassLoader loader, Texts texts) {
        return new OfModule(module);
    }

    private final class OfModule implements Payments {
        private final String module;

        OfModule(String module) {
            this.module = module;
        }

        @Override
        public boolean take(Tx tx, Payment payment) {
            refuseForeign(payment.amount());
            var mapper = database.join(tx).mapper(PaymentMapper.class);
            if (mapper.known(module, payment.id()) > 0) {
                return false;
            }
            mapper.insert(PaymentRow.of(module, payment));
            return true;
        }

        private void refuseForeign(Money amount) {
            if (!amount.currency().equals(cities.city().currency())) {
                throw new IllegalArgumentException("not in the city's currency");
            }
        }

        @Override
        public boolean giveBack(Tx tx, Refund refund) {
            refuseForeign(refund.amount());
            var mapper = database.join(tx).mapper(PaymentMapper.class);
            mapper.hold(module, refund.payment());
            if (mapper.refundKnown(module, refund.id()) > 0) {
                return false;
            }
            long paid = mapper.find(module, refund.payment())
                    .filter(payment -> payment.subject().equals(refund.subject()))
                    .orElseThrow(() -> new IllegalArgumentException("no such payment"))
                    .amount();
            if (mapper.givenOf(module, refund.payment()) + refund.amount().minor() > paid) {
                throw new IllegalArgumentException("more than was paid");
            }
            mapper.insertRefund(RefundRow.of(module, refund));
            return true;
        }

        @Override
        public Optional<Payment> find(String id) {
            return database.read(tx -> tx.mapper(PaymentMapper.class).find(module, id))
                    .map(PaymentRow::payment);
        }

        @Override
        public List<Payment> of(String subject) {
            return payments(mapper -> mapper.of(module, subject));
        }

        @Override
        public List<Payment> taken(String place, Instant from, Instant until) {
            return payments(mapper -> mapper.taken(module, place, from, until));
        }

        private List<Payment> payments(Function<PaymentMapper, List<PaymentRow>> question) {
            return database.read(tx -> question.apply(tx.mapper(PaymentMapper.class))).stream()
                    .map(PaymentRow::payment)
                    .toList();
        }

        @Override
        public List<Refund> givenBack(String subject) {
            return refunds(mapper -> mapper.refundsOf(module, subject));
        }

        @Override
        public List<Refund> givenBack(String place, Instant from, Instant until) {
            return refunds(mapper -> mapper.given(module, place, from, until));
        }

        private List<Refund> refunds(Function<PaymentMapper, List<RefundRow>> question) {
            return database.read(tx -> question.apply(tx.mapper(PaymentMapper.class))).stream()
                    .map(RefundRow::refund)
                    .toList();
        }

        @Override
        public List<Takings> takings(Instant from, Instant until) {
            return database.read(tx -> tx.mapper(PaymentMapper.class).sums(module, from, until)).stream()
                    .map(OfModule::takings)
                    .toList();
        }

        private static Takings takings(PaymentMapper.Sum sum) {
            return new Takings(
                    sum.place(),
                    sum.means(),
                    sum.payments(),
                    Money.of(sum.taken(), sum.currency()),
                    sum.refunds(),
                    Money.of(sum.given(), sum.currency()));
        }
    }

    @Deactivate
    public void close() {
        database.close();
    }
}
