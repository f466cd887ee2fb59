// SPDX-License-Identifier: Apache-2.0
package city.madang.outside;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call to another server.
 *
 * @param form what is posted; empty for a call that only asks, or posts JSON
 * @param json what is posted in place of a form: texts, numbers, truth values, lists and maps of such
 * @param token shown to the server (RFC 6750)
 * @param known what the caller has already of what is there; a server that has nothing else answers 304 without it
 * @param headers more header fields, which the other server's interface asks for; values may be secrets
 */
public record Call(
        URI address,
        Optional<List<Field>> form,
        Optional<Map<String, ?>> json,
        Optional<String> token,
        Edition known,
        Map<String, String> headers) {
    private static final Pattern HEADER = Pattern.compile("Authorization|X-[A-Za-z0-9-]{1,100}");

    /** One field of a form; a name may come several times. */
    public record Field(String name, String value) {
        /** Values may be secrets. */
        @Override
        public String toString() {
            return name + "=***";
        }
    }

    public Call {
        form = form.map(List::copyOf);
        json = json.map(Map::copyOf);
        headers = Map.copyOf(headers);
    }

    private static Call of(URI address, Optional<List<Field>> form, Optional<Map<String, ?>> json) {
        return new Call(address, form, json, Optional.empty(), Edition.NONE, Map.of());
    }

    /** Asks. */
    public static Call get(URI address) {
        return of(address, Optional.empty(), Optional.empty());
    }

    /** The same, for who has this already. */
    public Call unless(Edition edition) {
        return new Call(address, form, json, token, edition, headers);
    }

    /** Sends a form, as {@code application/x-www-form-urlencoded} in UTF-8. */
    public static Call post(URI address, List<Field> form) {
        return of(address, Optional.of(form), Optional.empty());
    }

    /** Sends an object as {@code application/json}; nothing in it may be null. */
    public static Call post(URI address, Map<String, ?> json) {
        return of(address, Optional.empty(), Optional.of(json));
    }

    /** The same, showing this token. */
    public Call showing(String shown) {
        return new Call(address, form, json, Optional.of(shown), known, headers);
    }

    /**
     * The same with a header field, in place of one of this name.
     *
     * @param name {@code Authorization}, or one that begins with {@code X-}
     * @throws IllegalArgumentException for another name, and for a value that is no field's
     */
    public Call with(String name, String value) {
        if (!HEADER.matcher(name).matches() || value.chars().anyMatch(each -> each < ' ' || each > '~')) {
            throw new IllegalArgumentException("not a header field for a call");
        }
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Call(address, form, json, token, known, more);
    }

    /** Content, token and headers may be secrets. */
    @Override
    public String toString() {
        return "Call to " + address.getHost();
    }
}
