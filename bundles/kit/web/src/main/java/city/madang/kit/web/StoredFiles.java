// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.FileStore;
import city.madang.kit.FileStore.Withheld;
import city.madang.kit.web.http.Percent;
import city.madang.kit.web.http.Range;
import city.madang.kit.web.http.Refusal;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Sends stored files: never as anything that a browser would run. */
record StoredFiles(FileStore files) {
    private static final String NONE = "default-src 'none'; sandbox";

    /** A file that was made for one call, which nobody else may keep. */
    static Response made(int status, HttpReply.Download made) {
        return saved(new Response(status).body(made.type(), new Response.Bytes(made.content())), made.name());
    }

    /** The same, made while it is sent. */
    static Response written(int status, HttpReply.Written written) {
        var body = new Response.Streamed(written.content()::writeTo);
        return saved(new Response(status).body(written.type(), body), written.name());
    }

    private static Response saved(Response response, String name) {
        return response.set("Content-Disposition", disposition("attachment", name))
                .set("Content-Security-Policy", NONE)
                .set("Cache-Control", "private, no-store");
    }

    Response response(Request request, HttpReply.File wanted) {
        var file = wanted.file();
        var preview = wanted.preview() && file.preview();
        var tag = "\"" + file.id() + (preview ? "-p" : "") + "\"";
        if (request.headers().is("If-None-Match", tag)) {
            return new Response(304).set("ETag", tag);
        }
        try {
            var path = files.content(file, preview);
            var type = preview ? "image/jpeg" : file.type();
            // Pictures are shown, everything else is saved.
            var kind = type.startsWith("image/") ? "inline" : "attachment";
            return part(request, tag, type, path)
                    .set("Content-Disposition", disposition(kind, file.name()))
                    .set("Content-Security-Policy", NONE)
                    .set("Cache-Control", "private, no-cache")
                    .set("Accept-Ranges", "bytes")
                    .set("ETag", tag);
        } catch (Withheld e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new NotFound();
        }
    }

    private static Response part(Request request, String tag, String type, Path path) throws IOException {
        var size = Files.size(path);
        var asked = Range.of(request, tag, size);
        if (asked.beyond()) {
            return new Response(416).set("Content-Range", "bytes */" + size);
        }
        return asked.part()
                .map(part -> new Response(206)
                        .body(type, new Response.OnDisk(path, part.from(), part.length()))
                        .set(
                                "Content-Range",
                                "bytes " + part.from() + "-" + (part.from() + part.length() - 1) + "/" + size))
                .orElseGet(() -> new Response(200).body(type, new Response.OnDisk(path, 0, size)));
    }

    private static String disposition(String kind, String name) {
        return kind + "; filename*=UTF-8''" + Percent.encode(name);
    }

    private static Refusal refusal(Withheld why) {
        return switch (why.why()) {
            case WAITING -> new Refusal(503, "refusal.file.waiting", List.of(), Map.of("Retry-After", "60"));
            case INFECTED -> new Refusal(410, "refusal.file.infected");
            case DAMAGED -> new Refusal(500, "refusal.file.damaged");
        };
    }
}
