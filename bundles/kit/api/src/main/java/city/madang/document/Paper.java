// SPDX-License-Identifier: Apache-2.0
package city.madang.document;

import java.util.List;
import java.util.Locale;

/**
 * A paper to be printed.
 *
 * @param title its first heading, and the name that readers show
 * @param locale the language it is written in; decides direction and the forms of dates and numbers
 * @param footer a line below each page beside the page number; empty text for none
 */
public record Paper(String title, Locale locale, String footer, List<Block> blocks) {
    /** A part of a paper, from top to bottom. */
    public sealed interface Block {}

    /** @param level 2 to 4 */
    public record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 2 || level > 4) {
                throw new IllegalArgumentException("headings below the title have the levels 2 to 4");
            }
        }
    }

    /** Text; line ends are kept. */
    public record Text(String text) implements Block {}

    /** Labels with what stands for each, one below the other. */
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One label. */
    public record Fact(String label, String value) {}

    /** A table; its title stands above it. */
    public record Rows(Table table) implements Block {}

    /** A chart with its figures as a table below. */
    public record Figure(Chart chart) implements Block {}

    /** A QR code with what it says in words below. */
    public record Code(String content, String words) implements Block {}

    /** What follows starts on a new page. */
    public record NewPage() implements Block {}

    public Paper {
        blocks = List.copyOf(blocks);
    }
}
