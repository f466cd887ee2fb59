// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents;

/** Writes HTML or SVG; everything that is not a name written here is escaped. For one thread. */
public final class Markup {
    private final StringBuilder out = new StringBuilder(2048);

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    public Markup open(String element, Object... attributes) {
        out.append('<').append(element);
        for (int each = 0; each < attributes.length; each += 2) {
            out.append(' ').append(attributes[each]).append("=\"");
            escape(text(attributes[each + 1]));
            out.append('"');
        }
        out.append('>');
        return this;
    }

    public Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element without content, in a form that HTML takes inside of SVG and XML takes as well. */
    public Markup empty(String element, Object... attributes) {
        return open(element, attributes).close(element);
    }

    public Markup text(String words) {
        escape(words);
        return this;
    }

    /** An element with words in it. */
    public Markup say(String element, String words, Object... attributes) {
        return open(element, attributes).text(words).close(element);
    }

    /** Opens a drawing that says what it shows. */
    public Markup picture(String style, int width, int height, int scale, String label) {
        open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                style,
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                width * scale,
                "height",
                height * scale,
                "role",
                "img",
                "aria-label",
                label,
                "direction",
                "ltr");
        return this;
    }

    /** A straight line of a drawing. */
    public Markup line(String style, String colour, double x1, double y1, double x2, double y2) {
        return empty("line", "class", style, "stroke", colour, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    /** Words in a drawing. @param anchor which end of the words stands at x */
    public Markup label(String words, double x, double y, int size, String anchor) {
        return say("text", words, "x", x, "y", y, "font-size", size, "text-anchor", anchor);
    }

    /** What another one wrote. */
    public Markup put(Markup other) {
        out.append(other.out);
        return this;
    }

    /** Coordinates with one digit behind the point, which is a tenth of a pixel. */
    private static String text(Object value) {
        if (value instanceof Double number) {
            var tenths = Math.round(number * 10);
            return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10.0 + "";
        }
        return String.valueOf(value);
    }

    private void escape(String words) {
        for (int at = 0; at < words.length(); at++) {
            var character = words.charAt(at);
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(isWritten(character) ? character : '\ufffd');
            }
        }
    }

    /** XML 1.0 has no other control characters. */
    private static boolean isWritten(char character) {
        return character >= ' ' || character == '\n' || character == '\t';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
