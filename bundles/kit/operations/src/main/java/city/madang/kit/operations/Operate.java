// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations;

import city.madang.kit.operations.backup.BackupCommands;
import city.madang.kit.operations.backup.DataBundle;
import city.madang.kit.operations.check.Checks;
import city.madang.kit.operations.diagnostics.Diagnostics;
import city.madang.kit.operations.etc.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What {@code bin/madang} does without the container: check, diagnostics while no server runs, backups. */
public final class Operate {
    private static final int NOT_UNDERSTOOD = 2;

    private Operate() {}

    public static void main(String[] words) throws IOException {
        System.exit(carryOut(List.of(words), Installation.here()));
    }

    /** The exit code: 0 when nothing is bad. */
    static int carryOut(List<String> words, Installation installation) throws IOException {
        var command = words.isEmpty() ? "" : words.get(0);
        if (command.equals("check")) {
            var findings = new Checks(installation, words.contains("--running")).all();
            System.out.print(Checks.text(findings));
            return Checks.isBad(findings) ? 1 : 0;
        }
        if (command.equals("diagnostics") && words.size() == 2) {
            var file = Path.of(words.get(1));
            new Diagnostics(installation, Clock.systemUTC()).write(file, List.of());
            System.out.println(file);
            return 0;
        }
        if (BackupCommands.has(command)) {
            try (var data = new DataBundle(installation.repository())) {
                var code = new BackupCommands(installation, data.databases(), System.out::println).carryOut(words);
                if (code.isPresent()) {
                    return code.get();
                }
            } catch (IOException e) {
                System.err.println("madang: " + e.getMessage());
                return 1;
            }
        }
        System.err.println("madang: not understood: " + String.join(" ", words));
        return NOT_UNDERSTOOD;
    }
}
