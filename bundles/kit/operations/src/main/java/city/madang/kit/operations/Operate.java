// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations;

import city.madang.kit.operations.backup.Backup;
import city.madang.kit.operations.check.Checks;
import city.madang.kit.operations.diagnostics.Diagnostics;
import city.madang.kit.operations.etc.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What {@code bin/madang} does without the container: check, diagnostics while no server runs, backup and its check. */
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
        if (command.equals("backup") && words.size() == 3) {
            var done = new Backup(installation, Clock.systemUTC()).write(Path.of(words.get(1)), Path.of(words.get(2)));
            System.out.println(done);
            return 0;
        }
        if (command.equals("backup-check") && words.size() == 2) {
            return check(Path.of(words.get(1)));
        }
        System.err.println("madang: not understood: " + String.join(" ", words));
        return NOT_UNDERSTOOD;
    }

    private static int check(Path backup) throws IOException {
        var problems = Backup.check(backup);
        System.out.println(problems.isEmpty() ? "whole: " + backup : "BROKEN: " + backup);
        problems.forEach(System.out::println);
        return problems.isEmpty() ? 0 : 1;
    }
}
