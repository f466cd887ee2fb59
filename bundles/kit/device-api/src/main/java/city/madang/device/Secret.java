// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A password or key of a device. It prints as {@code ***}, so that no log and no message shows it. Never null, may be empty. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** What is sent to the device, and nowhere else. */
    public String reveal() {
        return value;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** In a time that does not tell how much of it is right. */
    public boolean is(String shown) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && is(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
