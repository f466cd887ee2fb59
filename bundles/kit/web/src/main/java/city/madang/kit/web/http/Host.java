// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The server as its caller names it (RFC 9110, 7.2): the caller's own word, so it must at least look like a host.
 *
 * @param port with its colon; empty text when none was named
 */
public record Host(String name, String port) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

    static Optional<Host> parse(String text) {
        var host = FORM.matcher(text);
        return host.matches()
                ? Optional.of(new Host(
                        host.group(1), Optional.ofNullable(host.group(2)).orElse("")))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name + port;
    }
}
