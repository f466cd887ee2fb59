// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.file.FileRule;
import city.madang.kit.FileStore;
import city.madang.kit.FileStore.Partial;
import city.madang.kit.web.form.FileRules;
import city.madang.kit.web.form.FormKeys;
import city.madang.kit.web.http.Percent;
import city.madang.kit.web.http.Refusal;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.web.NotFound;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;

/**
 * Resumable uploads, tus 1.0 (tus.io/protocols/resumable-upload) with creation, termination, expiration and checksum, at the path of each
 * form that takes files: {@code POST /new?_field=photo} begins a file for the field, {@code /new?_upload=<token>} is the file.
 * Who may use the form may do so, and only from a page with the form: the first call shows its proof, the others have a token that is
 * signed for this browser. The form then names the token in place of the file.
 */
final class Tus {
    private static final String FIELD = "_field";
    private static final String UPLOAD = "_upload";
    private static final String EXTENSIONS = "creation,termination,expiration,checksum";
    private static final int LONGEST_NAME = 200;
    /** tus 1.0, "Checksum". */
    private static final int CHECKSUM_MISMATCH = 460;

    private final FileStore store;
    private final FormKeys keys;
    private final StagedTokens tokens;

    Tus(FileStore store, FormKeys keys, StagedTokens tokens) {
        this.store = store;
        this.keys = keys;
        this.tokens = tokens;
    }

    /** Whether a call to a form with files is about a piece of one, and not about the form. */
    static boolean isMeant(Request request) {
        return Set.of("PATCH", "DELETE").contains(request.method())
                || request.headers().first("Tus-Resumable").isPresent();
    }

    /** What the path can do, for {@code OPTIONS}. */
    static Response abilities(Response response, FileRules rules) {
        return response.set("Tus-Resumable", TusHeaders.VERSION)
                .set("Tus-Version", TusHeaders.VERSION)
                .set("Tus-Extension", EXTENSIONS)
                .set("Tus-Checksum-Algorithm", "sha1,sha256")
                .set("Tus-Max-Size", String.valueOf(rules.largest()));
    }

    Response answer(Call call) {
        var request = call.visit().request();
        var headers = new TusHeaders(request.headers());
        if (!headers.isVersion()) {
            return new Response(412).set("Tus-Version", TusHeaders.VERSION);
        }
        if (request.headers().is("Sec-Fetch-Site", "cross-site")) {
            throw new Refusal(403, "refusal.foreign");
        }
        try {
            return answer(call, headers).set("Tus-Resumable", TusHeaders.VERSION);
        } catch (NoSuchFileException e) {
            throw new NotFound();
        } catch (FileStore.Misplaced e) {
            return new Response(409);
        } catch (FileStore.Busy e) {
            return new Response(423);
        } catch (FileStore.WrongSum e) {
            return new Response(CHECKSUM_MISMATCH);
        } catch (IOException e) {
            throw new Refusal(400, "refusal.cut");
        }
    }

    private Response answer(Call call, TusHeaders headers) throws IOException {
        var request = call.visit().request();
        var method = request.headers().first("X-HTTP-Method-Override").orElse(request.method());
        return switch (method) {
            case "POST" -> begin(call, headers);
            case "HEAD" -> offset(call);
            case "PATCH" -> append(call, headers);
            case "DELETE" -> remove(call);
            default -> throw new Refusal(405, "refusal.method");
        };
    }

    private Response begin(Call call, TusHeaders headers) throws IOException {
        var visit = call.visit();
        var field = visit.query().first(FIELD).orElse("");
        var rule = call.endpoint().rules().of(field).orElseThrow(NotFound::new);
        var metadata = headers.metadata();
        var cookie = visit.knownFormCookie()
                .filter(known -> keys.isProof(metadata.getOrDefault("form", ""), known))
                .orElseThrow(() -> new Refusal(403, "refusal.form.files"));
        var name = name(metadata);
        try {
            var begun = store.pieces().begin(name, headers.number("Upload-Length"), rule);
            var token = tokens.token(begun.id(), cookie);
            return until(new Response(201), begun)
                    .set(
                            "Location",
                            visit.request().path() + "?" + FIELD + "=" + Percent.encode(field) + "&" + UPLOAD + "="
                                    + Percent.encode(token));
        } catch (FileStore.TooLarge | FileStore.WrongType | FileStore.Infected | FileStore.Unscanned e) {
            return told(call, e, rule, name);
        }
    }

    private Response offset(Call call) throws IOException {
        var partial = partial(call);
        return until(new Response(200), partial)
                .set("Upload-Offset", String.valueOf(partial.offset()))
                .set("Upload-Length", String.valueOf(partial.length()))
                .set("Cache-Control", "no-store");
    }

    private Response append(Call call, TusHeaders headers) throws IOException {
        var request = call.visit().request();
        if (!request.headers().is("Content-Type", "application/offset+octet-stream")) {
            throw new Refusal(415, "refusal.upload");
        }
        var id = staged(call);
        var name = store.pieces().find(id).map(Partial::name).orElseThrow(NotFound::new);
        try {
            var now = store.pieces().append(id, headers.number("Upload-Offset"), request.body(), headers.sum());
            return until(new Response(204), now).set("Upload-Offset", String.valueOf(now.offset()));
        } catch (FileStore.TooLarge | FileStore.WrongType | FileStore.Infected | FileStore.Unscanned e) {
            var field = call.visit().query().first(FIELD).orElse("");
            var rule = call.endpoint().rules().of(field).orElseThrow(NotFound::new);
            return told(call, e, rule, name);
        }
    }

    private Response remove(Call call) throws IOException {
        store.pieces().remove(partial(call).id());
        return new Response(204);
    }

    private Partial partial(Call call) throws IOException {
        return store.pieces().find(staged(call)).orElseThrow(NotFound::new);
    }

    private String staged(Call call) {
        var visit = call.visit();
        var token = visit.query().first(UPLOAD).orElse("");
        return visit.knownFormCookie()
                .flatMap(cookie -> tokens.staged(token, cookie))
                .orElseThrow(NotFound::new);
    }

    private static String name(Map<String, String> metadata) {
        var name = metadata.getOrDefault("filename", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    private static Response until(Response response, Partial partial) {
        var until = DateTimeFormatter.RFC_1123_DATE_TIME.format(partial.until().atOffset(ZoneOffset.UTC));
        return response.set("Upload-Expires", until);
    }

    /** Says to the person why the file was not taken: a script shows the text at the field. */
    private static Response told(Call call, IOException why, FileRule rule, String name) {
        var fault = FileFault.of(why, rule);
        var arguments = new java.util.ArrayList<Object>(fault.arguments());
        arguments.add(0, name);
        var text =
                call.room().voice().texts().text(call.visit().locale(), "error." + fault.code(), arguments.toArray());
        return Response.text(status(why), "text/plain; charset=utf-8", text);
    }

    private static int status(IOException why) {
        if (why instanceof FileStore.TooLarge) {
            return 413;
        }
        if (why instanceof FileStore.WrongType) {
            return 415;
        }
        return why instanceof FileStore.Infected ? 422 : 503;
    }
}
