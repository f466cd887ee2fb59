// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The commands of {@code bin/madang} that need more than a shell. The system properties {@code karaf.etc} and
 * {@code madang.data} say where the installation is.
 */
public final class Launch {
    private Launch() {}

    public static void main(String[] args) {
        System.exit(carryOut(Arrays.asList(args)));
    }

    /** Changes nothing. */
    private static int upgradeNotes(Upgrade upgrade, List<String> words) throws IOException, Refusal {
        if (!words.isEmpty()) {
            if (!Upgrade.isVersion(words.get(0))) {
                throw new Refusal("not the version of a release: " + words.get(0));
            }
            return print(upgrade.since(words.get(0)));
        }
        var text = upgrade.text();
        var before = upgrade.before().map(version -> "Release " + version + " has run on it.");
        return print(
                text.isEmpty()
                        ? "This release, " + upgrade.release() + ", asks for nothing on this data folder. "
                                + before.orElse("It is new.") + "\n"
                        : text);
    }

    private static int print(String text) {
        System.out.print(text);
        return 0;
    }

    private static int carryOut(List<String> words) {
        try {
            var settings =
                    Settings.read(Path.of(System.getProperty("karaf.etc")), Path.of(System.getProperty("madang.data")));
            var rest = words.subList(1, words.size());
            return switch (words.get(0)) {
                case "run" -> new Server(settings).run(RunOptions.of(rest));
                case "carry-out" -> new OfflineCommand(settings).run(rest);
                case "await" -> new Control(settings).await(Long.parseLong(rest.get(0)), Path.of(rest.get(1)));
                case "upgrade-notes" -> upgradeNotes(Upgrade.of(settings), rest);
                case "before-start" -> print(Upgrade.of(settings).text());
                case "stop" -> new Control(settings).stop();
                case "status" -> new Control(settings).status();
                default -> throw new Refusal("not understood: " + words.get(0) + "; see \"madang help\"");
            };
        } catch (Refusal refusal) {
            System.err.println("madang: " + refusal.getMessage());
            return 1;
        } catch (Exception e) {
            System.err.println("madang: " + e);
            e.printStackTrace();
            return 1;
        }
    }
}
