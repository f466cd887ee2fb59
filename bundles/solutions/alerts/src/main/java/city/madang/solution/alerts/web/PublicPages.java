// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.web;

import city.madang.data.Sliced;
import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.alerts.Book;
import city.madang.solution.alerts.SigningKeys;
import city.madang.solution.alerts.cap.CapWriter;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** What everybody may read: what holds now, what was, and each alert for people and for machines. */
public final class PublicPages {
    private static final int LISTED = 20;
    private static final int PEM_LINE = 64;

    private final Kit kit;
    private final Book book;
    private final SigningKeys keys;

    public PublicPages(Kit kit, Book book, SigningKeys keys) {
        this.kit = kit;
        this.book = book;
        this.keys = keys;
    }

    public void routes(Routes on) {
        on.get("/", Action.PUBLIC, this::list);
        on.get("/key.pem", Action.PUBLIC, this::key);
        on.get("/{id}", Action.PUBLIC, this::show);
    }

    HttpReply list(HttpCall in) {
        var sent = book.sent(in.query().slice(LISTED));
        var earlier = sent.items().stream()
                .map(each -> AlertView.of(kit, each, in.locale()))
                .filter(each -> !each.holds())
                .toList();
        var now = book.holding().stream()
                .map(each -> AlertView.of(kit, each, in.locale()))
                .toList();
        return HttpReply.page("list", Map.of("now", now, "earlier", new Sliced<>(earlier, sent.slice(), sent.total())));
    }

    /** A page, or with {@code .cap.xml} the message as it was signed. */
    HttpReply show(HttpCall in) {
        var name = in.path("id");
        if (name.endsWith(CapWriter.ENDING)) {
            return cap(id(name.substring(0, name.length() - CapWriter.ENDING.length())));
        }
        var alert = book.get(id(name));
        if (!alert.state().isPublic()) {
            throw new NotFound();
        }
        return HttpReply.page("alert", Map.of("view", AlertView.of(kit, alert, in.locale())));
    }

    private HttpReply cap(AlertId id) {
        return HttpReply.text(CapWriter.TYPE + "; charset=utf-8", book.cap(id).orElseThrow(NotFound::new));
    }

    private static AlertId id(String text) {
        try {
            return new AlertId(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** The key as RFC 7468 writes it. */
    HttpReply key(HttpCall in) {
        var encoded = keys.published().orElseThrow(NotFound::new).getEncoded();
        var lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(encoded);
        var pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
        return HttpReply.download("application/x-pem-file", "alerts.pem", pem.getBytes(StandardCharsets.US_ASCII));
    }
}
