// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import city.madang.itest.container.SolutionKar;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One demo city for all tests of this process that read, or add what does not disturb the others. A third party's archive lies there
 * that nobody has decided on. It ends with the process.
 */
public final class SharedCity {
    private static RunningCity city;

    private SharedCity() {}

    /** Starts it for the first that asks; nobody closes it. */
    public static synchronized RunningCity demo() throws Exception {
        if (city == null) {
            city = RunningCity.demo()
                    .and("--parent", "" + ProcessHandle.current().pid())
                    .unpack();
            SolutionKar.hello("0.1.0").write(city.home().resolve("modules/hello.kar"));
            city.start();
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
