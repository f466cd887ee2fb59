// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.ReceiptNumber;

/**
 * A row of the inbox that an official ticked.
 *
 * @param version that the official saw
 */
public record Chosen(ReceiptNumber number, int version) {

    /**
     * As a list writes it: {@code <number>:<version>}.
     *
     * @throws IllegalArgumentException when it is not that
     */
    static Chosen parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a row of a list");
        }
        return new Chosen(ReceiptNumber.parse(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return number.value() + ":" + version;
    }
}
