// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes a form with files as browsers do (RFC 7578). */
final class Multipart {
    static final String BOUNDARY = "----madang-testkit-boundary";

    private Multipart() {}

    static byte[] of(Map<String, String> fields, List<SentFile> files) {
        var out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            text(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
            text(out, value + "\r\n");
        });
        for (var file : files) {
            text(
                    out,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\""
                            + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            out.writeBytes(file.content());
            text(out, "\r\n");
        }
        text(out, "--" + BOUNDARY + "--\r\n");
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
