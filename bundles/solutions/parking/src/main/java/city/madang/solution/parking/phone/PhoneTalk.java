// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.phone;

import city.madang.data.Tx;
import city.madang.device.Money;
import city.madang.device.Plate;
import city.madang.dialogue.Dialogue;
import city.madang.dialogue.Said;
import city.madang.dialogue.Talk;
import city.madang.dialogue.Words;
import city.madang.module.Kit;
import city.madang.solution.parking.phone.Bills.Bill;
import city.madang.solution.parking.phone.PhoneCash.Outcome;
import city.madang.solution.parking.phone.PhoneCash.Payer;
import city.madang.solution.parking.phone.PhoneCash.Wish;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/** By text message: somebody sends a plate, hears what is due, says yes, and the phone that wrote is asked. */
final class PhoneTalk {
    private static final String CAR = "car";

    private final Kit kit;
    private final Bills bills;
    private final PhoneCash cash;

    PhoneTalk(Kit kit, Bills bills, PhoneCash cash) {
        this.kit = kit;
        this.bills = bills;
        this.cash = cash;
    }

    Dialogue pay() {
        return Dialogue.of().value(CAR, this::car).confirm("check").end("asked", this::asked);
    }

    /** The stay and what it owes; not understood when there is none, or nothing is due. */
    private Optional<Said> car(Talk talk, String text) {
        return cash.isOffered()
                ? plate(text)
                        .flatMap(plate -> bills.withPlate(plate).stream().findFirst())
                        .or(() -> bills.withTicket(PhoneNumber.digits(text)))
                        .map(found -> bills.bill(found, talk.locale()))
                        .filter(Bill::isOwed)
                        .map(bill -> said(bill, talk.locale()))
                : Optional.empty();
    }

    private static Optional<Plate> plate(String text) {
        try {
            return Optional.of(Plate.read(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Said said(Bill bill, Locale reader) {
        var due = bill.due().orElseThrow();
        return new Said(bill.session().id() + " " + due.minor(), bill.carPark().name() + ", " + words(due, reader));
    }

    private static String words(Money amount, Locale reader) {
        var format = NumberFormat.getCurrencyInstance(reader);
        format.setCurrency(amount.currency());
        int digits = amount.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(java.math.BigDecimal.valueOf(amount.minor(), digits));
    }

    private Words asked(Tx tx, Talk talk) {
        var said = talk.get(CAR).split(" ");
        var bill = bills.find(said[0]).map(found -> bills.bill(found, talk.locale()));
        if (bill.isEmpty()) {
            return Words.of("dialogue.pay.changed");
        }
        var text = kit.texts()
                .text(
                        talk.locale(),
                        "pay.phone.text",
                        bill.get().carPark().name(),
                        bill.get().session().ticket());
        var wish = new Wish(new Payer(bill.get(), talk.from(), Long.parseLong(said[1])), text, talk.once());
        var outcome = cash.ask(tx, wish);
        return Words.of(
                outcome instanceof Outcome.Asked
                        ? "dialogue.pay.asked"
                        : outcome instanceof Outcome.Often ? "dialogue.pay.often" : "dialogue.pay.changed");
    }
}
