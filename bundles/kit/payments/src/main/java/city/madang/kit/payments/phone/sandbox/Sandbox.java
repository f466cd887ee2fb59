// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone.sandbox;

import city.madang.kit.ModuleDatabase;
import city.madang.kit.payments.phone.Demand;
import city.madang.kit.payments.phone.Heard;
import city.madang.kit.payments.phone.Provider;
import city.madang.payment.PhoneRefusal;
import java.time.Clock;
import java.util.Optional;

/**
 * Phones that are not there, for demos and trainings: a page takes the place of the phone. How a number ends says what goes wrong, since
 * a trainer chooses the number and not the price: {@code 01} the person says no, {@code 02} there is not enough money, {@code 03} the answer
 * to asking is lost, {@code 04} another amount is paid than was asked.
 */
public final class Sandbox implements Provider {
    private static final int ENDING = 2;

    private final ModuleDatabase database;
    private final Clock clock;

    public Sandbox(ModuleDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<SandboxRow> find(String correlation) {
        return database.read(tx -> tx.mapper(SandboxMapper.class).find(correlation));
    }

    /** The person answers. @return false when that was done before */
    public boolean answer(String correlation, boolean pays) {
        var answer = pays ? SandboxRow.PAID : SandboxRow.DECLINED;
        return database.inTransaction(tx -> tx.mapper(SandboxMapper.class).answer(correlation, answer)) > 0;
    }

    @Override
    public Heard ask(Demand demand) {
        var row = database.inTransaction(tx -> {
            var mapper = tx.mapper(SandboxMapper.class);
            var before = mapper.find(demand.correlation());
            if (before.isEmpty()) {
                mapper.insert(row(demand));
            }
            return mapper.find(demand.correlation()).orElseThrow();
        });
        return row.ending().equals("03") ? new Heard.Unsure("the answer was lost (number ends with 03)") : heard(row);
    }

    private SandboxRow row(Demand demand) {
        var ending = demand.phone().substring(demand.phone().length() - ENDING);
        return new SandboxRow(
                demand.correlation(),
                demand.amount().minor(),
                demand.amount().currency().getCurrencyCode(),
                demand.words(),
                ending,
                "",
                clock.instant());
    }

    @Override
    public Heard look(Demand demand) {
        return find(demand.correlation()).map(Sandbox::heard).orElseGet(Heard.NotThere::new);
    }

    private static Heard heard(SandboxRow row) {
        return switch (row.ending()) {
            case "01" -> new Heard.Refused(PhoneRefusal.DECLINED);
            case "02" -> new Heard.Refused(PhoneRefusal.NO_MONEY);
            default -> answered(row);
        };
    }

    private static Heard answered(SandboxRow row) {
        return switch (row.answer()) {
            case SandboxRow.PAID ->
                row.ending().equals("04")
                        ? new Heard.Unsure("another amount was paid than was asked")
                        : new Heard.Paid("sandbox " + row.correlation().substring(0, 8));
            case SandboxRow.DECLINED -> new Heard.Refused(PhoneRefusal.DECLINED);
            default -> new Heard.Waiting("sandbox");
        };
    }
}
