// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.diagnostics;

import city.madang.kit.operations.diagnostics.Diagnostics.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The end of each log; not the log of calls, which holds addresses of people, nor what was typed in the console. */
record LogTails(Path folder) {
    private static final long MOST = 2L * 1024 * 1024;
    private static final List<String> NAMES = List.of("madang.log", "madang.json", "start.log");

    List<Part> parts() {
        return NAMES.stream()
                .map(folder::resolve)
                .filter(Files::isReadable)
                .map(file -> new Part("log/" + file.getFileName(), () -> tail(file)))
                .toList();
    }

    private static String tail(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(Math.max(0, channel.size() - MOST));
            var bytes = ByteBuffer.allocate((int) Math.min(MOST, channel.size()));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
