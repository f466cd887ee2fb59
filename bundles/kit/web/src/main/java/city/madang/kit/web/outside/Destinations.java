// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.outside;

import city.madang.kit.Networks;
import city.madang.outside.NotReached;
import city.madang.outside.NotReached.Why;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where calls may lead. The name is looked up here and again by the connection; the JDK keeps what it found for half a minute, so
 * that both see the same.
 */
record Destinations(Networks listed) {

    /** @throws NotReached when it may not be called, or has no address */
    void check(URI address) {
        var host = address.getHost();
        boolean plain = "http".equals(address.getScheme());
        if (host == null || address.getRawUserInfo() != null || !plain && !"https".equals(address.getScheme())) {
            throw new NotReached(Why.SCHEME, "not an address that can be called: " + address.getScheme());
        }
        for (var each : addresses(host)) {
            if (Networks.isInside(each) && !listed.hold(text(each))) {
                throw new NotReached(Why.INSIDE, host + " is in the city's own network and not listed");
            }
            if (plain && !each.isLoopbackAddress()) {
                throw new NotReached(Why.SCHEME, "only https leads to " + host);
            }
        }
    }

    private static String text(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }

    private static InetAddress[] addresses(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new NotReached(Why.NAME, host + " is not known");
        }
    }
}
