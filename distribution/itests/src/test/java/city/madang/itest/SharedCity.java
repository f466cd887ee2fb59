// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One demo city for all tests of this process that read, or add what does not disturb the others. It ends with the process. */
public final class SharedCity {
    private static RunningCity city;

    private SharedCity() {}

    /** Starts it for the first that asks; nobody closes it. */
    public static synchronized RunningCity demo() throws Exception {
        if (city == null) {
            city = RunningCity.demo()
                    .and("--parent", "" + ProcessHandle.current().pid())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(SharedCity::close));
        }
        return city;
    }

    private static void close() {
        try {
            city.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
