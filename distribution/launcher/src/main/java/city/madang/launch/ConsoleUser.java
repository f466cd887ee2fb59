// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The console's one user, with a password that only this installation has. */
final class ConsoleUser {
    private static final String FILE = "users.properties";
    private static final int PASSWORD_BYTES = 24;

    private ConsoleUser() {}

    /** Makes the user when the file names none, readable by its owner only. */
    static void ensure(Path etc) throws IOException {
        var file = etc.resolve(FILE);
        if (Files.exists(file) && Files.readAllLines(file).stream().anyMatch(ConsoleUser::names)) {
            return;
        }
        var secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var text =
                "# Made at first start; \"madang console\" reads it. Delete the line to get a new password at the next start.\n"
                        + "karaf = " + password + ",admin,manager,viewer,systembundles,ssh\n";
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
        Files.writeString(file, text, StandardCharsets.ISO_8859_1, StandardOpenOption.WRITE);
    }

    private static boolean names(String line) {
        var text = line.strip();
        return !text.isEmpty() && !text.startsWith("#");
    }
}
