// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Keys of one kind that nobody can guess. A key is told once; the city keeps its {@link Digest} only, which needs no salt, because
 * no two people choose the same 256 bits.
 */
public final class SecretKeys {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final String prefix;
    private final Pattern form;

    /** @param prefix by which scanners of source code and people recognise one that leaked; letters, digits and {@code _} */
    public SecretKeys(String prefix) {
        this.prefix = prefix;
        this.form = Pattern.compile(prefix + "[A-Za-z0-9_-]{43}");
    }

    public String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether the text can be one; what cannot never needs to reach the database. */
    public boolean fits(String text) {
        return form.matcher(text).matches();
    }
}
