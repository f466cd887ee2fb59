// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a vehicle. Personal data.
 *
 * @param text letters and digits of any script in NFKC and upper case, 1 to 16; {@link #read} brings it there
 * @param country that gave it, two letters of ISO 3166-1; empty when it was not seen
 */
public record Plate(String text, Optional<String> country) {
    private static final int LONGEST = 16;

    /** @throws IllegalArgumentException when it cannot be one */
    public Plate {
        int length = text.codePointCount(0, text.length());
        if (length == 0 || length > LONGEST || !text.equals(form(text))) {
            throw new IllegalArgumentException("not the number of a vehicle");
        }
        if (country.filter(code -> !code.matches("[A-Z]{2}")).isPresent()) {
            throw new IllegalArgumentException("not a country of ISO 3166-1");
        }
    }

    /** From what a camera or a person wrote: spaces, hyphens and dots fall away. @throws IllegalArgumentException when nothing is left */
    public static Plate read(String written) {
        return new Plate(form(written), Optional.empty());
    }

    private static String form(String written) {
        var text = new StringBuilder();
        Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
