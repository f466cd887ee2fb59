// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.FileStore;
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
    /** What a body may have besides files. */
    static final long PLAIN = 512 * 1024;
    /**
     * What is read at least where files are taken: a photo above the route's limit then becomes an error at its field, with
     * everything that was typed, and not a page that has lost it.
     */
    private static final long PATIENCE = 32L << 20;
    /** Before a field's name: photos that were staged by an earlier sending of the same form. */
    private static final String KEPT = "_kept.";

    private final FormKeys keys;
    private final FileStore store;
    private final StagedTokens tokens;

    Bodies(FormKeys keys, FileStore store, StagedTokens tokens) {
        this.keys = keys;
        this.store = store;
        this.tokens = tokens;
    }

    /**
     * @throws Refusal 400, 403, 413 or 415
     */
    Entered read(Visit visit, Endpoint endpoint) {
        var request = visit.request();
        if (request.headers().is("Sec-Fetch-Site", "cross-site")) {
            throw new Refusal(403, "refusal.foreign");
        }
        var type = request.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            return multipart(visit, endpoint);
        }
        if (type.startsWith("application/x-www-form-urlencoded") || type.isEmpty()) {
            var entered = Entered.values(urlencoded(request));
            keep(visit, endpoint, entered);
            return entered;
        }
        throw new Refusal(415, "refusal.type");
    }

    /** Whether the form is ours: the field fits the cookie. */
    boolean isOurs(Visit visit, Entered entered) {
        return visit.knownFormCookie()
                .flatMap(cookie -> entered.values().first(FormKeys.PROOF).filter(proof -> keys.isProof(proof, cookie)))
                .isPresent();
    }

    /** All that was sent to a route for machines. */
    static byte[] whole(Request request) {
        try (var body = limited(request, PLAIN)) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new Refusal(400, "refusal.cut");
        }
    }

    private static Fields urlencoded(Request request) {
        try (var body = limited(request, PLAIN)) {
            return Fields.urlencoded(new String(body.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new Refusal(400, "refusal.cut");
        }
    }

    private Entered multipart(Visit visit, Endpoint endpoint) {
        var request = visit.request();
        var files = 2L * endpoint.files() * ((long) endpoint.megabytes() << 20);
        var most = PLAIN + (endpoint.files() == 0 ? 0 : Math.max(PATIENCE, files));
        var entered = Entered.nothing();
        var reader = new Multipart(store, endpoint, so -> isOurs(visit, so), PLAIN);
        reader.read(request, limited(request, most), entered);
        keep(visit, endpoint, entered);
        return entered;
    }

    /** Takes up again the files that an earlier sending has staged. */
    private void keep(Visit visit, Endpoint endpoint, Entered entered) {
        entered.values().values().forEach((name, values) -> {
            if (name.startsWith(KEPT)) {
                values.stream()
                        .flatMap(token ->
                                visit.knownFormCookie().flatMap(cookie -> tokens.staged(token, cookie)).stream())
                        .flatMap(staged -> store.staged(staged).stream())
                        .limit(Math.max(0, endpoint.files() - entered.files()))
                        .forEach(upload -> entered.keep(name.substring(KEPT.length()), upload));
            }
        });
    }

    private static Capped limited(Request request, long most) {
        if (request.length() > most) {
            throw Capped.tooLarge(most);
        }
        return new Capped(request.body(), most);
    }
}
