// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks;

import java.io.IOException;
import java.util.Map;

/** Reads one page again and again over one connection. */
final class PageReader implements Load.Client {
    private final KeepAlive connection;
    private final String path;

    PageReader(int port, String path) throws IOException {
        connection = new KeepAlive(port);
        this.path = path;
    }

    @Override
    public long once() throws IOException {
        var before = System.nanoTime();
        var answer = connection.get(path, Map.of());
        if (answer.status() != 200) {
            throw new IOException(path + " answered " + answer.status());
        }
        return System.nanoTime() - before;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
