// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import java.util.List;

/**
 * Something to tell a person, as a key of the driver's texts; never a sentence, which would be in one language only.
 *
 * @param key of {@code l10n/<driver>.properties}, at most 80 characters
 * @param words for the placeholders {@code {0}}, {@code {1}} … of the text; at most {@value #MOST_WORDS}, each cut at
 *     {@value #LONGEST_WORD} characters; no secrets and no personal data
 */
public record Message(String key, List<String> words) {
    public static final int MOST_WORDS = 5;
    public static final int LONGEST_WORD = 200;
    private static final int LONGEST_KEY = 80;

    /** @throws IllegalArgumentException when the key is too long or has other characters than a key, or there are too many words */
    public Message {
        if (key.length() > LONGEST_KEY || !key.matches("[a-zA-Z][a-zA-Z0-9_.-]*") || words.size() > MOST_WORDS) {
            throw new IllegalArgumentException("not a message of a driver");
        }
        words = words.stream().map(Message::cut).toList();
    }

    public static Message of(String key, String... words) {
        return new Message(key, List.of(words));
    }

    private static String cut(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
    }
}
