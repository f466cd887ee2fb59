// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.FileStore;
import city.madang.kit.Sessions;
import city.madang.kit.web.form.FileRules;
import city.madang.kit.web.form.SentForm;
import city.madang.kit.web.http.Cookie;
import city.madang.kit.web.http.Percent;
import city.madang.kit.web.http.Response;
import city.madang.kit.web.http.Seal;
import city.madang.web.HttpReply;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Turns what a handler replied into a response. */
final class Replies {
    private final Pages pages;
    private final FileStore files;
    private final Sessions sessions;
    private final Seal seal;
    private final Clock clock;
    private final Streams streams;
    private final Feeds feeds;

    Replies(Pages pages, SiteServices services, Seal seal, Streams streams) {
        this.streams = streams;
        this.pages = pages;
        this.files = services.files();
        this.sessions = services.sessions();
        this.clock = services.clock();
        this.seal = seal;
        this.feeds = new Feeds(services);
    }

    Response response(Call call, HttpReply reply) {
        var visit = call.visit();
        reply.holds().ifPresent(number -> {
            var token = sessions.hold(visit.session(), number);
            visit.cookie(
                    Cookie.SESSION,
                    Cookie.line(Cookie.SESSION, token, visit.request().secure()));
        });
        var notice = reply.notice()
                .map(said -> call.room()
                        .voice()
                        .texts()
                        .text(visit.locale(), said.key(), said.arguments().toArray()));
        var response = body(call, reply, notice);
        remember(visit, reply, notice);
        reply.headers().forEach(response::add);
        return response;
    }

    private Response body(Call call, HttpReply reply, Optional<String> notice) {
        var body = reply.body();
        if (body instanceof HttpReply.Page page) {
            return page(call, reply.status(), page, notice);
        }
        if (body instanceof HttpReply.Json json) {
            var text = call.room().voice().json().write(json.value());
            return Response.text(reply.status(), "application/json; charset=utf-8", text);
        }
        if (body instanceof HttpReply.Text text) {
            return Response.text(reply.status(), withCharset(text.type()), text.content());
        }
        if (body instanceof HttpReply.File file) {
            return new StoredFiles(files).response(call.visit().request(), file);
        }
        if (body instanceof HttpReply.Download made) {
            return StoredFiles.made(reply.status(), made);
        }
        if (body instanceof HttpReply.Written written) {
            return StoredFiles.written(reply.status(), written);
        }
        if (body instanceof HttpReply.Feed feed) {
            return feeds.response(call, reply.status(), feed);
        }
        if (body instanceof HttpReply.Events events) {
            return streams.response(call, events);
        }
        var redirect = (HttpReply.Redirect) body;
        return Response.redirect(reply.status(), Percent.location(call.room().whole(redirect.path())));
    }

    private Response page(Call call, int status, HttpReply.Page page, Optional<String> own) {
        var visit = call.visit();
        var block = visit.partial() ? page.block() : "";
        var notice =
                own.or(() -> Optional.of(visit.note().notice()).filter(text -> block.isEmpty() && !text.isEmpty()));
        var form = page.form().map(SentForm.class::cast).orElse(call.form());
        var endpoint = call.endpoint();
        var shown =
                new Pages.Shown(page.template(), block, page.model(), form, call.rendering(), endpoint.rules(), notice);
        return Response.html(status, pages.page(visit, call.room(), shown));
    }

    /** Keeps notice and carried values for the next call; a page without a block has shown the notice. */
    private void remember(Visit visit, HttpReply reply, Optional<String> notice) {
        var before = visit.note();
        var shows = reply.body() instanceof HttpReply.Page page
                && (!visit.partial() || page.block().isEmpty());
        var after = shows ? before.withoutNotice() : before;
        if (!reply.carried().isEmpty() || notice.isPresent() && !shows) {
            after = after.with(shows ? "" : notice.orElse(after.notice()), reply.carried(), clock.instant());
        }
        keep(visit, before, after);
    }

    private void keep(Visit visit, Note before, Note after) {
        if (after.equals(before)) {
            return;
        }
        var secure = visit.request().secure();
        visit.cookie(
                Cookie.NOTE,
                after.isEmpty()
                        ? Cookie.removal(Cookie.NOTE, secure)
                        : Cookie.line(Cookie.NOTE, after.sealed(seal), Note.KEPT, secure));
    }

    private static String withCharset(String type) {
        return type.startsWith("text/") && !type.contains("charset") ? type + "; charset=utf-8" : type;
    }

    /** A message of the kit, in place of what was asked for. */
    Response message(Visit visit, int status, Map<String, ?> model) {
        var shown = new Pages.Shown(
                "kit/message.html", "", model, pages.emptyForm(visit), "", FileRules.NONE, Optional.empty());
        return Response.html(status, pages.page(visit, pages.kit(), shown));
    }
}
