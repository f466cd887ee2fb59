// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.form.Entered;
import city.madang.kit.web.form.FormKeys;
import city.madang.kit.web.http.Capped;
import city.madang.kit.web.http.Fields;
import city.madang.kit.web.http.Refusal;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.route.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads what was sent, within the limits of the route, and checks that one of our own pages sent it. */
final class Bodies {
    /** What a body without files may have. */
    private static final long PLAIN = 512 * 1024;

    private final FormKeys keys;

    Bodies(FormKeys keys) {
        this.keys = keys;
    }

    /**
     * @throws Refusal 400, 403, 413 or 415
     */
    Entered read(Visit visit, Endpoint endpoint) {
        var request = visit.request();
        if (request.headers().is("Sec-Fetch-Site", "cross-site")) {
            throw new Refusal(403, "refusal.foreign");
        }
        limit(request, PLAIN);
        var type = request.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded") || type.isEmpty()) {
            return Entered.values(urlencoded(request));
        }
        throw new Refusal(415, "refusal.type");
    }

    /** Whether the form is ours: the field fits the cookie. */
    boolean isOurs(Visit visit, Entered entered) {
        return visit.knownFormCookie()
                .flatMap(cookie -> entered.values().first(FormKeys.PROOF).filter(proof -> keys.isProof(proof, cookie)))
                .isPresent();
    }

    private static void limit(Request request, long most) {
        if (request.length() > most) {
            throw Capped.tooLarge(most);
        }
    }

    private static Fields urlencoded(Request request) {
        try (var body = new Capped(request.body(), PLAIN)) {
            return Fields.urlencoded(new String(body.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new Refusal(400, "refusal.cut");
        }
    }
}
