// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import java.util.List;

/** Why a line or a whole file is refused: a text of {@code geo} and what fills it in. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Object> arguments;

    Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.arguments = List.of(arguments);
    }

    List<Object> arguments() {
        return arguments;
    }
}
