// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Money;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.event.ButtonPressed;
import city.madang.device.event.ButtonPressed.Button;
import city.madang.device.event.CashMoved;
import city.madang.device.event.CodeRead;
import city.madang.device.event.PaymentTaken;
import city.madang.device.event.PaymentTaken.Means;
import city.madang.device.role.CardReader;
import city.madang.device.role.CashDrawer;
import city.madang.device.role.PayStation;
import city.madang.device.role.ReceiptPrinter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A pay station: whoever is asked pays a moment later, in cash or by card. */
final class Till implements Part, PayStation, CardReader, CashDrawer, ReceiptPrinter {
    private static final int COLUMNS = 42;
    private static final int CODES = 1_000_000;

    private final Teller teller;
    private Optional<Asked> asked = Optional.empty();

    private record Asked(CommandId id, Money amount) {}

    Till(Teller teller) {
        this.teller = teller;
    }

    @Override
    public void begin() {
        asked = Optional.empty();
    }

    @Override
    public void pass(boolean vehicle, RandomGenerator random) {
        asked.ifPresent(open -> paid(open, random.nextBoolean()));
        asked = Optional.empty();
        if (vehicle) {
            teller.tell(stamp -> new CodeRead(stamp, Medium.QR_CODE, "T" + random.nextInt(CODES)));
        } else if (random.nextInt(CODES) == 0) {
            teller.tell(stamp -> new ButtonPressed(stamp, Button.HELP));
        }
    }

    private void paid(Asked open, boolean cash) {
        if (cash) {
            teller.tell(stamp -> new CashMoved(stamp, open.amount()));
        }
        teller.tell(stamp ->
                new PaymentTaken(stamp, open.id(), open.amount(), cash ? Means.CASH : Means.CARD, "simulated"));
    }

    @Override
    public Outcome ask(Money amount, CommandId id, Deadline deadline) throws IOException, InterruptedException {
        teller.answer();
        asked = Optional.of(new Asked(id, amount));
        return Outcome.done();
    }

    @Override
    public Outcome cancel(CommandId which, CommandId id, Deadline deadline) throws IOException, InterruptedException {
        teller.answer();
        if (asked.filter(open -> open.id().equals(which)).isEmpty()) {
            return Outcome.refused(Reason.of(Reason.Cause.CHANGED));
        }
        asked = Optional.empty();
        return Outcome.done();
    }

    @Override
    public Set<Medium> media() {
        return Set.of(Medium.values());
    }

    @Override
    public Outcome release(CommandId id, Deadline deadline) throws IOException, InterruptedException {
        teller.answer();
        return Outcome.done();
    }

    @Override
    public int columns() {
        return COLUMNS;
    }

    @Override
    public Outcome print(List<String> lines, CommandId id, Deadline deadline) throws IOException, InterruptedException {
        teller.answer();
        return Outcome.done();
    }
}
