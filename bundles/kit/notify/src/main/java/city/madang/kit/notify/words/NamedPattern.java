// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.words;

import city.madang.l10n.LocalText;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part.Type;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An ICU message pattern with named values, in one language. */
public final class NamedPattern {
    private final List<String> names;
    private final MessageFormat format;
    private final Locale locale;

    /** @throws IllegalArgumentException when it is no such pattern, saying why in English */
    public NamedPattern(String pattern, Locale locale) {
        this.locale = locale;
        var parts = new MessagePattern(pattern);
        names = List.copyOf(names(parts));
        format = new MessageFormat(numbered(pattern, parts, names), locale);
    }

    /** The names in braces. */
    public Set<String> names() {
        return Set.copyOf(names);
    }

    private static Set<String> names(MessagePattern parts) {
        var names = new TreeSet<String>();
        for (int i = 0; i < parts.countParts(); i++) {
            if (isName(parts.getPartType(i))) {
                names.add(parts.getSubstring(parts.getPart(i)));
            }
        }
        return names;
    }

    private static boolean isName(Type type) {
        return type == Type.ARG_NAME || type == Type.ARG_NUMBER;
    }

    /** With numbers for names: ICU gives the formats of a pattern, which need the zone, only when it has no names. */
    private static String numbered(String pattern, MessagePattern parts, List<String> names) {
        var result = new StringBuilder();
        int done = 0;
        for (int i = 0; i < parts.countParts(); i++) {
            if (isName(parts.getPartType(i))) {
                var part = parts.getPart(i);
                result.append(pattern, done, part.getIndex()).append(names.indexOf(parts.getSubstring(part)));
                done = part.getLimit();
            }
        }
        return result.append(pattern.substring(done)).toString();
    }

    /** The words with the values filled in, times in the zone. A name without a value is left out. */
    public String fill(Map<String, Object> values, ZoneId zone) {
        var own = (MessageFormat) format.clone();
        var zoned = TimeZone.getTimeZone(zone.getId());
        for (var each : own.getFormats()) {
            if (each instanceof DateFormat date) {
                date.setTimeZone(zoned);
            }
        }
        var forms = own.getFormatsByArgumentIndex();
        var filled = new Object[names.size()];
        for (int i = 0; i < filled.length; i++) {
            boolean hasForm = i < forms.length && forms[i] != null;
            filled[i] = plain(values.get(names.get(i)), hasForm, zone);
            if (hasForm && filled[i] instanceof String) {
                // Words, or nothing at all, where the pattern has the form of a time: they stand as they are.
                own.setFormatByArgumentIndex(i, null);
            }
        }
        return own.format(filled);
    }

    private Object plain(Object value, boolean hasForm, ZoneId zone) {
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null), hasForm, zone);
        }
        if (value instanceof Instant instant) {
            return hasForm ? Date.from(instant) : usual(DateFormat.SHORT, Date.from(instant), zone);
        }
        if (value instanceof LocalDate day) {
            var start = Date.from(day.atStartOfDay(zone).toInstant());
            return hasForm ? start : usual(DateFormat.NONE, start, zone);
        }
        if (value instanceof LocalText text) {
            return text.in(locale);
        }
        return value instanceof Number ? value : Objects.toString(value, "");
    }

    /** A time without a form in the pattern, in the language's usual one. */
    private String usual(int time, Date value, ZoneId zone) {
        var form = DateFormat.getDateTimeInstance(DateFormat.LONG, time, locale);
        form.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return form.format(value);
    }
}
