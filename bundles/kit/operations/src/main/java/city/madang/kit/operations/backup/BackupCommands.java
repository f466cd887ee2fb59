// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import city.madang.kit.ClosedDatabases;
import city.madang.kit.operations.etc.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The words of {@code bin/madang} for backups. */
public final class BackupCommands {
    private static final Set<String> NAMES = Set.of("backup", "restore", "verify-backup");

    private final Installation city;
    private final ClosedDatabases databases;
    private final Consumer<String> said;

    public BackupCommands(Installation city, ClosedDatabases databases, Consumer<String> said) {
        this.city = city;
        this.databases = databases;
        this.said = said;
    }

    public static boolean has(String command) {
        return NAMES.contains(command);
    }

    /** The exit code; empty when the words are not understood. */
    public Optional<Integer> carryOut(List<String> words) throws IOException {
        var rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "backup" -> rest.size() == 2 ? backup(Path.of(rest.get(0)), Path.of(rest.get(1))) : Optional.empty();
            case "verify-backup" -> rest.size() == 1 ? verify(Path.of(rest.get(0))) : Optional.empty();
            default -> restore(rest);
        };
    }

    private Optional<Integer> backup(Path folder, Path keys) throws IOException {
        new Backup(city, databases, Clock.systemUTC()).write(folder, keys).forEach(said);
        return Optional.of(0);
    }

    private Optional<Integer> verify(Path folder) throws IOException {
        var problems = new Verification(city, databases, said).problems(folder);
        said.accept((problems.isEmpty() ? "whole: " : "BROKEN: ") + folder);
        problems.forEach(said);
        return Optional.of(problems.isEmpty() ? 0 : 1);
    }

    /** {@code FOLDER [--keys FOLDER] [--settings]}; keys are beside the folder when nothing is said. */
    private Optional<Integer> restore(List<String> words) throws IOException {
        var rest = new ArrayList<>(words);
        boolean settings = rest.remove("--settings");
        int option = rest.indexOf("--keys");
        Optional<Path> keys = Optional.empty();
        if (option >= 0 && option + 1 < rest.size()) {
            keys = Optional.of(Path.of(rest.remove(option + 1)));
            rest.remove(option);
        }
        if (rest.size() != 1 || rest.get(0).startsWith("--")) {
            return Optional.empty();
        }
        var folder = Path.of(rest.get(0)).toAbsolutePath().normalize();
        new Restore(city, databases, said)
                .run(folder, keys.orElse(folder.resolveSibling(folder.getFileName() + "-keys")), settings);
        said.accept("restored into " + city.data() + "; start the city, and erase again what people had erased since");
        return Optional.of(0);
    }
}
