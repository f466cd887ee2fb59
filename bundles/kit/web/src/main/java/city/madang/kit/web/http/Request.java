// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An HTTP request, free of any server's types, so that the whole of the web layer runs without a socket.
 *
 * @param method upper case
 * @param path as it was sent, percent-encoded
 * @param query what stands behind the question mark, as it was sent; empty text when there is none
 * @param length of the body as announced; -1 when unknown
 * @param address of the caller
 * @param secure whether it came by https
 */
public record Request(
        String method,
        String path,
        String query,
        Headers headers,
        long length,
        InputStream body,
        String address,
        boolean secure) {

    /** The same, from somebody else. */
    public Request from(String caller, boolean encrypted) {
        return new Request(method, path, query, headers, length, body, caller, encrypted);
    }

    /** A GET, for tests and inner use; {@code target} may have a query. */
    public static Request get(String target) {
        return of("GET", target, new byte[0]);
    }

    /** A form that is sent urlencoded. */
    public static Request post(String target, Map<String, String> fields) {
        var text = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return of("POST", target, text.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/x-www-form-urlencoded");
    }

    public static Request of(String method, String target, byte[] body) {
        var mark = target.indexOf('?');
        return new Request(
                method,
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                Headers.NONE,
                body.length,
                new ByteArrayInputStream(body),
                "127.0.0.1",
                false);
    }

    /** The same with a header field set. */
    public Request with(String name, String value) {
        var fields = new TreeMap<>(headers.fields());
        fields.put(name, List.of(value));
        return new Request(method, path, query, new Headers(fields), length, body, address, secure);
    }

    /** Path and query. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The server as the caller names it; empty when that cannot be a host. */
    public Optional<Host> host() {
        return headers.first("Host").flatMap(Host::parse);
    }

    public boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
