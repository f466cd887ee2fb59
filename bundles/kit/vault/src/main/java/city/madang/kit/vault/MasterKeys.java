// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.kit.DataFolder;
import city.madang.kit.Secrets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys that wrap data keys. {@code MADANG_VAULT_KEY} is the present one, {@code MADANG_VAULT_OLD_KEYS} has earlier ones for as
 * long as they are needed; without them the key is derived from the secret in the data folder.
 */
final class MasterKeys {
    static final String PRESENT = "MADANG_VAULT_KEY";
    static final String OLD = "MADANG_VAULT_OLD_KEYS";
    private static final int LENGTH = 32;

    private final Map<String, byte[]> byId = new LinkedHashMap<>();
    private final String present;
    private final boolean given;

    MasterKeys(Secrets secrets, DataFolder folder) {
        var fromFolder = folder.key("vault");
        var secret = secrets.find(PRESENT);
        present = add(secret.map(text -> read(PRESENT, text)).orElse(fromFolder));
        given = secret.isPresent();
        secrets.find(OLD).ifPresent(list -> {
            for (var old : list.split("[,\\s]+")) {
                add(read(OLD, old));
            }
        });
        add(fromFolder);
    }

    private String add(byte[] key) {
        var id = HexFormat.of().formatHex(Hkdf.mac(key, Associated.parts("madang-vault master")), 0, 4);
        byId.putIfAbsent(id, key);
        return id;
    }

    private static byte[] read(String variable, String text) {
        try {
            var key = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            if (key.length == LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // told below, without the text
        }
        throw new IllegalArgumentException(
                variable + " must be 32 bytes in Base64, for example from: openssl rand -base64 32");
    }

    String present() {
        return present;
    }

    String origin() {
        return given ? "environment" : "data folder";
    }

    /** False when the key lies beside what it protects. */
    boolean isGiven() {
        return given;
    }

    /** @throws IllegalStateException when that key is not here */
    byte[] key(String id) {
        var key = byId.get(id);
        if (key == null) {
            throw new IllegalStateException("the master key " + id + " of the vault is missing: give it in " + PRESENT
                    + ", or in " + OLD + " if there is a newer one");
        }
        return key;
    }
}
