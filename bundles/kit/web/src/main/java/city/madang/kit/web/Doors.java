// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.Encryption;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import java.util.Optional;

/** Sends plain calls to the encrypted port, when there is one, and tells browsers to come there at once next time. */
final class Doors {
    private static final int USUAL_PORT = 443;
    /** Asked by the machine itself, and by balancers that do not encrypt. */
    private static final String HEALTH = "/health";

    private volatile Optional<Encryption> encryption = Optional.empty();

    void encryption(Optional<Encryption> now) {
        encryption = now;
    }

    /** Where a plain call has to go; 308 keeps its method. */
    Optional<Response> elsewhere(Request request) {
        return encryption
                .filter(Encryption::redirects)
                .filter(any -> !request.secure() && !request.path().equals(HEALTH))
                .flatMap(there -> request.host()
                        .map(host -> Response.redirect(308, address(host.name(), there.port(), request.target()))));
    }

    private static String address(String host, int port, String target) {
        return "https://" + host + (port == USUAL_PORT ? "" : ":" + port) + target;
    }

    /** RFC 6797, only over an encrypted connection. */
    Response told(Request request, Response response) {
        encryption
                .filter(there -> request.secure() && !there.remembered().isZero())
                .ifPresent(there -> response.setWhenAbsent(
                        "Strict-Transport-Security",
                        "max-age=" + there.remembered().toSeconds()
                                + (there.everywhere() ? "; includeSubDomains" : "")));
        return response;
    }
}
