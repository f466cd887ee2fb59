// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * Passwords as bcrypt hashes. The rules are those of NIST SP 800-63B 5.1.1.2: length, nothing about kinds of characters, no
 * forced change; normalised by NFKC, so that one password is the same on every keyboard.
 */
final class Passwords {
    /** OWASP Password Storage Cheat Sheet asks for 10 or more; 12 takes about a quarter of a second here. */
    static final int COST = 12;

    private static final int FEWEST_CHARACTERS = 12;
    /** bcrypt reads no more. */
    private static final int MOST_BYTES = 72;

    private final int cost;
    private final SecureRandom random;
    private final String nobodys;

    Passwords(int cost, SecureRandom random) {
        this.cost = cost;
        this.random = random;
        nobodys = hash(SessionToken.next(random).value());
    }

    /** @throws IllegalArgumentException with the message key that says what to do */
    void check(String login, String password) {
        var normal = normal(password);
        if (normal.codePointCount(0, normal.length()) < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException("account.password.short");
        }
        if (bytes(normal).length > MOST_BYTES) {
            throw new IllegalArgumentException("account.password.long");
        }
        if (normal.strip().toLowerCase(Locale.ROOT).equals(login)) {
            throw new IllegalArgumentException("account.password.login");
        }
    }

    String hash(String password) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return OpenBSDBCrypt.generate(bytes(normal(password)), salt, cost);
    }

    /**
     * Whether it is the password of that hash. Without a hash, or with a password that nobody can have, the same work is done
     * for nothing, so that the time does not tell which logins exist.
     */
    boolean matches(String password, Optional<String> hash) {
        var typed = bytes(normal(password));
        if (typed.length > MOST_BYTES) {
            OpenBSDBCrypt.checkPassword(nobodys, new byte[MOST_BYTES]);
            return false;
        }
        return OpenBSDBCrypt.checkPassword(hash.orElse(nobodys), typed) && hash.isPresent();
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }
}
