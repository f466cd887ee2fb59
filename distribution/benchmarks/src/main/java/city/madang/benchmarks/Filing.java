// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A citizen who files: reads the form, which does not count, and sends it; the number is told when it is committed. */
final class Filing implements Load.Client {
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final Pattern AREA =
            Pattern.compile("<select[^>]*name=\"area\".*?<option value=\"([^\"]+)\"", Pattern.DOTALL);

    private final KeepAlive connection;
    private final String path;

    Filing(int port, String path) throws IOException {
        connection = new KeepAlive(port);
        this.path = path;
    }

    @Override
    public long once() throws IOException {
        var form = connection.get(path, Map.of());
        var fields = new LinkedHashMap<String, String>();
        for (var hidden = HIDDEN.matcher(form.text()); hidden.find(); ) {
            put(fields, hidden.group());
        }
        var area = AREA.matcher(form.text());
        if (area.find()) {
            fields.put("area", area.group(1));
        }
        fields.put("title", "Street light dark");
        fields.put("visibility", "PUBLIC");
        fields.put("details", "The street light in front of number 12 has been dark for a week.");
        fields.put("address", "In front of number 12");
        var cookie = form.headers()
                .getOrDefault("set-cookie", "")
                .lines()
                .map(c -> c.split(";")[0])
                .collect(Collectors.joining("; "));
        var before = System.nanoTime();
        var answer = connection.send("POST", path, headers(cookie), encode(fields));
        if (answer.status() != 303) {
            throw new IOException("filing answered " + answer.status() + ": " + answer.text());
        }
        return System.nanoTime() - before;
    }

    private static Map<String, String> headers(String cookie) {
        return Map.of("Content-Type", "application/x-www-form-urlencoded", "Cookie", cookie);
    }

    private static void put(Map<String, String> fields, String input) {
        var name = NAME.matcher(input);
        var value = VALUE.matcher(input);
        if (name.find() && value.find()) {
            fields.put(name.group(1), value.group(1));
        }
    }

    private static byte[] encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
