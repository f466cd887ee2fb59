// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import city.madang.message.MessageId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The city's own mail address, and what is made of it: with a plus sign and a message's id (RFC 5233) replies and bounces find
 * back to the message.
 */
record CityAddress(String local, String domain) {
    private static final Pattern TAG = Pattern.compile("\\+m([0-9a-f]{32})@", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@", Pattern.CASE_INSENSITIVE);

    /** @throws IllegalArgumentException when it is no address */
    static CityAddress of(String address) {
        var at = address.strip().lastIndexOf('@');
        if (at < 1 || at == address.strip().length() - 1) {
            throw new IllegalArgumentException("the city's mail address (address = ...) is not one");
        }
        return new CityAddress(address.strip().substring(0, at), address.strip().substring(at + 1));
    }

    String plain() {
        return local + "@" + domain;
    }

    /** Where an answer to the message goes. */
    String of(MessageId id) {
        return local + "+m" + id.toString().replace("-", "") + "@" + domain;
    }

    /** What the message is called in headers. */
    String reference(MessageId id) {
        return "<" + id + "@" + domain + ">";
    }

    /** Whether a mail that comes from there comes from ourselves. */
    boolean isOwn(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return lower.equals(plain().toLowerCase(Locale.ROOT))
                || TAG.matcher(lower).find() && lower.endsWith(domain);
    }

    /** The message of ours that an address or a header speaks of. */
    static Optional<MessageId> messageIn(String header) {
        var tag = TAG.matcher(header);
        if (tag.find()) {
            var hex = tag.group(1);
            return Optional.of(new MessageId(
                    UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))));
        }
        var reference = REFERENCE.matcher(header);
        return reference.find() ? Optional.of(new MessageId(UUID.fromString(reference.group(1)))) : Optional.empty();
    }
}
