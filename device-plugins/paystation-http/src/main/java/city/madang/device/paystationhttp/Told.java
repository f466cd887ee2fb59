// SPDX-License-Identifier: Apache-2.0
package city.madang.device.paystationhttp;

import city.madang.device.CommandId;
import city.madang.device.Message;
import city.madang.device.Money;
import city.madang.device.event.ButtonPressed;
import city.madang.device.event.ButtonPressed.Button;
import city.madang.device.event.CashMoved;
import city.madang.device.event.CodeRead;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Fault;
import city.madang.device.event.PaymentTaken;
import city.madang.device.event.PaymentTaken.Means;
import city.madang.device.event.Stamp;
import city.madang.device.json.Json;
import city.madang.device.json.NotUnderstood;
import city.madang.device.role.CardReader.Medium;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a station tells. What it names wrongly is named, never shown: it may be somebody's. */
final class Told {
    /** In the smallest unit; more cannot be put into a machine. */
    private static final long MOST = 1_000_000_000_000L;

    private static final Pattern CARD_NUMBER = Pattern.compile("\\d(?:[ -]?\\d){12,18}");
    private static final int LAST_DIGITS = 4;

    private Told() {}

    /** A value by its name; empty for everything else. */
    static <E extends Enum<E>> Optional<E> one(Class<E> type, Json value) {
        var name = value.text().orElse("");
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    static DeviceEvent of(Json message) throws NotUnderstood {
        return switch (message.at("event").text().orElse("")) {
            case "PAID" -> payment(message);
            case "CASH" -> new CashMoved(stamp(message), money(message, -MOST));
            case "BUTTON" ->
                new ButtonPressed(
                        stamp(message), one(Button.class, message.at("button")).orElse(Button.OTHER));
            case "CODE" -> code(message);
            case "FAULT" -> new Fault(stamp(message), trouble(message), "");
            default -> throw wrong("event");
        };
    }

    /** Without its place among the messages: told again later it is still the same payment. */
    private static PaymentTaken payment(Json message) throws NotUnderstood {
        var reference = masked(message.at("reference").text().orElse(""));
        try {
            return new PaymentTaken(
                    Stamp.at(time(message)),
                    id(message.at("id")).orElseThrow(() -> wrong("id")),
                    money(message, 1),
                    one(Means.class, message.at("means")).orElse(Means.OTHER),
                    reference);
        } catch (IllegalArgumentException e) {
            throw unpaid("reference", message, reference);
        } catch (NotUnderstood e) {
            throw unpaid(e.why().words().get(0), message, reference);
        }
    }

    /** Somebody has to find it at the station: so as much as there is. */
    private static NotUnderstood unpaid(String field, Json message, String reference) {
        var amount = message.at("amount").text().orElse("");
        return new NotUnderstood(Message.of("payment.odd", field, amount, reference));
    }

    static Optional<CommandId> id(Json value) {
        try {
            return Optional.of(new CommandId(value.text().orElse("")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whatever a station does wrongly: no number of a card is kept. It has 13 to 19 digits and a check digit (ISO/IEC 7812). */
    static String masked(String text) {
        return CARD_NUMBER.matcher(text).replaceAll(found -> {
            var digits = found.group().replaceAll("[^0-9]", "");
            return isChecked(digits)
                    ? "*".repeat(digits.length() - LAST_DIGITS) + digits.substring(digits.length() - LAST_DIGITS)
                    : found.group();
        });
    }

    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int counted = at % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    private static CodeRead code(Json message) throws NotUnderstood {
        var medium = one(Medium.class, message.at("medium")).orElseThrow(() -> wrong("medium"));
        try {
            return new CodeRead(
                    stamp(message), medium, message.at("code").text().orElse(""));
        } catch (IllegalArgumentException e) {
            throw wrong("code");
        }
    }

    /** What the kit has texts for; everything else is a fault like any other. */
    private static Message trouble(Json message) {
        return switch (message.at("fault").text().orElse("")) {
            case "COINS" -> Message.of("fault.coins");
            case "NOTES" -> Message.of("fault.notes");
            case "CARDS" -> Message.of("fault.cards");
            case "PRINTER" -> Message.of("fault.printer");
            case "DOOR" -> Message.of("fault.door");
            case "CHANGE_OWED" -> Message.of("fault.owed");
            default -> Message.of("fault.other");
        };
    }

    private static Stamp stamp(Json message) throws NotUnderstood {
        long sequence = message.at("sequence").whole(0, Long.MAX_VALUE).orElseThrow(() -> wrong("sequence"));
        return Stamp.at(time(message), sequence);
    }

    private static Instant time(Json message) throws NotUnderstood {
        try {
            return Instant.parse(message.at("at").text().orElse(""));
        } catch (DateTimeParseException e) {
            throw wrong("at");
        }
    }

    private static Money money(Json message, long least) throws NotUnderstood {
        long amount = message.at("amount").whole(least, MOST).orElseThrow(() -> wrong("amount"));
        try {
            return Money.of(amount, message.at("currency").text().orElse(""));
        } catch (IllegalArgumentException e) {
            throw wrong("currency");
        }
    }

    private static NotUnderstood wrong(String field) {
        return new NotUnderstood(Message.of("fault.field", field));
    }
}
