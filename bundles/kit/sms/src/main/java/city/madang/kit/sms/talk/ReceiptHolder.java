// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Said;
import city.madang.dialogue.Step;
import city.madang.identity.ReceiptNumber;
import city.madang.kit.Accounts;
import city.madang.kit.sms.text.Spelling;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number and PIN, in one message or in two. The sender's number stands for the address from which tries are counted, so PINs are
 * guessed no faster than on the web.
 */
final class ReceiptHolder implements Holder<Step.Receipt> {
    private static final Pattern PIN = Pattern.compile("[0-9]{6}");
    private static final int NUMBER_LENGTH = 15;
    private static final int PIN_LENGTH = 6;

    private final Accounts accounts;

    ReceiptHolder(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Heard hear(Scene<Step.Receipt> scene, String text) {
        var typed = Spelling.read(text).replaceAll("[^0-9A-Za-z]", "");
        if (typed.length() == NUMBER_LENGTH + PIN_LENGTH) {
            var pin = typed.substring(NUMBER_LENGTH);
            var number = number(typed.substring(0, NUMBER_LENGTH));
            if (number.isPresent() && PIN.matcher(pin).matches()) {
                return checked(scene, number.get(), pin);
            }
        }
        var number = number(typed);
        if (number.isPresent()) {
            return scene.stay(scene.state().narrowed(number.get().value()), scene.text("receipt.pin"));
        }
        var before = number(scene.state().narrowed());
        if (before.isPresent() && PIN.matcher(typed).matches()) {
            return checked(scene, before.get(), typed);
        }
        return Heard.LOST;
    }

    /** The number in a text that has one. */
    static Optional<ReceiptNumber> in(String text) {
        var typed = Spelling.read(text).replaceAll("[^0-9A-Za-z]", "");
        return typed.length() < NUMBER_LENGTH ? Optional.empty() : number(typed.substring(0, NUMBER_LENGTH));
    }

    /** The number in a text that is one, with its PIN or without. */
    static Optional<ReceiptNumber> alone(String text) {
        var typed = Spelling.read(text).replaceAll("[^0-9A-Za-z]", "");
        boolean withPin = typed.length() == NUMBER_LENGTH + PIN_LENGTH
                && PIN.matcher(typed.substring(NUMBER_LENGTH)).matches();
        return typed.length() == NUMBER_LENGTH || withPin ? in(text) : Optional.empty();
    }

    private static Optional<ReceiptNumber> number(String typed) {
        try {
            return Optional.of(ReceiptNumber.parse(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Heard checked(Scene<Step.Receipt> scene, ReceiptNumber number, String pin) {
        var outcome = accounts.showReceipt(number, pin, scene.talk().from());
        if (outcome instanceof Accounts.Outcome.Wait wait) {
            var minutes = Math.max(1, wait.remaining().toMinutes());
            return scene.stay(scene.state(), scene.text("receipt.wait", minutes));
        }
        boolean right = outcome instanceof Accounts.Outcome.Welcome
                && accounts.issuedBy(number)
                        .filter(scene.chapter().module()::equals)
                        .isPresent();
        return right
                ? new Heard.Answer(new Said(number.value(), number.toString()))
                : scene.stay(scene.state(), scene.text("receipt.wrong"));
    }
}
