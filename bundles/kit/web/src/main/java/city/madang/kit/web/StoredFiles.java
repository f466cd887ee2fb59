// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.FileStore;
import city.madang.kit.web.http.Percent;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import java.io.IOException;
import java.nio.file.Files;

/** Sends stored files: never as anything that a browser would run. */
record StoredFiles(FileStore files) {
    /** A file that was made for one call, which nobody else may keep. */
    static Response made(int status, HttpReply.Download made) {
        return new Response(status)
                .body(made.type(), new Response.Bytes(made.content()))
                .set("Content-Disposition", disposition("attachment", made.name()))
                .set("Content-Security-Policy", "default-src 'none'; sandbox")
                .set("Cache-Control", "private, no-store");
    }

    private static String disposition(String kind, String name) {
        return kind + "; filename*=UTF-8''" + Percent.encode(name);
    }

    Response response(Request request, HttpReply.File wanted) {
        var file = wanted.file();
        var preview = wanted.preview() && file.preview();
        var tag = "\"" + file.id() + (preview ? "-p" : "") + "\"";
        if (request.headers().is("If-None-Match", tag)) {
            return new Response(304).set("ETag", tag);
        }
        var path = files.content(file, preview);
        try {
            var type = preview ? "image/jpeg" : file.type();
            var kind = type.startsWith("image/") ? "inline" : "attachment";
            return new Response(200)
                    .body(type, new Response.OnDisk(path, Files.size(path)))
                    .set("Content-Disposition", disposition(kind, file.name()))
                    .set("Content-Security-Policy", "default-src 'none'; sandbox")
                    .set("Cache-Control", "private, no-cache")
                    .set("ETag", tag);
        } catch (IOException e) {
            throw new NotFound();
        }
    }
}
