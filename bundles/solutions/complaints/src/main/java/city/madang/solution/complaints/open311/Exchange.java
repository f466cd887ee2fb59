// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.complaints.open311.GeoReportError.Found;
import city.madang.web.Handler;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Refused;
import city.madang.web.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers programs in the {@link Format} that they ask for, and knows them by their keys. */
final class Exchange {
    private static final int READS_A_MINUTE = 600;
    private static final int POSTS_A_MINUTE = 120;
    private static final int PHOTOS = 3;
    private static final int MEGABYTES = 10;

    private final Kit kit;
    private final Clients clients;

    Exchange(Kit kit) {
        this.kit = kit;
        this.clients = new Clients(kit);
    }

    /** An answer before it is written. */
    record Answer(String root, Object body) {}

    /** @param path without its end, which says the format */
    void get(Routes on, String path, Function<HttpCall, Answer> answer) {
        for (var format : Format.values()) {
            on.get(Discovery.PATH + path + end(format), Action.PUBLIC, handler(format, answer))
                    .machines(READS_A_MINUTE, refused(format));
        }
    }

    /** Takes photos too. @param path without its end, which says the format */
    void post(Routes on, String path, Function<HttpCall, Answer> answer) {
        for (var format : Format.values()) {
            on.post(Discovery.PATH + path + end(format), Action.PUBLIC, handler(format, answer))
                    .uploads(PHOTOS, MEGABYTES)
                    .machines(POSTS_A_MINUTE, refused(format));
        }
    }

    /** The format is the end of a segment that also names something. */
    void one(Routes on, String path, Function<HttpCall, Answer> answer) {
        on.get(
                        Discovery.PATH + path,
                        Action.PUBLIC,
                        in -> handler(format(in), answer).handle(in))
                .machines(
                        READS_A_MINUTE, (in, status, why) -> refused(format(in)).reply(in, status, why));
    }

    private static String end(Format format) {
        return "." + format.name().toLowerCase(Locale.ROOT);
    }

    private static Format format(HttpCall in) {
        return in.path("file").endsWith(".json") ? Format.JSON : Format.XML;
    }

    /** What the address names, without {@code .json} or {@code .xml}. */
    static String named(HttpCall in) {
        return in.path("file").replaceFirst("\\.(json|xml)$", "");
    }

    private Handler handler(Format format, Function<HttpCall, Answer> answer) {
        return in -> {
            try {
                var made = answer.apply(in);
                return open(format.write(made.root(), made.body()));
            } catch (Found found) {
                return errors(in, format, found.errors());
            }
        };
    }

    private Refused refused(Format format) {
        return (in, status, why) ->
                open(format.write("errors", List.of(error(status, why)))).status(status);
    }

    private HttpReply errors(HttpCall in, Format format, List<GeoReportError> errors) {
        var told = errors.stream()
                .map(each -> error(each.code(), kit.texts().text(in.locale(), each.text(), each.arguments())))
                .toList();
        return open(format.write("errors", told)).status(errors.get(0).code());
    }

    private static Map<String, Object> error(int code, String description) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", code);
        fields.put("description", description);
        return fields;
    }

    /** Pages of other sites may ask too; no call counts a session, so there is nothing that they could misuse. */
    private static HttpReply open(HttpReply reply) {
        return reply.header("Access-Control-Allow-Origin", "*").header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** Who shows a key; nobody is fine, an unknown key is not. */
    Optional<Client> client(HttpCall in) {
        return key(in).map(key -> clients.byKey(key).orElseThrow(() -> new Found(GeoReportError.badKey())));
    }

    /** Who sends something, and has not sent too much in this hour. */
    Client sender(HttpCall in) {
        var client = client(in).orElseThrow(() -> new Found(GeoReportError.badKey()));
        if (!clients.mayFile(client)) {
            throw new Found(GeoReportError.tooMany(Clients.MOST_AN_HOUR));
        }
        return client;
    }

    private static Optional<String> key(HttpCall in) {
        return in.form().texts("api_key").stream()
                .findFirst()
                .or(() -> in.query().text("api_key"));
    }
}
