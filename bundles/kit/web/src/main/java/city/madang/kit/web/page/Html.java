// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;

/** Writes HTML: every value is escaped, every tag is written here. */
final class Html {
    private final StringBuilder out = new StringBuilder(256);

    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * @param attributes name, value, name, value ...; null leaves one out, {@code true} writes the bare name
     */
    Html open(String tag, Object... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute((String) attributes[i], attributes[i + 1]);
        }
        out.append('>');
        return this;
    }

    private void attribute(String name, Object value) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return;
        }
        out.append(' ').append(name);
        if (!Boolean.TRUE.equals(value)) {
            out.append("=\"").append(escaped(value.toString())).append('"');
        }
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** HTML that was written here, or comes from our own files. */
    Html raw(Object html) {
        out.append(html);
        return this;
    }

    /** An element with nothing but text. */
    Html element(String tag, String text, Object... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    SafeString safe() {
        return new SafeString(out.toString());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
