// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Files of others that are shipped unchanged: Bootstrap, its icons, htmx, Leaflet. */
final class Vendor {
    private final Properties folders = new Properties();

    Vendor() {
        try (var in = Vendor.class.getResourceAsStream("/web/kit/vendor.properties")) {
            folders.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param owner {@code bootstrap}, {@code icons}, {@code htmx} or {@code leaflet}
     * @throws IllegalArgumentException when it is not shipped
     */
    byte[] read(String owner, String file) {
        try (var in = Vendor.class.getResourceAsStream("/" + folders.getProperty(owner) + file)) {
            if (in == null) {
                throw new IllegalArgumentException("not shipped: " + owner + " " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
