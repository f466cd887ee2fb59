// SPDX-License-Identifier: Apache-2.0
package city.madang.dialogue;

/**
 * An answer that was understood.
 *
 * @param value what it means, for the module
 * @param shown what it is called, in the language of the conversation
 */
public record Said(String value, String shown) {
    public static Said of(String value) {
        return new Said(value, value);
    }
}
