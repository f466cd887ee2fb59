// SPDX-License-Identifier: Apache-2.0
package city.madang.outside;

import org.osgi.annotation.versioning.ProviderType;

/** The way to servers of others. Safe for several threads. */
@ProviderType
public interface Outside {
    /** No longer answer is read. */
    int MOST_BYTES = 2 * 1024 * 1024;

    /**
     * Sends the call once, and waits for the whole answer, half a minute at most. Redirects are not followed: they are answers. Call it
     * outside of units of work.
     *
     * @throws NotReached when there is no whole answer
     */
    Answer call(Call call);

    /**
     * Reads JSON: an object as {@code Map<String, Object>} in its order, an array as {@code List<Object>}, texts as {@code String}, numbers
     * as {@code BigDecimal}, truth values as {@code Boolean}, and null as {@code null}.
     *
     * @throws IllegalArgumentException when it is no JSON, or nested too deeply
     */
    Object json(String text);
}
