// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.file.Upload;
import city.madang.kit.FileStore;
import city.madang.kit.web.form.Entered;
import city.madang.kit.web.form.Fault;
import city.madang.kit.web.form.FormKeys;
import city.madang.kit.web.http.Capped;
import city.madang.kit.web.http.Fields;
import city.madang.kit.web.http.Refusal;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.route.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        if (!endpoint.isForMachines() && request.headers().is("Sec-Fetch-Site", "cross-site")) {
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

    /** Whether files of the form may be stored: it is ours, or a machine's, which has nothing that others could make it send. */
    private boolean isTaken(Visit visit, Endpoint endpoint, Entered entered) {
        return endpoint.isForMachines() || isOurs(visit, entered);
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
        var rules = endpoint.rules();
        var most = PLAIN + (rules.isEmpty() ? 0 : Math.max(PATIENCE, 2 * rules.bytes()));
        var entered = Entered.nothing();
        var reader = new Multipart(store, endpoint, so -> isTaken(visit, endpoint, so), PLAIN);
        reader.read(request, limited(request, most), entered);
        keep(visit, endpoint, entered);
        return entered;
    }

    /** Takes up again the files that an earlier sending, or a script, has staged. */
    private void keep(Visit visit, Endpoint endpoint, Entered entered) {
        if (endpoint.isForMachines()) {
            return;
        }
        entered.values().values().forEach((name, values) -> {
            if (name.startsWith(KEPT)) {
                var field = name.substring(KEPT.length());
                endpoint.rules().of(field).ifPresent(rule -> keep(visit, endpoint, entered, field, values));
            }
        });
    }

    private void keep(Visit visit, Endpoint endpoint, Entered entered, String field, List<String> sent) {
        var rule = endpoint.rules().of(field).orElseThrow();
        var room = Math.min(endpoint.rules().files() - entered.files(), rule.files() - entered.files(field));
        var kept = new ArrayList<Upload>();
        for (var token : sent) {
            var staged = visit.knownFormCookie().flatMap(cookie -> tokens.staged(token, cookie));
            if (staged.isEmpty()) {
                continue;
            }
            var upload = store.staged(staged.get());
            if (upload.isEmpty()) {
                entered.faults().putIfAbsent(field, Fault.of("gone"));
            } else if (kept.size() < room) {
                kept.add(upload.get());
            } else {
                entered.faults().putIfAbsent(field, Fault.of("files", rule.files()));
            }
        }
        entered.keep(field, kept);
    }

    private static Capped limited(Request request, long most) {
        if (request.length() > most) {
            throw Capped.tooLarge(most);
        }
        return new Capped(request.body(), most);
    }
}
