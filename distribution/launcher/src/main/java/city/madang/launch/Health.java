// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks a server whether it is ready. */
final class Health {
    private static final int TIMEOUT_MILLIS = 5000;

    private Health() {}

    static boolean isReady(URI health) {
        return answer(health).code() == HttpURLConnection.HTTP_OK;
    }

    /** What the server says of itself, in lines; empty when it does not answer. */
    static String report(URI health) {
        return answer(health).text();
    }

    private record Answer(int code, String text) {}

    private static Answer answer(URI health) {
        try {
            var asked = (HttpURLConnection) health.toURL().openConnection();
            asked.setConnectTimeout(TIMEOUT_MILLIS);
            asked.setReadTimeout(TIMEOUT_MILLIS);
            asked.setRequestProperty("Accept", "text/plain");
            try {
                var code = asked.getResponseCode();
                var body = code >= HttpURLConnection.HTTP_BAD_REQUEST ? asked.getErrorStream() : asked.getInputStream();
                return new Answer(code, body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            } finally {
                asked.disconnect();
            }
        } catch (IOException notYet) {
            return new Answer(0, "");
        }
    }
}
