// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import java.util.LinkedHashSet;
import java.util.Set;

/** Turns what was thrown into one line for the administrator. */
public final class Reason {
    private static final int LONGEST = 1000;

    private Reason() {}

    /** The messages from the outermost to the first cause, each once. */
    public static String of(Throwable thrown) {
        Set<String> messages = new LinkedHashSet<>();
        for (Throwable t = thrown; t != null && messages.size() < 4; t = t.getCause()) {
            var text = t.getMessage() == null ? t.getClass().getSimpleName() : t.getMessage();
            var line = text.replaceAll("-{3,}+", " ").replaceAll("\\s++", " ").strip();
            if (messages.stream().noneMatch(said -> said.contains(line))) {
                messages.add(t instanceof LinkageError ? t.getClass().getSimpleName() + ": " + line : line);
            }
        }
        var all = String.join("; ", messages);
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
    }
}
