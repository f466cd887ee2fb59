// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import java.util.List;

/**
 * A rule of the office forbids what was asked. Thrown by domain code; answered to people as a page (409) or, inside a form,
 * as an error, with the text of the key.
 */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key a text of the module, saying what to do instead
     * @param arguments for the text
     */
    public NotAllowed(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
