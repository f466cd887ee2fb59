// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

/**
 * What a citizen is given for what they filed.
 *
 * @param pin six digits; told once, kept only as a keyed hash
 * @param again true when the same rendering of the form was sent before: the record is there already
 */
public record Receipt(ReceiptNumber number, String pin, boolean again) {
    @Override
    public String toString() {
        return "Receipt " + number;
    }
}
