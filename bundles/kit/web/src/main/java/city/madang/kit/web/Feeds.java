// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.identity.Action;
import city.madang.kit.web.http.Response;
import city.madang.kit.web.page.Voice;
import city.madang.portal.FeedSource;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;

/** Feeds of modules, and feeds as answers. */
final class Feeds {
    private static final int ENTRIES = 50;

    private final SiteServices services;
    /** In front of what ids are made of, so that two cities with the same module never give the same id. */
    private final String installation;

    Feeds(SiteServices services) {
        this.services = services;
        this.installation = HexFormat.of().formatHex(services.folder().key("web-feeds")) + "\n";
    }

    /** A route for each feed that a module offers: {@code /<id>/<name>.atom}. */
    static void mount(Map<String, FeedSource> feeds, Voice voice, Routes on) {
        feeds.forEach((name, source) -> on.get("/" + name + ".atom", Action.PUBLIC, in -> {
            var key = "feed." + name;
            return HttpReply.feed(new HttpReply.Feed(
                    voice.texts().text(in.locale(), key + ".title"),
                    voice.texts().text(in.locale(), key + ".about"),
                    in.locale(),
                    "/",
                    Instant.EPOCH,
                    source.latest(ENTRIES)));
        }));
    }

    /** The feed, or 304 for who has it already. */
    Response response(Call call, int status, HttpReply.Feed feed) {
        var in = call.in(services);
        var request = call.visit().request();
        var room = call.room();
        var atom = new AtomFeed(
                in.link("/" + request.target()),
                installation + request.path(),
                installation + room.id() + "\n",
                services.cities().city().name(),
                in::link);
        var response = Response.text(status, AtomFeed.TYPE, atom.write(feed));
        var changed = AtomFeed.updated(feed).atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        response.set("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(changed));
        Finish.tag(call.visit(), response);
        var asked = request.headers().first("If-Modified-Since");
        if (status == 200
                && request.headers().first("If-None-Match").isEmpty()
                && asked.filter(since -> isNotBefore(since, changed)).isPresent()) {
            response.status(304).withoutBody();
        }
        return response;
    }

    private static boolean isNotBefore(String asked, ZonedDateTime changed) {
        try {
            return !ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .isBefore(changed);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
