// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import java.util.Map;
import java.util.Optional;

/** The arguments of a function in a template. */
record Arguments(Map<String, Object> given) {
    String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("the argument " + name + " is missing"));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(given.get(name)).map(Object::toString);
    }

    /** Null when it was not given. */
    String orNull(String name) {
        return find(name).orElse(null);
    }

    Object any(String name) {
        return given.get(name);
    }

    /** Those behind the first of a function whose arguments have no names. */
    Object[] rest() {
        var rest = new Object[given.size() - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = plain(given.get(String.valueOf(i + 1)));
        }
        return rest;
    }

    /** What is in an Optional; null stays null. */
    static Object plain(Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }
}
