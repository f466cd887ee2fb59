// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import city.madang.kit.Networks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;

/** Whether a provider may be called where its name leads now. Only a mapping that says so leads into this network. */
final class Destination {
    private final URI uri;
    private final boolean inside;

    Destination(URI uri, boolean inside) {
        this.uri = uri;
        this.inside = inside;
    }

    /** @throws IOException when it may not be called, or has no address */
    void check() throws IOException {
        if (inside) {
            return;
        }
        if (!"https".equals(uri.getScheme())) {
            throw new IOException("only https leads out of this network");
        }
        for (var address : InetAddress.getAllByName(uri.getHost())) {
            if (Networks.isInside(address)) {
                throw new IOException(uri.getHost() + " is in this network, and the mapping does not allow that");
            }
        }
    }
}
