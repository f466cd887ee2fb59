// SPDX-License-Identifier: Apache-2.0
package city.madang.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Seals values of one module with keys that are not in the database: AES-256 in GCM, which also shows every change. Only what
 * the same module sealed for the same {@link Place} can be opened. Safe for several threads.
 */
@ProviderType
public interface Vault {
    /**
     * Seals a text. The result is ASCII without spaces, at most {@code 40 + 4/3} of the text's length in UTF-8, and differs each
     * time. It names the key, so that it stays readable after the key was changed.
     */
    String seal(Place place, String text);

    /**
     * Opens what {@link #seal} gave.
     *
     * @throws Unreadable when it was changed, was sealed for another place, or its key is not here
     */
    String open(Place place, String sealed);

    /** Whether it was sealed with the present key; false for a plain text too. */
    boolean isCurrent(String sealed);

    /**
     * A keyed fingerprint by which equal values can be found without being readable: 64 hexadecimal digits, the same for the
     * same module, purpose and value, for ever. Bring the value to one form first, for example with {@link Reach#form}.
     */
    String index(String purpose, String value);

    /** A stream that seals what is written to it; closing it ends the sealed form. Memory use does not depend on the length. */
    OutputStream sealing(Place place, OutputStream to) throws IOException;

    /**
     * A stream of what was sealed. Each 64 KiB are checked before they are given out.
     *
     * @throws Unreadable from a read, when it was changed, cut off, or sealed for another place
     */
    InputStream opening(Place place, InputStream from) throws IOException;

    /** A lane of this module: sealed by everybody, opened by one unit of the city only. */
    Lane lane(String name);

    /** Values for people who have a code and nothing else. */
    Codes codes();
}
