// SPDX-License-Identifier: Apache-2.0
package city.madang.vault;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Values for people of whom the city knows nothing but that they have a code: {@value #DIGITS} digits, which are 66 bits. What is
 * sealed for one of them is opened with the code only, and the code is kept nowhere. It is stretched with Argon2id and a key that is
 * not in the database, so that neither a copy of the database nor patience gives it away. Safe for several threads.
 */
@ProviderType
public interface Codes {
    int DIGITS = 20;

    /**
     * Makes a code and its keys.
     *
     * @param seed not guessable, for example a form's {@code once}; the same seed gives the same code, with other keys
     */
    Issued issue(String seed);

    /** The code that the seed gives. */
    String code(String seed);

    /**
     * Reads what somebody typed: digits of any script, spaces and hyphens anywhere. Takes some hundredths of a second on purpose;
     * few are looked at side by side.
     *
     * @return empty when it has not the form of a code
     */
    Optional<Shown> show(String typed);

    /** Seals for who has the code. */
    String seal(CodeKeys keys, Place place, String text);

    /**
     * A new code, to be told to the person and forgotten.
     *
     * @param code in groups of four digits
     */
    record Issued(String code, CodeKeys keys) {
        @Override
        public String toString() {
            return "a code";
        }
    }

    /** A code that somebody has shown; whether there is such a one is not said. */
    @ProviderType
    interface Shown {
        /** As in {@link CodeKeys#finder}. */
        String finder();

        /**
         * Opens what was sealed for the code.
         *
         * @throws Unreadable when it was changed, sealed for another place, or for another code
         */
        String open(CodeKeys keys, Place place, String sealed);
    }
}
