// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The command {@code madang audit-check}: checks an export on any machine that has a Java. */
public final class AuditCheck {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int MISUSED = 2;

    private AuditCheck() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    /** @return 0 when the export is whole, 1 when it is not, 2 when it cannot be read */
    static int run(String[] args, PrintStream out) {
        Optional<Path> file = Optional.empty();
        Optional<String> key = Optional.empty();
        Set<String> heads = new HashSet<>();
        for (int i = 0; i < args.length; i++) {
            boolean last = i + 1 == args.length;
            if (args[i].equals("--key") && !last) {
                key = Optional.of(args[++i]);
            } else if (args[i].equals("--head") && !last) {
                heads.add(args[++i]);
            } else if (!args[i].startsWith("--") && file.isEmpty()) {
                file = Optional.of(Path.of(args[i]));
            } else {
                file = Optional.empty();
                break;
            }
        }
        if (file.isEmpty()) {
            out.println("usage: madang audit-check FILE [--head HASH]... [--key KEY]");
            return MISUSED;
        }
        try {
            return check(file.get(), new ChainCheck(key, heads), out);
        } catch (CharacterCodingException e) {
            out.println("BROKEN: it has bytes that are no UTF-8");
            return BROKEN;
        } catch (IOException e) {
            out.println("cannot read " + file.get() + ": " + e.getMessage());
            return MISUSED;
        }
    }

    private static int check(Path file, ChainCheck check, PrintStream out) throws IOException {
        long number = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                var wrong = check.line(line);
                if (wrong.isPresent()) {
                    out.println("BROKEN in line " + number + ": " + wrong.get());
                    return BROKEN;
                }
            }
        }
        var wrong = check.end();
        if (wrong.isPresent()) {
            out.println("BROKEN after line " + number + ": " + wrong.get());
            return BROKEN;
        }
        out.println("WHOLE: " + check.entries() + " entries, the first is " + check.first());
        out.println("head " + check.head());
        out.println("key " + check.key());
        return WHOLE;
    }
}
