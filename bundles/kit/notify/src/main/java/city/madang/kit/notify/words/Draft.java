// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of one message in one language, as somebody wrote them; a part that is empty text is not there. */
public record Draft(Locale locale, Map<Part, String> parts) {
    /** Characters of a part. */
    public static final int LONGEST = 4000;

    public Draft {
        parts = new EnumMap<>(parts);
    }

    /**
     * Why a part cannot be used.
     *
     * @param code {@code pattern} when it cannot be read, {@code unknown} when it names a value that the message does not have
     * @param what the names that are meant, or what is wrong in English
     */
    public record Problem(Part part, String code, String what) {}

    public String part(Part part) {
        return parts.getOrDefault(part, "");
    }

    public List<Problem> problems(Declared message) {
        var problems = new ArrayList<Problem>();
        parts.forEach((part, pattern) -> {
            try {
                var unknown = new ArrayList<>(new NamedPattern(pattern, locale).names());
                unknown.removeAll(message.names());
                if (!unknown.isEmpty()) {
                    problems.add(new Problem(part, "unknown", String.join(", ", unknown)));
                }
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(part, "pattern", String.valueOf(e.getMessage())));
            }
        });
        return problems;
    }
}
