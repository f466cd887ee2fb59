// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.kit.Cities;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA512tDigest;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Passwords as bcrypt hashes. The rules are those of NIST SP 800-63B 5.1.1.2: length, no common ones, nothing about kinds of
 * characters, no forced change; normalised by NFKC, so that one password is the same on every keyboard.
 *
 * <p>bcrypt reads 72 bytes, which are 24 Korean letters. So it gets 43 letters that stand for the whole password: Base64 of its
 * HMAC-SHA-512/256. The HMAC's key is no secret; it keeps hashes of passwords that leaked elsewhere from being tried here.
 * Hashes of this kind begin with {@code h1}; older ones are of the password itself, still count, and are renewed when it is next
 * shown.
 */
final class Passwords {
    /** OWASP Password Storage Cheat Sheet asks for 10 or more; 12 takes about a quarter of a second here. */
    static final int COST = 12;

    /** Of bcrypt as it is. */
    private static final int LOWEST_COST = 4;

    private static final int FEWEST_CHARACTERS = 12;
    /** More than the 64 of ASVS 6.2.9; what is longer is a text by mistake. */
    private static final int MOST_CHARACTERS = 200;
    /** bcrypt reads no more. */
    private static final int MOST_BYTES = 72;

    private static final String WHOLE = "h1";
    private static final byte[] PURPOSE = "madang password h1".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST_BITS = 256;

    private final int cost;
    private final SecureRandom random;
    private final Cities cities;
    private final CommonPasswords common = new CommonPasswords();
    /** Never a person's. */
    final String nobodys;

    Passwords(int cost, SecureRandom random, Cities cities) {
        this.cost = cost;
        this.random = random;
        this.cities = cities;
        nobodys = nobodys();
    }

    /** Comparing with it takes as long as with a person's, which its cost alone decides; making one like that would hold up each start. */
    private String nobodys() {
        var cheap = OpenBSDBCrypt.generate(whole(SessionToken.next(random).value()), salt(), LOWEST_COST);
        return WHOLE + cheap.replace(cost(LOWEST_COST), cost(cost));
    }

    private static String cost(int cost) {
        return String.format(Locale.ROOT, "$%02d$", cost);
    }

    private byte[] salt() {
        var salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }

    /**
     * @param name the person's; with the login and the city's name it is what somebody who knows them would try
     * @throws IllegalArgumentException with the message key that says what to do
     */
    void check(String login, String name, String password) {
        var normal = normal(password);
        var characters = normal.codePointCount(0, normal.length());
        if (characters < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException("account.password.short");
        }
        if (characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException("account.password.long");
        }
        if (normal.strip().toLowerCase(Locale.ROOT).equals(login)) {
            throw new IllegalArgumentException("account.password.login");
        }
        if (common.isCommon(normal, List.of(login, name, cities.city().name()))) {
            throw new IllegalArgumentException("account.password.common");
        }
    }

    String hash(String password) {
        return WHOLE + OpenBSDBCrypt.generate(whole(password), salt(), cost);
    }

    /** Whether the hash is of an older kind, so that it should be made anew from the password just shown. */
    static boolean isOld(String hash) {
        return !hash.startsWith(WHOLE);
    }

    /**
     * Whether it is the password of that hash. Without a hash, or with a password that nobody can have, the same work is done
     * for nothing, so that the time does not tell which logins exist.
     */
    boolean matches(String password, Optional<String> hash) {
        var kept = hash.orElse(nobodys);
        if (!isOld(kept)) {
            return OpenBSDBCrypt.checkPassword(kept.substring(WHOLE.length()), whole(password)) && hash.isPresent();
        }
        var typed = normal(password).getBytes(StandardCharsets.UTF_8);
        var fits = typed.length <= MOST_BYTES;
        return OpenBSDBCrypt.checkPassword(kept, fits ? typed : new byte[MOST_BYTES]) && fits;
    }

    private static byte[] whole(String password) {
        var bytes = normal(password).getBytes(StandardCharsets.UTF_8);
        var mac = new HMac(new SHA512tDigest(DIGEST_BITS));
        mac.init(new KeyParameter(PURPOSE));
        mac.update(bytes, 0, bytes.length);
        var digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return Base64.getEncoder().withoutPadding().encode(digest);
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
