// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A message's text with the links to our own site; addresses of others stay text, because what people wrote is in it too.
 *
 * @param link a path of this site; empty text for mere words
 */
public record LinkedText(String words, String link) {
    static List<LinkedText> of(String text, String site) {
        var parts = new ArrayList<LinkedText>();
        var link = Pattern.compile(Pattern.quote(site) + "(/[^\\s<>\"']*[^\\s<>\"'.,;:!?)])")
                .matcher(text);
        int done = 0;
        while (link.find()) {
            parts.add(new LinkedText(text.substring(done, link.start()), ""));
            parts.add(new LinkedText(link.group(), link.group(1)));
            done = link.end();
        }
        parts.add(new LinkedText(text.substring(done), ""));
        return parts;
    }
}
