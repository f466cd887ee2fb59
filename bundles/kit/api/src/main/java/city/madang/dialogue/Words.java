// SPDX-License-Identifier: Apache-2.0
package city.madang.dialogue;

import java.util.List;

/**
 * What is said: a text of the module with its arguments.
 *
 * @param key keep the text short; each 160 Latin or 70 other characters are one message, and are paid for
 */
public record Words(String key, List<Object> arguments) {
    public Words {
        arguments = List.copyOf(arguments);
    }

    public static Words of(String key, Object... arguments) {
        return new Words(key, List.of(arguments));
    }
}
