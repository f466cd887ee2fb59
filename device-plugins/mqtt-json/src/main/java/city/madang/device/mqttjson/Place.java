// SPDX-License-Identifier: Apache-2.0
package city.madang.device.mqttjson;

import city.madang.device.json.Json;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a value stands: a path in the message as {@link Json#at} knows it; {@code topic:2}, a level of its topic, from 0; or
 * {@code =Bay 7}, always the same.
 *
 * @param text as it was typed; empty when it is nowhere
 */
record Place(String text) {
    private static final String ALWAYS = "=";
    private static final Pattern LEVEL = Pattern.compile("topic:([0-9]{1,2})");

    /** One thing of a message, and the topic of the whole. @param topic empty by HTTP */
    record Source(Optional<String> topic, Json message) {}

    boolean isNowhere() {
        return text.isEmpty();
    }

    boolean isRight() {
        if (isFixed()) {
            return text.length() > ALWAYS.length();
        }
        return isNowhere()
                || LEVEL.matcher(text).matches()
                || Stream.of(text.split("\\.", -1)).allMatch(Place::isStep);
    }

    private static boolean isStep(String step) {
        return !step.isEmpty() && step.chars().noneMatch(Character::isWhitespace);
    }

    /** Whether it is always the same. */
    boolean isFixed() {
        return text.startsWith(ALWAYS);
    }

    /** Whether it lies in what was sent, so that the message tells something by having it. */
    boolean isSent() {
        return !isNowhere() && !isFixed() && !LEVEL.matcher(text).matches();
    }

    /** The value there; absent when it is nowhere. */
    Json in(Source source) {
        return isNowhere() ? Json.ABSENT : source.message().at(text);
    }

    Optional<String> textIn(Source source) {
        if (isFixed()) {
            return Optional.of(text.substring(ALWAYS.length()));
        }
        var level = LEVEL.matcher(text);
        return level.matches()
                ? level(source, Integer.parseInt(level.group(1)))
                : in(source).text();
    }

    private static Optional<String> level(Source source, int number) {
        return source.topic()
                .map(topic -> topic.split("/", -1))
                .filter(levels -> number < levels.length)
                .map(levels -> levels[number]);
    }
}
