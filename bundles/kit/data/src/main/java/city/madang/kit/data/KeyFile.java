// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 32 random bytes, made at the first start, and what is derived from them (HKDF with SHA-256, RFC 5869). */
final class KeyFile {
    private static final int LENGTH = 32;
    private static final byte[] SALT = "city.madang".getBytes(StandardCharsets.US_ASCII);

    private final byte[] pseudoRandomKey;

    private KeyFile(byte[] secret) {
        pseudoRandomKey = mac(SALT, secret);
    }

    /** Reads the file; makes it when there is none. */
    static KeyFile open(Path file) throws IOException {
        if (!Files.exists(file)) {
            var fresh = new byte[LENGTH];
            new SecureRandom().nextBytes(fresh);
            OwnerOnly.write(file, fresh);
        }
        var secret = Files.readAllBytes(file);
        if (secret.length != LENGTH) {
            throw new IOException(file + " is damaged: it must have " + LENGTH + " bytes. Restore it from the backup");
        }
        return new KeyFile(secret);
    }

    /** RFC 5869 "expand" for one block, which is all that 32 bytes need. */
    byte[] derive(String purpose) {
        var info = purpose.getBytes(StandardCharsets.UTF_8);
        var block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return mac(pseudoRandomKey, block);
    }

    /** A short public name that tells nothing of the bytes. */
    String name() {
        return HexFormat.of().formatHex(derive("name"), 0, 6);
    }

    private static byte[] mac(byte[] key, byte[] data) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
