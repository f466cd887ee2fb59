// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

/** Names of topics and filters, MQTT 5, 4.7. */
final class Topics {
    private static final int LONGEST = 500;
    private static final int LARGEST = 512 * 1024;

    private Topics() {}

    static boolean isTopic(String text) {
        return isText(text) && text.indexOf('+') < 0 && text.indexOf('#') < 0;
    }

    static boolean isFilter(String text) {
        if (!isText(text) || text.startsWith("$share/")) {
            return false;
        }
        var levels = text.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            boolean last = i == levels.length - 1;
            boolean wild = levels[i].equals("+") || last && levels[i].equals("#");
            if (!wild && (levels[i].indexOf('+') >= 0 || levels[i].indexOf('#') >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** Control characters and halves of pairs are none of a name (MQTT 5, 1.5.4). */
    private static boolean isText(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.codePoints().noneMatch(each -> {
                    int type = Character.getType(each);
                    return type == Character.CONTROL || type == Character.SURROGATE;
                });
    }

    static boolean isPayload(byte[] payload) {
        return payload.length <= LARGEST;
    }

    /** Whether a message of this topic is one for this filter; both are valid. */
    static boolean matches(String filter, String topic) {
        if (topic.startsWith("$") && !filter.startsWith("$")) {
            return false;
        }
        var asked = filter.split("/", -1);
        var levels = topic.split("/", -1);
        for (int i = 0; i < asked.length; i++) {
            if (asked[i].equals("#")) {
                return true;
            }
            if (i == levels.length || !asked[i].equals("+") && !asked[i].equals(levels[i])) {
                return false;
            }
        }
        return asked.length == levels.length;
    }
}
