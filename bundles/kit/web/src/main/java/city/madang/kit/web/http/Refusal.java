// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import java.util.List;
import java.util.Map;

/**
 * Ends a call with a status and a page (or a problem document) that explains it.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final transient List<Object> arguments;
    private final transient Map<String, String> headers;

    /**
     * @param key a text of the kit that says what happened and what to do
     */
    public Refusal(int status, String key, Object... arguments) {
        this(status, key, List.of(arguments), Map.of());
    }

    public Refusal(int status, String key, List<Object> arguments, Map<String, String> headers) {
        super(status + " " + key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = List.copyOf(arguments);
        this.headers = Map.copyOf(headers);
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
