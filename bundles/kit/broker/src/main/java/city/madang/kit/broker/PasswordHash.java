// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.broker;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password, as {@code mosquitto_passwd} of Mosquitto 2 writes it: {@code $7$iterations$salt$hash}, by PBKDF2 with
 * HMAC-SHA-512 (RFC 8018), in base 64.
 */
public record PasswordHash(int iterations, byte[] salt, byte[] hash) {
    private static final String KIND = "7";
    private static final int PARTS = 5;
    private static final int SALT = 12;
    private static final int HASH = 64;
    private static final int ITERATIONS = 20_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when it is no such hash */
    static PasswordHash read(String text) {
        var parts = text.split("\\$", -1);
        if (parts.length != PARTS || !parts[0].isEmpty() || !parts[1].equals(KIND)) {
            throw new IllegalArgumentException("not a hash of mosquitto_passwd of Mosquitto 2");
        }
        int iterations = Integer.parseInt(parts[2]);
        var salt = Base64.getDecoder().decode(parts[3]);
        var hash = Base64.getDecoder().decode(parts[4]);
        if (iterations < 1 || iterations > MOST_ITERATIONS || salt.length == 0 || hash.length != HASH) {
            throw new IllegalArgumentException("not a hash of PBKDF2 with SHA-512");
        }
        return new PasswordHash(iterations, salt, hash);
    }

    /** With a salt of its own. */
    public static PasswordHash of(String password) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new PasswordHash(ITERATIONS, salt, derived(password, salt, ITERATIONS));
    }

    boolean fits(String password) {
        return MessageDigest.isEqual(hash, derived(password, salt, iterations));
    }

    private static byte[] derived(String password, byte[] salt, int iterations) {
        try {
            // An empty password is none; PBEKeySpec does not take it either.
            var characters = password.isEmpty() ? new char[] {0} : password.toCharArray();
            var spec = new PBEKeySpec(characters, salt, iterations, HASH * Byte.SIZE);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that
                && iterations == that.iterations
                && Arrays.equals(salt, that.salt)
                && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    /** As it stands in the file. */
    @Override
    public String toString() {
        var text = Base64.getEncoder();
        return "$" + KIND + "$" + iterations + "$" + text.encodeToString(salt) + "$" + text.encodeToString(hash);
    }
}
