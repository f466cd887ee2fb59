// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Addresses and networks of the Internet as operators list them, such as {@code 203.0.113.0/24} (RFC 4632) or {@code 2001:db8::/32}
 * (RFC 4291). Immutable. No name is ever looked up.
 */
public final class Networks {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    /** IPv4, or with a colon and so IPv6: Java looks up nothing else than these as a name. */
    private static final Pattern ADDRESS =
            Pattern.compile(BYTE + "(\\." + BYTE + "){3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,40}");

    private static final int IPV6_BYTES = 16;
    private static final int SUBSCRIBER_BYTES = 8;

    private final List<Network> networks;

    private Networks(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * @param list addresses and networks
     * @throws IllegalArgumentException when one of them is neither
     */
    public static Networks of(Collection<String> list) {
        return new Networks(list.stream().map(Network::of).toList());
    }

    /** Whether the text is an address; one of IPv6 may still be refused by {@link #of}. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    public boolean isEmpty() {
        return networks.isEmpty();
    }

    /** Whether the address is one of these or lies in one of these; never when it is no address. */
    public boolean hold(String address) {
        try {
            var bytes = bytes(address);
            return networks.stream().anyMatch(network -> network.holds(bytes));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether an address lies in this machine, in a private network (RFC 1918, RFC 4193, RFC 6598), or belongs to no single server. */
    public static boolean isInside(InetAddress address) {
        var octets = address.getAddress();
        boolean unique = octets.length == IPV6_BYTES && (octets[0] & 0xFE) == 0xFC;
        boolean shared = octets.length == 4 && (octets[0] & 0xFF) == 100 && (octets[1] & 0xC0) == 64;
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || unique
                || shared;
    }

    /**
     * The subscriber behind an address, for counting tries and calls: a whole /64 of IPv6, which is what one subscriber has
     * (RFC 6177), and each address of IPv4 by itself. What is no address is its own subscriber.
     */
    public static String subscriber(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = bytes(address);
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, SUBSCRIBER_BYTES) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static byte[] bytes(String address) {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("no address of the Internet: " + address);
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address of the Internet: " + address, e);
        }
    }

    /** The addresses that begin with the same bits. */
    private record Network(byte[] address, int bits) {
        static Network of(String text) {
            var slash = text.indexOf('/');
            var address = bytes(slash < 0 ? text : text.substring(0, slash));
            var bits = slash < 0 ? 8 * address.length : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > 8 * address.length) {
                throw new IllegalArgumentException("no network: " + text);
            }
            return new Network(address, bits);
        }

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
