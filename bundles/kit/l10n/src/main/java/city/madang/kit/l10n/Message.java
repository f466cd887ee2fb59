// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.l10n;

import city.madang.device.Money;
import city.madang.l10n.LocalText;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/** A compiled ICU message. Safe for several threads, which {@link MessageFormat} is not: it is cloned for each use. */
final class Message {
    private static final Object[] NOTHING = {};

    private final Locale locale;
    private final MessageFormat format;
    private final String fixed;

    /** @throws IllegalArgumentException when the pattern is malformed */
    Message(String pattern, Locale locale) {
        this.locale = locale;
        this.format = new MessageFormat(pattern, locale);
        this.fixed = hasArguments(pattern) ? null : format.format(NOTHING);
    }

    /**
     * Instants and days are shown in the zone when the pattern asks for a date or a time; money with its currency, where the pattern
     * asks for nothing else than the argument.
     *
     * @throws IllegalArgumentException when an argument is not what the pattern wants
     */
    String format(ZoneId zone, Object... arguments) {
        if (fixed != null) {
            return fixed;
        }
        var own = (MessageFormat) format.clone();
        if (!own.usesNamedArguments()) {
            for (var part : own.getFormats()) {
                if (part instanceof DateFormat date) {
                    date.setTimeZone(TimeZone.getTimeZone(zone.getId()));
                }
            }
        }
        var values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(arguments[i], zone);
        }
        return own.format(values);
    }

    private Object value(Object argument, ZoneId zone) {
        if (argument instanceof Optional<?> optional) {
            return value(optional.orElse(null), zone);
        }
        if (argument instanceof Instant instant) {
            return Date.from(instant);
        }
        if (argument instanceof LocalDate day) {
            return Date.from(day.atStartOfDay(zone).toInstant());
        }
        if (argument instanceof LocalText text) {
            return text.in(locale);
        }
        if (argument instanceof Money money) {
            return money(money);
        }
        return argument == null ? "" : argument;
    }

    private String money(Money money) {
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        return NumberFormatter.withLocale(locale)
                .unit(Currency.getInstance(money.currency().getCurrencyCode()))
                .format(BigDecimal.valueOf(money.minor(), digits))
                .toString();
    }

    private static boolean hasArguments(String pattern) {
        var parts = new MessagePattern(pattern);
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_START) {
                return true;
            }
        }
        return false;
    }
}
