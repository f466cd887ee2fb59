// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import java.nio.ByteBuffer;

/** Segments of a sealed stream. */
final class Segments {
    static final int SIZE = 64 * 1024;
    static final int SALT = 32;
    static final int PREFIX = 7;
    /** The first byte of a stream is the length of its header. */
    static final int HEADER = 1 + SALT + PREFIX;

    static final int PLAIN = SIZE - Gcm.TAG;

    private static final byte[] NOTHING = {};

    private final byte[] key;
    private final byte[] prefix;

    Segments(byte[] key, byte[] prefix) {
        this.key = key;
        this.prefix = prefix;
    }

    /** How much is in a full segment; the first shares its space with the header. */
    static int plain(int number) {
        return number == 0 ? PLAIN - HEADER : PLAIN;
    }

    byte[] seal(int number, boolean last, byte[] plain, int length) {
        return Gcm.encrypt(key, nonce(number, last), NOTHING, plain, length);
    }

    byte[] open(int number, boolean last, byte[] sealed) {
        return Gcm.decrypt(key, nonce(number, last), NOTHING, sealed);
    }

    private byte[] nonce(int number, boolean last) {
        return ByteBuffer.allocate(Gcm.NONCE)
                .put(prefix)
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
    }
}
