// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.form.SentForm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A value that was sent, to be sent again.
 *
 * @param shown whether people may see it on the page: not when it may be a secret
 */
public record Typed(String name, String value, boolean shown) {
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|pin|secret|code).*");

    /** Everything but the kit's own fields and secrets. */
    static List<Typed> of(SentForm form) {
        var all = new ArrayList<Typed>();
        form.entered().values().values().forEach((name, values) -> {
            if (!name.startsWith("_") && !SECRET.matcher(name).matches()) {
                values.forEach(value -> all.add(new Typed(name, value, !value.isBlank())));
            }
        });
        return all;
    }
}
