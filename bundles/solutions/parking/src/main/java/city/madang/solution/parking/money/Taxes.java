// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.parking.money.domain.TaxRate;
import city.madang.solution.parking.money.store.BoothMapper;
import java.time.Instant;
import java.time.LocalDate;

/** What of prices is tax. */
public final class Taxes {
    private static final String ACT = "parking.tax";

    private final Kit kit;

    public Taxes(Kit kit) {
        this.kit = kit;
    }

    /** None until the city has named one. */
    public TaxRate rate(Tx tx, Instant when) {
        return tx.mapper(BoothMapper.class).taxRate(day(when)).map(TaxRate::new).orElse(TaxRate.NONE);
    }

    public TaxRate rate(Instant when) {
        return kit.database().read(tx -> rate(tx, when));
    }

    private LocalDate day(Instant when) {
        return LocalDate.ofInstant(when, kit.city().zone());
    }

    /** The rate holds from that day on. @throws NotAllowed when the day is over */
    public void set(Visitor who, LocalDate from, TaxRate rate) {
        var today = day(kit.clock().instant());
        if (from.isBefore(today)) {
            throw new NotAllowed("money.tax.refusal", today);
        }
        kit.database().run(tx -> {
            var mapper = tx.mapper(BoothMapper.class);
            mapper.deleteTaxRate(from);
            mapper.insertTaxRate(from, rate.hundredths());
            kit.audit().record(tx, who, ACT, rate.hundredths() + " from " + from);
        });
    }
}
