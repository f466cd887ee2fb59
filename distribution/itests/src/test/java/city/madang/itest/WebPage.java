// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An answer of the city.
 *
 * @param path whole path that was asked for, with query
 * @param location where a redirect leads, empty text for none
 */
record WebPage(String path, int status, String location, String text, Document document) {
    static WebPage of(String path, int status, Optional<String> location, String text) {
        return new WebPage(path, status, location.orElse(""), text, Jsoup.parse(text));
    }

    boolean isRedirect() {
        return status == 303;
    }

    /** The words of the first element that fits, or a failure that shows the page. */
    String words(String css) {
        return first(css).text();
    }

    Element first(String css) {
        var found = document.selectFirst(css);
        if (found == null) {
            throw new AssertionError("no " + css + " in " + status + " " + path + "\n" + text);
        }
        return found;
    }

    /** The form that is sent to this path, with what it would send untouched. */
    WebForm form(String action) {
        return document.select("form[method=post]").stream()
                .filter(form -> target(form).equals(action))
                .findFirst()
                .map(form -> new WebForm(action, untouched(form)))
                .orElseThrow(
                        () -> new AssertionError("no form to " + action + " in " + status + " " + path + "\n" + text));
    }

    /** A form without an action is sent to where its page is (HTML Living Standard, 4.10.21.3). */
    private String target(Element form) {
        return form.hasAttr("action") ? form.attr("action") : path;
    }

    private static Map<String, String> untouched(Element form) {
        var values = new LinkedHashMap<String, String>();
        for (var control : form.select("[name]")) {
            var type = control.attr("type");
            var off = (type.equals("radio") || type.equals("checkbox")) && !control.hasAttr("checked");
            if (!off && !type.equals("file") && !control.tagName().equals("button")) {
                values.put(control.attr("name"), value(control));
            }
        }
        return values;
    }

    private static String value(Element control) {
        return switch (control.tagName()) {
            case "select" -> control.select("option[selected]").attr("value");
            case "textarea" -> control.wholeText().strip();
            default -> control.attr("value");
        };
    }
}
