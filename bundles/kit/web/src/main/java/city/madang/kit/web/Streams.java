// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.http.Refusal;
import city.madang.kit.web.http.Response;
import city.madang.kit.web.live.Asked;
import city.madang.kit.web.live.Followers;
import city.madang.web.HttpReply;
import java.util.List;
import java.util.Map;

/** Lets a page follow changes: server-sent events (HTML Living Standard, 9.2). */
record Streams(Followers followers) {
    private static final String RETRY_SECONDS = "30";

    /** @throws Refusal 429 when this person or address has too many already */
    Response response(Call call, HttpReply.Events events) {
        var visit = call.visit();
        var official = visit.visitor().official();
        var who = new Asked.Who(
                official.map(each -> each.id().value()).orElse(""),
                visit.request().address());
        if (!followers.mayFollow(who)) {
            throw new Refusal(429, "refusal.streams", List.of(), Map.of("Retry-After", RETRY_SECONDS));
        }
        var room = call.room();
        var since = visit.request()
                .headers()
                .first("Last-Event-ID")
                .or(() -> visit.query().first("since"))
                .orElse("");
        var asked = new Asked(room, room::isClosed, room.id(), events.topics(), since, who);
        return new Response(200)
                .body("text/event-stream", new Response.Endless(channel -> followers.follow(asked, channel)))
                .set("X-Accel-Buffering", "no")
                .set("Cache-Control", "no-store");
    }
}
