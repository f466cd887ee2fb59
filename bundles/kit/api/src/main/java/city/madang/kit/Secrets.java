// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets of the installation. They come from the environment or from a file that it names, never from a settings file or the
 * database, and are not written anywhere: not to the log, not to the container's cache of settings.
 */
public final class Secrets {
    private final Map<String, String> environment;

    public Secrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static Secrets ofProcess() {
        return new Secrets(System.getenv());
    }

    /**
     * The variable's value, or the content of the file that {@code <variable>_FILE} names; without white space around it.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public Optional<String> find(String variable) {
        var given = environment.get(variable);
        if (given != null && !given.isBlank()) {
            return Optional.of(given.strip());
        }
        var file = environment.get(variable + "_FILE");
        if (file == null || file.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(Path.of(file.strip())).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The file that " + variable + "_FILE names cannot be read", e);
        }
    }

    /** Names no values. */
    @Override
    public String toString() {
        return "Secrets";
    }
}
