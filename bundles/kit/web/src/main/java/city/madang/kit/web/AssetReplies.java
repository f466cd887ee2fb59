// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.http.Refusal;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.kit.web.page.Asset;
import city.madang.kit.web.page.Voice;
import city.madang.kit.web.route.Room;
import city.madang.kit.web.route.RouteTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends assets: {@code /assets/<module>/<hash>/<name>}. */
record AssetReplies(Room kit) {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";

    /** @throws Refusal 404 */
    Response response(Request request, List<String> segments, RouteTable table) {
        if (segments.size() != 4 || !request.reads()) {
            throw new Refusal(404, "refusal.not-found");
        }
        var asset = voice(segments.get(1), table)
                .flatMap(voice -> voice.assets().find(segments.get(3)))
                .orElseThrow(() -> new Refusal(404, "refusal.not-found"));
        return response(request, asset, asset.hash().equals(segments.get(2)));
    }

    /** @param current false for the address of another version: that answer is not for ever */
    private static Response response(Request request, Asset asset, boolean current) {
        var gzip = asset.isCompressed()
                && request.headers()
                        .first("Accept-Encoding")
                        .filter(sent -> sent.contains("gzip"))
                        .isPresent();
        var tag = "\"" + asset.hash() + (gzip ? "-gz" : "") + "\"";
        var response = request.headers().is("If-None-Match", tag)
                ? new Response(304)
                : new Response(200).body(asset.type(), new Response.Bytes(gzip ? asset.gzipped() : asset.content()));
        if (gzip && response.status() == 200) {
            response.set("Content-Encoding", "gzip");
        }
        return response.set("ETag", tag)
                .set("Vary", "Accept-Encoding")
                .set("Cache-Control", current ? FOR_EVER : ASK_AGAIN);
    }

    private Optional<Voice> voice(String id, RouteTable table) {
        return Stream.concat(Stream.of(kit), Stream.concat(table.rooms().values().stream(), table.kit().stream()))
                .filter(room -> room.id().equals(id))
                .map(Room::voice)
                .findFirst();
    }
}
