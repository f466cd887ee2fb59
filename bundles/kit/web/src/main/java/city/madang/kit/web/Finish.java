// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.http.Response;
import java.util.Map;
import java.util.zip.CRC32C;

/** What every answer carries, whoever made it. */
final class Finish {
    /** OWASP Secure Headers Project; the policy allows {@code data:} images because Bootstrap's CSS has some. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri"
                            + " 'none'; form-action 'self'",
            "X-Content-Type-Options", "nosniff",
            // for browsers too old to know frame-ancestors
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private Finish() {}

    static Response finish(Visit visit, Response response) {
        visit.cookies().forEach(line -> response.add("Set-Cookie", line));
        cache(visit, response);
        return secured(response);
    }

    static Response secured(Response response) {
        HEADERS.forEach(response::setWhenAbsent);
        return response;
    }

    private static void cache(Visit visit, Response response) {
        var personal = visit.isPersonal() || response.header("Set-Cookie").isPresent();
        if (response.header("Cache-Control").isPresent() && !personal) {
            return;
        }
        if (response.header("Cache-Control")
                .filter(value -> value.startsWith("public"))
                .isPresent()) {
            return;
        }
        response.setWhenAbsent("Vary", "Accept-Language, Cookie, HX-Request, Accept");
        response.set("Cache-Control", personal || response.status() != 200 ? "no-store" : "no-cache");
        if (!personal && response.status() == 200 && visit.request().reads()) {
            tag(visit, response);
        }
    }

    /** Spares sending a page again that the browser has. */
    static void tag(Visit visit, Response response) {
        if (!(response.body() instanceof Response.Bytes bytes)
                || response.header("ETag").isPresent()) {
            return;
        }
        var sum = new CRC32C();
        sum.update(bytes.content());
        var tag = "W/\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(bytes.content().length) + "\"";
        response.set("ETag", tag);
        if (visit.request().headers().is("If-None-Match", tag)) {
            response.status(304).withoutBody();
        }
    }
}
