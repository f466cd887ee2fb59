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
import city.madang.payment.Takings;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The book in which all payments stand. What is written is never changed. */
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
            if (!payment.amount().currency().equals(cities.city().currency())) {
                throw new IllegalArgumentException("not in the city's currency");
            }
            var mapper = database.join(tx).mapper(PaymentMapper.class);
            if (mapper.known(module, payment.id()) > 0) {
                return false;
            }
            mapper.insert(PaymentRow.of(module, payment));
            return true;
        }

        @Override
        public List<Payment> of(String subject) {
            return database.read(tx -> tx.mapper(PaymentMapper.class).of(module, subject)).stream()
                    .map(PaymentRow::payment)
                    .toList();
        }

        @Override
        public List<Takings> takings(Instant from, Instant until) {
            return database.read(tx -> tx.mapper(PaymentMapper.class).sums(module, from, until)).stream()
                    .map(sum ->
                            new Takings(sum.place(), sum.means(), sum.count(), Money.of(sum.amount(), sum.currency())))
                    .toList();
        }
    }

    @Deactivate
    public void close() {
        database.close();
    }
}
