// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.kit.sms.text.Spelling;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads a number that stands alone, in any script, with the point or bracket that people put after it. */
final class Numbers {
    private static final Pattern ALONE = Pattern.compile("([0-9]{1,3})[.)\\],:]?");

    private Numbers() {}

    static OptionalInt alone(String text) {
        var found = ALONE.matcher(Spelling.read(text));
        return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
}
