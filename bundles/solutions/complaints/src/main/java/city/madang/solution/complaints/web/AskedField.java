// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.solution.complaints.handover.TheirAttribute;
import city.madang.web.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question of another server as it is shown in a form. Public, because templates read it.
 *
 * @param name of the field
 * @param typed what was answered before the form was shown again
 */
public record AskedField(TheirAttribute attribute, String name, List<String> typed) {
    /** No server is known to ask for more. */
    private static final int MOST_ANSWER = 2000;

    static List<AskedField> of(List<TheirAttribute> asked, Form form) {
        return asked.stream()
                .map(each -> new AskedField(each, name(each), form.texts(name(each))))
                .toList();
    }

    private static String name(TheirAttribute attribute) {
        return "asked." + attribute.code();
    }

    /** The first that was typed. */
    public String text() {
        return typed.isEmpty() ? "" : typed.get(0);
    }

    /** What was answered, by code; notes in the form what is missing or cannot be. */
    static Map<String, List<String>> answers(List<TheirAttribute> asked, Form form) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var field : of(asked, form)) {
            var attribute = field.attribute();
            var typed = field.typed();
            boolean fits = attribute.takes(typed) && typed.stream().allMatch(each -> each.length() <= MOST_ANSWER);
            if (!fits) {
                form.error("asked", "invalid", attribute.description());
            } else if (attribute.required() && attribute.variable() && typed.isEmpty()) {
                form.error("asked", "missing", attribute.description());
            } else if (attribute.variable() && !typed.isEmpty()) {
                answers.put(attribute.code(), typed);
            }
        }
        return answers;
    }
}
