// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a server whether it is ready. */
final class Health {
    private static final int TIMEOUT_MILLIS = 5000;

    private Health() {}

    static boolean isReady(URI health) {
        try {
            var asked = (HttpURLConnection) health.toURL().openConnection();
            asked.setConnectTimeout(TIMEOUT_MILLIS);
            asked.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                asked.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
