// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.etc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where an installation keeps things, and what its settings say.
 *
 * @param etc settings
 * @param data everything a city owns
 * @param environment of the process
 */
public record Installation(Path etc, Path data, Map<String, String> environment) {
    public Installation {
        environment = Map.copyOf(environment);
    }

    /** That of this process, which {@code bin/madang} has told. */
    public static Installation here() {
        return new Installation(
                Path.of(System.getProperty("karaf.etc", "etc")),
                Path.of(System.getProperty("madang.data", "data/madang")),
                System.getenv());
    }

    /** Where the log's files are. */
    public Path log() {
        return data.resolve("log");
    }

    /** Where the kit's bundles are, and those of modules that were added. */
    public Path repository() {
        return below(setting("city.madang.kit.modules", "repository").orElse("system"));
    }

    /** Where KAR files of further modules are put. */
    public Path modules() {
        return below(setting("city.madang.kit.modules", "modulesFolder").orElse("modules"));
    }

    /** What the city wants. */
    public Path cityFile() {
        return below(setting("city.madang.kit.modules", "cityFile").orElse("etc/city.madang.city.cfg"));
    }

    private Path below(String path) {
        return etc.toAbsolutePath().resolveSibling(path);
    }

    /** The same with other settings. */
    public Installation with(Path settings) {
        return new Installation(settings, data, environment);
    }

    /** A setting, with the environment filled in; empty when there is none, or nothing in it. */
    public Optional<String> setting(String pid, String name) {
        var file = etc.resolve(pid + ".cfg");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return CfgFile.read(file).effective(name, environment).filter(text -> !text.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
