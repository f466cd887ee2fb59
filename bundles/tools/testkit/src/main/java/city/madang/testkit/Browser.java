// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One visitor: keeps cookies, follows redirects within the city, fills in forms. Paths that start with {@code /} are below the module's
 * {@code /<id>}, those that start with {@code //} are whole. Used by one thread.
 */
public final class Browser {
    private static final int MOST_REDIRECTS = 5;

    private final Function<Request, Response> server;
    private final String module;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Optional<Page> last = Optional.empty();
    private Optional<String> bearer = Optional.empty();
    private String language = "en";

    /**
     * Somebody who comes for the first time.
     *
     * @param server answers, for example {@code site::serve}
     * @param module whose paths may be written without it
     */
    public Browser(Function<Request, Response> server, String module) {
        this.server = server;
        this.module = module;
    }

    /** Asks for pages in this language from now on. */
    public Browser speaking(String tag) {
        language = tag;
        return this;
    }

    /** Sends this token with every call from now on. */
    public Browser bearer(String token) {
        bearer = Optional.of(token);
        return this;
    }

    /** Has this cookie from now on. */
    public Browser cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    public Page get(String path) {
        return page(Request.get(whole(path)), 0);
    }

    public Page get(String path, Map<String, String> query) {
        return get(path + "?" + encoded(query));
    }

    /** The bytes of a file, after redirects. */
    public byte[] bytes(String path) {
        return content(send(Request.get(whole(path))));
    }

    /**
     * Fills in the form that sends to this path and sends it: the one in the page that is open, else the one at the path itself.
     * What is not given is sent as the page shows it.
     */
    public Page post(String path, Map<String, String> fields, SentFile... files) {
        var action = whole(path);
        var form = last.flatMap(page -> page.form(action))
                .or(() -> get("/" + action).form(action))
                .orElseThrow(() -> new AssertionError("no form that sends to " + action));
        return send(form, fields, files);
    }

    /** Sends a form that was read before, also twice. */
    public Page send(PageForm form, Map<String, String> fields, SentFile... files) {
        var all = new LinkedHashMap<>(form.values());
        all.putAll(fields);
        var request = files.length == 0
                ? Request.of("POST", form.action(), encoded(all).getBytes(StandardCharsets.UTF_8))
                        .with("Content-Type", "application/x-www-form-urlencoded")
                : Request.of("POST", form.action(), Multipart.of(all, List.of(files)))
                        .with("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY);
        return page(request, 0);
    }

    /** Sends anything, without help. */
    public Page raw(Request request) {
        return page(request, 0);
    }

    private Page page(Request request, int redirects) {
        var response = send(request);
        var location = response.header("Location").filter(to -> to.startsWith("/"));
        if (response.status() / 100 == 3 && location.isPresent() && redirects < MOST_REDIRECTS) {
            return page(Request.get(location.get()), redirects + 1);
        }
        var page = Page.of(
                request.target(),
                response.status(),
                response.headers(),
                new String(content(response), StandardCharsets.UTF_8));
        last = Optional.of(page);
        return page;
    }

    private Response send(Request request) {
        var sent = request.with("Accept-Language", language).with("Accept", "text/html");
        if (bearer.isPresent()) {
            sent = sent.with("Authorization", "Bearer " + bearer.get());
        }
        if (!cookies.isEmpty()) {
            sent = sent.with(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var response = server.apply(sent);
        response.headers().getOrDefault("Set-Cookie", List.of()).forEach(this::keep);
        return response;
    }

    private void keep(String line) {
        var pair = line.split(";", 2)[0];
        int equals = pair.indexOf('=');
        if (line.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private static byte[] content(Response response) {
        try (var out = new ByteArrayOutputStream()) {
            response.body().writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String whole(String path) {
        return path.startsWith("//") ? path.substring(1) : "/" + module + path;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
