// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562 5.7): milliseconds first, the rest at random. */
public final class TimeOrderedIds {
    private final SecureRandom random = new SecureRandom();

    public UUID next(Instant now) {
        long high = now.toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }
}
