// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone.mobile;

import city.madang.device.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** An object that the provider sent. */
record Shape(Map<?, ?> fields) {
    private static final int LONGEST = 256;

    /** @throws IllegalArgumentException when it is no object */
    static Shape of(Object json) {
        if (json instanceof Map<?, ?> fields) {
            return new Shape(fields);
        }
        throw new IllegalArgumentException("no object");
    }

    /** A text that can be kept; empty for none, and for another. */
    Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank()
                        && text.length() <= LONGEST
                        && text.chars().noneMatch(Character::isISOControl));
    }

    Optional<Shape> part(String name) {
        return fields.get(name) instanceof Map<?, ?> part ? Optional.of(new Shape(part)) : Optional.empty();
    }

    /** Amount and currency; empty when they are none, or have parts that the currency does not have. */
    Optional<Money> money() {
        try {
            var currency = Currency.getInstance(find("currency").orElse(""));
            long minor = new BigDecimal(find("amount").orElse(""))
                    .movePointRight(currency.getDefaultFractionDigits())
                    .longValueExact();
            return Optional.of(new Money(minor, currency));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
