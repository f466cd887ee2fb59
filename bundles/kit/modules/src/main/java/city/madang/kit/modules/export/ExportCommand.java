// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.modules.city.Selection;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code madang export}, without the container. Arguments: the city file, the folder to write, and perhaps {@code --kars} and
 * {@code --set-up=FOLDER}. The system property {@code karaf.home} says where the installation is.
 */
public final class ExportCommand {
    private static final String KARS = "--kars";
    private static final String SET_UP = "--set-up=";

    private ExportCommand() {}

    public static void main(String[] words) throws IOException {
        System.exit(carryOut(List.of(words), Path.of(System.getProperty("karaf.home"))));
    }

    /** The exit code: 0 when it was made. */
    static int carryOut(List<String> words, Path home) throws IOException {
        try {
            var file = Path.of(words.get(0)).toAbsolutePath();
            var export = Export.of(home, read(file, home), Map.of());
            var out = Path.of(words.get(1));
            for (var line : words.contains(KARS) ? kars(export, out) : distribution(export, out, setUp(words))) {
                System.out.println(line);
            }
            return 0;
        } catch (Refused refused) {
            refused.getMessage().lines().forEach(line -> System.err.println("madang: " + line));
            return 1;
        }
    }

    private static Selection read(Path file, Path home) throws IOException {
        try {
            return Selection.of(Files.readString(file), List.of(file.getParent(), home));
        } catch (MalformedInputException e) {
            throw new Refused("the city file is not in UTF-8: " + file);
        }
    }

    private static Optional<Path> setUp(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(SET_UP))
                .map(word -> Path.of(word.substring(SET_UP.length())))
                .findFirst();
    }

    private static List<String> distribution(Export export, Path out, Optional<Path> setUp) throws IOException {
        export.distribution(out, setUp);
        return sized(out);
    }

    private static List<String> kars(Export export, Path out) throws IOException {
        export.kars(out);
        return sized(out);
    }

    private static List<String> sized(Path out) throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(out)) {
            for (var file : files.sorted().toList()) {
                lines.add(Files.size(file) + " bytes " + file.getFileName());
            }
        }
        return lines;
    }
}
