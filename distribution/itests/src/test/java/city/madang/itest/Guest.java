// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One visitor of a running city: reads pages, fills in forms, keeps cookies. Used by one thread at a time. */
final class Guest {
    private static final String BOUNDARY = "----madang-itest-boundary";
    private static final int MOST_REDIRECTS = 5;

    private final Door city;
    private final Map<String, String> cookies;

    Guest(Door city) {
        this(city, new LinkedHashMap<>());
    }

    private Guest(Door city, Map<String, String> cookies) {
        this.city = city;
        this.cookies = cookies;
    }

    /** The same browser, led to another door. */
    Guest through(Door other) {
        return new Guest(other, cookies);
    }

    /** Signs an official in. */
    static Guest signedIn(Door city, String login, String password) throws IOException, InterruptedException {
        var guest = new Guest(city);
        var answer = guest.signIn(login, password);
        if (!answer.isRedirect()) {
            throw new AssertionError(login + " cannot sign in: " + answer.text());
        }
        return guest;
    }

    WebPage signIn(String login, String password) throws IOException, InterruptedException {
        return send(get("/account/sign-in")
                .form("/account/sign-in")
                .with("login", login)
                .with("password", password));
    }

    /** Asks for a page; redirects are not followed. */
    WebPage get(String path) throws IOException, InterruptedException {
        return page(city.request(path).GET(), path);
    }

    /** The page to which all redirects lead. */
    WebPage open(String path) throws IOException, InterruptedException {
        var page = get(path);
        for (int i = 0; i < MOST_REDIRECTS && !page.location().isEmpty(); i++) {
            page = get(page.location());
        }
        return page;
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        var answer = city.send(with(city.request(path)).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + path);
        }
        return answer.body();
    }

    WebPage send(WebForm form) throws IOException, InterruptedException {
        var body = form.values().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(form.action(), "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a form with a picture. */
    WebPage send(WebForm form, String field, byte[] file) throws IOException, InterruptedException {
        return send(form, field, field + ".png", file);
    }

    /** Sends a form with a file, as browsers do (RFC 7578). */
    WebPage send(WebForm form, String field, String name, byte[] file) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        form.values()
                .forEach((key, value) -> part(body, "name=\"" + key + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"" + field + "\"; filename=\"" + name + "\"", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(form.action(), "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String about, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + about + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** A call with this browser's cookies. */
    HttpRequest.Builder request(String path) {
        return with(city.request(path));
    }

    private WebPage post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return page(city.request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)), path);
    }

    private WebPage page(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        var answer = city.send(with(request).build(), BodyHandlers.ofString());
        keep(answer);
        return WebPage.of(path, answer.statusCode(), answer.headers().firstValue("location"), answer.body());
    }

    private HttpRequest.Builder with(HttpRequest.Builder request) {
        request.header("Accept", "text/html").header("Accept-Language", "en");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies());
    }

    /** What the browser would send. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(HttpResponse<?> answer) {
        for (var line : answer.headers().allValues("set-cookie")) {
            var pair = line.split(";", 2)[0].split("=", 2);
            if (line.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
