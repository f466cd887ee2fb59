// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import city.madang.kit.sites.EnrolmentCode;
import city.madang.kit.sites.PlainText;
import city.madang.kit.sites.central.Line.Step;
import city.madang.kit.sites.central.Pulse.About;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JSON object of a machine, read value by value; {@link IllegalArgumentException} names the first that is not right. */
record Sent(Map<?, ?> content) {
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern MODULE = Pattern.compile("[a-z][a-z0-9]{1,19}");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VERSION = 40;
    private static final int MOST_MODULES = 100;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Duration LONGEST_TRIP = Duration.ofMinutes(10);

    EnrolmentCode code() {
        return EnrolmentCode.parse(text("code", LONGEST_NAME));
    }

    String secret() {
        return matching(SECRET, "secret");
    }

    About about() {
        return new About(text("name", LONGEST_NAME), text("host", LONGEST_NAME));
    }

    Pulse pulse() {
        var step = new Step(matching(MARK, "line"), number("counter", 1, Long.MAX_VALUE / 2), matching(MARK, "mark"));
        return new Pulse(
                step,
                about(),
                clock(),
                trip(),
                text("version", LONGEST_VERSION),
                modules(),
                number("room", Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private Instant clock() {
        try {
            var clock = Instant.parse(text("clock", LONGEST_NAME));
            if (clock.isBefore(EARLIEST) || clock.isAfter(LATEST)) {
                throw wrong("clock");
            }
            return clock;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("clock", e);
        }
    }

    private Optional<Duration> trip() {
        return content.get("trip") == null
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(number("trip", 0, LONGEST_TRIP.toMillis())));
    }

    private List<String> modules() {
        if (!(content.get("modules") instanceof Map<?, ?> modules) || modules.size() > MOST_MODULES) {
            throw wrong("modules");
        }
        return modules.entrySet().stream()
                .map(each -> module(String.valueOf(each.getKey()), each.getValue()))
                .sorted()
                .toList();
    }

    private static String module(String id, Object version) {
        if (!MODULE.matcher(id).matches() || !(version instanceof String text)) {
            throw wrong("modules");
        }
        return id + " " + plain("modules", text, LONGEST_VERSION);
    }

    private String matching(Pattern form, String name) {
        var text = text(name, LONGEST_NAME);
        if (!form.matcher(text).matches()) {
            throw wrong(name);
        }
        return text;
    }

    private String text(String name, int longest) {
        if (content.get(name) instanceof String text) {
            return plain(name, text, longest);
        }
        throw wrong(name);
    }

    private static String plain(String name, String text, int longest) {
        return PlainText.of(text, longest).orElseThrow(() -> wrong(name));
    }

    private long number(String name, long least, long most) {
        if (content.get(name) instanceof BigDecimal number) {
            try {
                long whole = number.longValueExact();
                if (whole >= least && whole <= most) {
                    return whole;
                }
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException(name, e);
            }
        }
        throw wrong(name);
    }

    private static IllegalArgumentException wrong(String name) {
        return new IllegalArgumentException(name);
    }
}
