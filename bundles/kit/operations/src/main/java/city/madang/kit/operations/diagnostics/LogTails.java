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
import java.util.regex.Pattern;

/** The end of each log; not the log of calls, which holds addresses of people, nor what was typed in the console. */
public record LogTails(Path folder) {
    private static final long MOST = 2L * 1024 * 1024;
    private static final List<String> NAMES = List.of("madang.log", "madang.json", "start.log");

    List<Part> parts() {
        return NAMES.stream()
                .map(folder::resolve)
                .filter(Files::isReadable)
                .map(file -> new Part("log/" + file.getFileName(), () -> tail(file)))
                .toList();
    }

    /**
     * The last lines that name something, in their order; none when there is no log.
     *
     * @param word whole, such as a module's id
     */
    public List<String> lines(String word, int most) {
        var file = folder.resolve(NAMES.get(0));
        if (!Files.isReadable(file)) {
            return List.of();
        }
        var named = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
        var found =
                tail(file).lines().filter(line -> named.matcher(line).find()).toList();
        return found.subList(Math.max(0, found.size() - most), found.size());
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
