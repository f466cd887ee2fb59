// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import java.util.Locale;
import java.util.Properties;

/** How the line to a mail server is kept from being read. */
enum Security {
    TLS,
    STARTTLS,
    NONE;

    /** @throws IllegalArgumentException when it is none of them */
    static Security of(String text) {
        return valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    /** The name of the protocol for Jakarta Mail. */
    String protocol(String plain) {
        return this == TLS ? plain + "s" : plain;
    }

    /** Without STARTTLS when it is asked for, nothing is sent; names in certificates are checked. */
    void put(Properties properties, String protocol) {
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", String.valueOf(this == STARTTLS));
        properties.setProperty(prefix + "starttls.required", String.valueOf(this == STARTTLS));
    }
}
