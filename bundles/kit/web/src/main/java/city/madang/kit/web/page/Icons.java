// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.portal.Icon;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Bootstrap Icons, written into the page; always beside a text, so hidden from screen readers. */
final class Icons {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    private final Map<String, SafeString> read = new ConcurrentHashMap<>();
    private final Vendor vendor = new Vendor();

    /** @param icon an {@link Icon}, or the file's name without ending */
    SafeString svg(Object icon) {
        return read.computeIfAbsent(icon instanceof Icon known ? known.file() : String.valueOf(icon), this::read);
    }

    private SafeString read(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no icon " + name);
        }
        var svg = new String(vendor.read("icons", name + ".svg"), StandardCharsets.UTF_8);
        return new SafeString(svg.replaceAll("\\s*\\n\\s*", "")
                .replaceFirst("class=\"[^\"]*\"", "class=\"icon\" aria-hidden=\"true\" focusable=\"false\""));
    }
}
