// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.kit.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser shows to be recognised.
 *
 * @param value 256 random bits in Base64url, 43 characters
 */
record SessionToken(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static SessionToken next(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when it cannot be one of ours, so that junk never reaches the database. */
    static Optional<SessionToken> parse(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new SessionToken(sent)) : Optional.empty();
    }

    /** What the database keeps; whoever reads it cannot sign in with it. A fast hash is enough for 256 random bits. */
    String hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
