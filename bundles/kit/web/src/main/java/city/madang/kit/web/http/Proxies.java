// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The servers in front of the city that are believed when they say who calls and whether the line is encrypted
 * ({@code X-Forwarded-For} and {@code X-Forwarded-Proto}; RFC 7239 tells why nobody else may be). What others send in these
 * fields is ignored.
 */
public final class Proxies {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    /** IPv4, or with a colon and so IPv6: Java looks up nothing else than these as a name. */
    private static final Pattern ADDRESS =
            Pattern.compile(BYTE + "(\\." + BYTE + "){3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,40}");

    private final List<Network> believed;

    private Proxies(List<Network> believed) {
        this.believed = believed;
    }

    /**
     * @param list addresses and networks, such as {@code 127.0.0.1, ::1, 10.1.0.0/16}; empty for none
     * @throws IllegalArgumentException when one of them is no address
     */
    public static Proxies of(String list) {
        return new Proxies(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(Network::of)
                .toList());
    }

    /** The request with the address of the person and the security of that person's line. */
    public Request seen(Request request) {
        if (!isBelieved(request.address())) {
            return request;
        }
        var secure = request.headers()
                .first("X-Forwarded-Proto")
                .map(scheme -> scheme.equalsIgnoreCase("https"))
                .orElse(request.secure());
        return request.from(caller(request), secure);
    }

    /** The last one that a believed server saw; what stands before it was sent by whoever called. */
    private String caller(Request request) {
        var caller = request.address();
        var chain = new ArrayList<String>();
        request.headers()
                .fields()
                .getOrDefault("X-Forwarded-For", List.of())
                .forEach(line -> chain.addAll(Arrays.asList(line.split(","))));
        Collections.reverse(chain);
        for (var before : chain) {
            if (!isBelieved(caller) || !ADDRESS.matcher(before.strip()).matches()) {
                break;
            }
            caller = before.strip();
        }
        return caller;
    }

    private boolean isBelieved(String address) {
        return ADDRESS.matcher(address).matches()
                && believed.stream().anyMatch(network -> network.holds(bytes(address)));
    }

    private static byte[] bytes(String address) {
        if (!ADDRESS.matcher(address).matches()) {
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
