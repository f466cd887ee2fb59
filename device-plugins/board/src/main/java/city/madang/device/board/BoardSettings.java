// SPDX-License-Identifier: Apache-2.0
package city.madang.device.board;

import city.madang.device.spi.Setting;

/** Where the board is, and what its messages look like; texts with bytes are read by {@link Bytes}. */
public interface BoardSettings {
    /** How letters become bytes. */
    enum Letters {
        UTF_8("UTF-8"),
        /** Korean, with all syllables: the code page 949. */
        KOREAN("x-windows-949"),
        /** Arabic: the code page 1256. */
        ARABIC("windows-1256"),
        LATIN("ISO-8859-1");

        private final String charset;

        Letters(String charset) {
            this.charset = charset;
        }

        String charset() {
            return charset;
        }
    }

    @Setting(order = 1)
    String host();

    @Setting(order = 2, fallback = "5000", least = 1, most = 65535)
    int port();

    @Setting(order = 3, fallback = "2", least = 1, most = 20)
    int lines();

    @Setting(order = 4, fallback = "16", least = 1, most = 200)
    int columns();

    @Setting(order = 5, fallback = "UTF_8")
    Letters letters();

    /** A whole message, with {@code %lines%} in it once. */
    @Setting(order = 6, fallback = "\\x02%lines%\\x03", most = 200)
    String message();

    @Setting(order = 7, fallback = "\\r", most = 20)
    String separator();

    /** What the board answers when it has understood; empty when it never answers. */
    @Setting(order = 8, optional = true, most = 100)
    String answer();

    /** What it answers to in the same way without showing anything; empty when there is no such message. */
    @Setting(order = 9, optional = true, most = 100)
    String ping();
}
