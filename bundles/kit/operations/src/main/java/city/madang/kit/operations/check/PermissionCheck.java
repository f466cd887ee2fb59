// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.check;

import city.madang.kit.operations.etc.CfgFile;
import city.madang.kit.operations.etc.Installation;
import city.madang.kit.operations.etc.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** Nobody else on the machine reads what belongs to the city. */
final class PermissionCheck {
    private PermissionCheck() {}

    static List<Finding> look(Installation installation) throws IOException {
        var open = new ArrayList<Path>();
        for (var secret : List.of(installation.data(), installation.data().resolve("keys"))) {
            if (isOpen(secret)) {
                open.add(secret);
            }
        }
        var users = installation.etc().resolve("users.properties");
        if (isOpen(users) && !CfgFile.read(users).names().isEmpty()) {
            open.add(users);
        }
        for (var file : settings(installation.etc())) {
            if (isOpen(file) && holdsSecret(CfgFile.read(file))) {
                open.add(file);
            }
        }
        var findings = new ArrayList<Finding>();
        open.forEach(path -> findings.add(
                Finding.bad("permissions", "everybody on this machine can read " + path, "chmod go= " + path)));
        return findings.isEmpty()
                ? List.of(Finding.fine("permissions", "data and secrets are the owner's only"))
                : findings;
    }

    private static List<Path> settings(Path etc) throws IOException {
        if (Files.notExists(etc)) {
            return List.of();
        }
        try (var files = Files.list(etc)) {
            return files.filter(file -> file.toString().endsWith(".cfg"))
                    .sorted()
                    .toList();
        }
    }

    /** A secret that comes from the environment is not in the file. */
    private static boolean holdsSecret(CfgFile file) {
        return file.names().stream()
                .filter(Secrets::isSecret)
                .flatMap(name -> file.written(name).stream())
                .anyMatch(text -> !text.isBlank() && !text.matches("\\$\\{env:[A-Z0-9_]+(:-)?}"));
    }

    private static boolean isOpen(Path path) throws IOException {
        if (Files.notExists(path) || !Files.getFileStore(path).supportsFileAttributeView("posix")) {
            return false;
        }
        return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
    }
}
