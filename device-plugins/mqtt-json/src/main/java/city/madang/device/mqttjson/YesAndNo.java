// SPDX-License-Identifier: Apache-2.0
package city.madang.device.mqttjson;

import city.madang.device.json.Json;
import city.madang.device.json.NotUnderstood;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which values mean that something is there, and which that it is not; small and capital letters are the same. */
final class YesAndNo {
    private final List<String> yes;
    private final List<String> no;

    YesAndNo(String yes, String no) {
        this.yes = words(yes);
        this.no = words(no);
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .toList();
    }

    /** Whether a word means both. */
    boolean isMixed() {
        return yes.stream().anyMatch(no::contains);
    }

    /** @throws NotUnderstood when it is none of them */
    boolean isYes(Json value, String setting) throws NotUnderstood {
        var word = value.text().orElse("").strip().toLowerCase(Locale.ROOT);
        if (!yes.contains(word) && !no.contains(word)) {
            throw Mapping.wrong(setting);
        }
        return yes.contains(word);
    }
}
