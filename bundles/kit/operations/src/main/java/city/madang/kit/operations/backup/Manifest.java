// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import city.madang.kit.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a folder with their SHA-256, in a form that {@code sha256sum -c} reads too. */
final class Manifest {
    static final String NAME = "manifest.sha256";
    private static final String BETWEEN = "  ";
    private static final int HASH = 64;

    private final Path folder;

    Manifest(Path folder) {
        this.folder = folder;
    }

    /** @return how many files it names */
    int write() throws IOException {
        var lines = new ArrayList<String>();
        for (var file : hashes().entrySet()) {
            lines.add(file.getValue() + BETWEEN + file.getKey());
        }
        Files.write(folder.resolve(NAME), lines);
        return lines.size();
    }

    /** What is not as the manifest says; empty when all is. */
    List<String> problems() throws IOException {
        if (Files.notExists(folder.resolve(NAME))) {
            return List.of("there is no " + NAME + ": not a backup, or one that was not finished");
        }
        var named = named();
        var there = hashes();
        var problems = new ArrayList<String>();
        named.forEach((file, hash) -> {
            if (!there.containsKey(file)) {
                problems.add("missing: " + file);
            } else if (!there.get(file).equals(hash)) {
                problems.add("changed: " + file);
            }
        });
        there.keySet().stream()
                .filter(file -> !named.containsKey(file))
                .forEach(file -> problems.add("not in the manifest: " + file));
        if (named.isEmpty()) {
            problems.add("the manifest is empty");
        }
        return problems;
    }

    private Map<String, String> named() throws IOException {
        var all = new TreeMap<String, String>();
        for (var line : Files.readAllLines(folder.resolve(NAME))) {
            if (line.length() < HASH + BETWEEN.length()) {
                throw new IOException("a line of " + NAME + " cannot be read");
            }
            all.put(line.substring(HASH + BETWEEN.length()), line.substring(0, HASH));
        }
        return all;
    }

    private Map<String, String> hashes() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.equals(NAME)) {
                    all.put(name, Sha256.of(file));
                }
            }
        }
        return all;
    }
}
