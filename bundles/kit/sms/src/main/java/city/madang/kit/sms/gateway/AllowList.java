// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Addresses from which calls may come, as addresses or networks ({@code 203.0.113.0/24}); an empty list allows all. */
record AllowList(List<String> networks) {
    AllowList {
        networks = List.copyOf(networks);
        networks.forEach(each -> {
            if (!each.matches("[0-9A-Fa-f:.]+(?:/[0-9]{1,3})?")) {
                throw new IllegalArgumentException("not an address or network: " + each);
            }
        });
    }

    boolean allows(String address) {
        return networks.isEmpty()
                || address.matches("[0-9A-Fa-f:.]+") && networks.stream().anyMatch(each -> holds(each, address));
    }

    private static boolean holds(String network, String address) {
        try {
            var parts = network.split("/", 2);
            var wanted = InetAddress.getByName(parts[0]).getAddress();
            var given = InetAddress.getByName(address).getAddress();
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : wanted.length * 8;
            return wanted.length == given.length && bits <= wanted.length * 8 && same(wanted, given, bits);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean same(byte[] wanted, byte[] given, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((wanted[bit / 8] & mask) != (given[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
