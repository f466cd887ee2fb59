// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import java.util.List;

/** A file is none of another city's diagnosis. {@code others.file.<key>} says why. */
final class BadFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    BadFile(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
