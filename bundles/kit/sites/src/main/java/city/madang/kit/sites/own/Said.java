// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.own;

import city.madang.kit.sites.PlainText;
import city.madang.outside.Answer;
import city.madang.outside.Outside;
import java.util.Map;
import java.util.regex.Pattern;

/** What the central server answered. It is another server: nothing in it is believed to be of its form. */
record Said(Map<?, ?> content) {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,38}[a-z]");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int LONGEST_NAME = 80;

    /** Nothing, when it is no JSON object. */
    static Said of(Outside outside, Answer answer) {
        try {
            return outside.json(answer.text()) instanceof Map<?, ?> map ? new Said(map) : new Said(Map.of());
        } catch (IllegalArgumentException e) {
            return new Said(Map.of());
        }
    }

    /** Why it refuses; empty text when it is not a word of ours. */
    String word() {
        return matching(WORD, "word");
    }

    /** An id that the centre made; empty text when it has none. */
    String id(String key) {
        return matching(ID, key);
    }

    /** How it calls this site. */
    String name() {
        var name = content.get("name") instanceof String text ? text : "";
        return PlainText.of(name, LONGEST_NAME).orElse("");
    }

    private String matching(Pattern form, String key) {
        return content.get(key) instanceof String text && form.matcher(text).matches() ? text : "";
    }
}
