// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.SiteAddress;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The address of the site, out of the settings. */
@Component(service = SiteAddress.class, configurationPid = WebSettings.PID)
public record OwnAddress(Optional<String> set, String base) implements SiteAddress {
    private static final Logger LOG = LoggerFactory.getLogger(OwnAddress.class);
    private static final String FORM = "https?://[A-Za-z0-9.:\\[\\]-]{1,260}(/[\\x21-\\x7e&&[^?#]]{0,200})?";

    @Activate
    public OwnAddress(WebSettings settings) {
        this(read(settings.site()), settings.localPort());
    }

    private OwnAddress(Optional<String> set, int port) {
        this(set, set.orElse("http://127.0.0.1:" + port));
    }

    /** As if it were set. */
    public static OwnAddress of(String address) {
        return new OwnAddress(Optional.of(address), address);
    }

    private static Optional<String> read(String typed) {
        var text = typed.strip();
        var address = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (!address.isEmpty() && !address.matches(FORM)) {
            LOG.warn("site = {} is no address like https://city.example; it is passed over", address);
            return Optional.empty();
        }
        return Optional.of(address).filter(set -> !set.isEmpty());
    }
}
