// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the log says of parts that the container could not install at its start. With
 * {@code karaf.require.successful.features.boot} the container then ends the process itself; nothing but its log knows why.
 *
 * @param log may be absent
 * @param from what stood there before, in bytes
 */
record BootFailure(Path log, long from) {
    private static final String MARK = "Error installing boot features";
    private static final String STACK = "at ";
    private static final int MOST_LINES = 5;

    /** To be called before the container starts. */
    static BootFailure watch(Path logs) throws IOException {
        var json = logs.resolve("madang.json");
        var log = Files.exists(json) && !Files.exists(logs.resolve("madang.log")) ? json : logs.resolve("madang.log");
        return new BootFailure(log, Files.exists(log) ? Files.size(log) : 0);
    }

    /** Words for the operator; empty when the container has not said so. */
    Optional<String> text() throws IOException {
        var said = written();
        int at = said.indexOf(MARK);
        if (at < 0) {
            return Optional.empty();
        }
        // as JSON, the whole stack is one line, in which lines end with \n
        var why = said.substring(at + MARK.length())
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .lines()
                .skip(1)
                .map(String::strip)
                .takeWhile(line -> !line.startsWith(STACK))
                .limit(MOST_LINES)
                .map(line -> "  " + line + "\n")
                .collect(Collectors.joining());
        return Optional.of("madang: the server did not start, because a part of it could not be installed:\n" + why
                + "The log is in " + log);
    }

    private String written() throws IOException {
        if (Files.notExists(log)) {
            return "";
        }
        try (var channel = Files.newByteChannel(log)) {
            // a log that began anew is shorter than it was
            long begin = channel.size() < from ? 0 : from;
            var bytes = ByteBuffer.allocate((int) Math.min(channel.size() - begin, Integer.MAX_VALUE / 2));
            channel.position(begin);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // reads on
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }
}
