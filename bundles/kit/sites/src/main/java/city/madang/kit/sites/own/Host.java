// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.own;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** What this machine says of itself with every call. */
final class Host {
    private static final int LONGEST = 80;

    private Host() {}

    /** @param site as the city file calls it */
    static Map<String, Object> about(String site) {
        return Map.of("name", cut(site), "host", cut(name()));
    }

    private static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
