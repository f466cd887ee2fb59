// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.message.Address;
import city.madang.message.Channel;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody on a channel.
 *
 * @param id random; stands in links, so that addresses need not
 * @param addressKey the same for two spellings of one address
 * @param stopped since when they do not want messages
 */
public record Recipient(String id, Channel channel, String address, String addressKey, Optional<Instant> stopped) {
    /** Case does not make another mailbox anywhere, whatever RFC 5321 2.4 allows. */
    public static String keyOf(Address address) {
        return address.value().toLowerCase(Locale.ROOT);
    }

    public Address to() {
        return new Address(channel, address);
    }
}
