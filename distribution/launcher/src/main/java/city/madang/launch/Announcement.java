// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What the operator reads when the server is ready. */
final class Announcement {
    /** Written by the kit while the city is not set up. */
    private static final String SET_UP_CODE = "keys/setup-code";

    private Announcement() {}

    static String of(Settings settings) throws IOException {
        var text = new StringBuilder("\nMadang is ready: " + settings.address() + "\n");
        if (settings.demo()) {
            text.append("  Demo city. Sign in as admin, officer or chief; the password of all three is madang-demo\n");
        } else {
            setUpCode(settings)
                    .ifPresent(code -> text.append("  The city is not set up yet. Open ")
                            .append(settings.address().resolve("/setup"))
                            .append(" and enter the one-time code ")
                            .append(code)
                            .append('\n'));
        }
        return text.append("  Data: ")
                .append(settings.data())
                .append("\n  Stop: Ctrl-C, or \"madang stop\"\n")
                .toString();
    }

    private static Optional<String> setUpCode(Settings settings) throws IOException {
        try {
            return Optional.of(
                    Files.readString(settings.data().resolve(SET_UP_CODE)).strip());
        } catch (NoSuchFileException setUp) {
            return Optional.empty();
        }
    }
}
