// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

import city.madang.device.lorawan.Field.Condition;
import city.madang.device.role.SpaceSensor.Occupancy;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one field of a decoder: words between spaces, most of them {@code name=value}, in any order.
 *
 * <pre>{@code
 * port=2 fact=temperature unit=Cel at=1 signed scale=0.5
 * port=1 fact=space at=0 bits=2 values=0:FREE,1:TAKEN,3:UNKNOWN if=1&240=16
 * }</pre>
 */
final class FieldText {
    /** For which there are events of their own. */
    static final Set<String> OWN_FACTS = Set.of(Field.SPACE, Field.BATTERY, Field.FIRMWARE);

    private static final Map<Long, String> USUAL = Map.of(0L, Occupancy.FREE.name(), 1L, Occupancy.TAKEN.name());
    private static final Set<String> FLAGS = Set.of("signed", "little", "optional");
    private static final Set<String> NAMES =
            Set.of("port", "fact", "at", "bytes", "shift", "bits", "scale", "plus", "unit", "values", "if");
    private static final Pattern CONDITION = Pattern.compile("([0-9]{1,3})(?:&([0-9]{1,3}))?=([0-9]{1,3})");
    /** With ten digits of a figure it still is a reading. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,4}(?:\\.[0-9]{1,4})?");

    private static final int LAST_PORT = 223;
    private static final int LAST_BYTE = 241;
    private static final int MOST_BYTES = 4;
    private static final int BYTE = 8;
    private static final int FULL = 255;

    private final Map<String, String> words = new HashMap<>();

    private FieldText() {}

    /** @throws IllegalArgumentException whose message is the field */
    static Field field(String text) {
        try {
            return new FieldText().read(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(text.strip(), e);
        }
    }

    private Field read(String text) {
        for (var word : text.split(" +")) {
            var parts = word.split("=", 2);
            boolean known = parts.length == 2 ? NAMES.contains(parts[0]) : FLAGS.contains(word);
            must(known && words.put(parts[0], parts[parts.length - 1]) == null);
        }
        var fact = words.getOrDefault("fact", "");
        int bytes = number("bytes", "1", 1, MOST_BYTES);
        int shift = number("shift", "0", 0, BYTE * bytes - 1);
        int bits = number("bits", "" + (BYTE * bytes - shift), 1, BYTE * bytes - shift);
        var unit = words.getOrDefault("unit", "");
        must(fact.matches("[a-z][a-z0-9-]{0,39}") && unit.matches("[!-~]{0,20}"));
        return new Field(
                number("port", "", 1, LAST_PORT),
                fact,
                number("at", "", 0, LAST_BYTE),
                bytes,
                words.containsKey("little"),
                shift,
                bits,
                words.containsKey("signed"),
                decimal("scale", "1"),
                decimal("plus", "0"),
                unit,
                values(fact),
                condition(),
                words.containsKey("optional"));
    }

    private static void must(boolean right) {
        if (!right) {
            throw new IllegalArgumentException();
        }
    }

    private int number(String name, String usual, int least, int most) {
        var text = words.getOrDefault(name, usual);
        must(text.matches("[0-9]{1,3}"));
        int number = Integer.parseInt(text);
        must(number >= least && number <= most);
        return number;
    }

    private BigDecimal decimal(String name, String usual) {
        var text = words.getOrDefault(name, usual);
        must(DECIMAL.matcher(text).matches());
        return new BigDecimal(text);
    }

    private Map<Long, String> values(String fact) {
        var text = words.get("values");
        must(text == null || fact.equals(Field.SPACE));
        if (text == null) {
            return USUAL;
        }
        var values = new HashMap<Long, String>();
        for (var pair : text.split(",", -1)) {
            var parts = pair.split(":", -1);
            must(parts.length == 2 && parts[0].matches("-?[0-9]{1,10}"));
            values.put(Long.parseLong(parts[0]), Occupancy.valueOf(parts[1]).name());
        }
        return Map.copyOf(values);
    }

    private Optional<Condition> condition() {
        var text = words.get("if");
        if (text == null) {
            return Optional.empty();
        }
        var match = CONDITION.matcher(text);
        must(match.matches());
        int at = Integer.parseInt(match.group(1));
        int mask = match.group(2) == null ? FULL : Integer.parseInt(match.group(2));
        int value = Integer.parseInt(match.group(3));
        must(at <= LAST_BYTE && mask <= FULL && (value & ~mask) == 0);
        return Optional.of(new Condition(at, mask, value));
    }
}
