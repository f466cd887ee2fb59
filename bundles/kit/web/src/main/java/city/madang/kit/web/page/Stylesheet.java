// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Bootstrap's stylesheet without the components that our pages never use (they need its scripts, or are widgets for which we have plain
 * HTML), and with its dark theme following the reader's system. Half the bytes; done once when the site starts.
 */
final class Stylesheet {
    /** Classes that are left out, with everything that starts with them and a hyphen. */
    private static final List<String> UNUSED = List.of(
            "accordion,bg-gradient,bg-opacity,blockquote,border-opacity,bs-popover,bs-tooltip,btn-close,btn-dark,btn-group",
            "btn-info,btn-light,btn-outline-dark,btn-outline-info,btn-outline-light,btn-outline-warning,btn-toolbar,btn-warning",
            "card-group,card-img,carousel,collapsing,dropdown,dropend,dropstart,dropup,fade,figure,fixed,focus-ring,form-floating",
            "form-range,icon-link,img-thumbnail,initialism,is-valid,link,modal,nav-fill,nav-justified,nav-pills",
            "nav-underline,navbar,object-fit,offcanvas,pagination-lg,pe-auto,pe-none,placeholder,popover,ratio,show,spinner",
            "sticky,tab-content,tab-pane,text-opacity,toast,tooltip,translate-middle,user-select,valid,vr,was-validated,z");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w-]*)");
    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))");
    /** Our pages have two widths; these steps of Bootstrap's grid are for more. */
    private static final Pattern WIDE = Pattern.compile(".*-(xl|xxl)(-.*|$)");

    private static final Pattern UNUSED_CLASS =
            Pattern.compile("(" + String.join(",", UNUSED).replace(",", "|") + ")(-.*)?");
    private static final String DARK = "[data-bs-theme=dark]";

    private Stylesheet() {}

    static String trimmed(String css) {
        var out = new StringBuilder(css.length() / 2);
        trim(COMMENT.matcher(css).replaceAll(""), out);
        return out.toString();
    }

    private static void trim(String css, StringBuilder out) {
        int at = 0;
        while (at < css.length()) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                return;
            }
            int close = closing(css, open);
            // A statement such as @charset stands before a rule and ends with a semicolon.
            var head = css.substring(css.lastIndexOf(';', open) < at ? at : css.lastIndexOf(';', open) + 1, open);
            rule(head.strip(), css.substring(open + 1, close), out);
            at = close + 1;
        }
    }

    private static void rule(String head, String body, StringBuilder out) {
        if (head.startsWith("@media") || head.startsWith("@supports")) {
            var inner = new StringBuilder();
            trim(body, inner);
            if (!inner.isEmpty()) {
                out.append(head).append('{').append(inner).append('}');
            }
        } else if (!head.startsWith("@")) {
            plain(head, body, out);
        }
    }

    private static void plain(String head, String body, StringBuilder out) {
        var light = new ArrayList<String>();
        var dark = new ArrayList<String>();
        for (var selector : COMMA.split(head)) {
            if (isUsed(selector)) {
                (selector.startsWith(DARK) ? dark : light).add(selector.replace(DARK, ":root"));
            }
        }
        if (!light.isEmpty()) {
            out.append(String.join(",", light)).append('{').append(body).append('}');
        }
        if (!dark.isEmpty()) {
            out.append("@media(prefers-color-scheme:dark){").append(String.join(",", dark));
            out.append('{').append(body).append("}}");
        }
    }

    private static boolean isUsed(String selector) {
        return CLASS.matcher(selector)
                .results()
                .map(found -> found.group(1))
                .noneMatch(name -> UNUSED_CLASS.matcher(name).matches()
                        || WIDE.matcher(name).matches());
    }

    private static int closing(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a brace is open at " + open);
    }
}
