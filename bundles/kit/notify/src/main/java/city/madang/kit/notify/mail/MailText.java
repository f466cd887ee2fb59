// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a mail says, as plain text: its text part, or what its HTML part reads like. */
public final class MailText {
    /** Deeper nesting is somebody's joke. */
    private static final int DEEPEST = 20;

    private MailText() {}

    static String of(Part mail) throws MessagingException, IOException {
        var plain = clean(find(mail, "text/plain", 0).orElse(""));
        return plain.isEmpty()
                ? find(mail, "text/html", 0).map(MailText::fromHtml).orElse("")
                : plain;
    }

    private static Optional<String> find(Part part, String type, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return Optional.empty();
        }
        if (part.isMimeType(type)) {
            return Optional.of(content(part));
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** A charset that nobody knows does not make a mail unreadable. */
    static String content(Part part) throws MessagingException, IOException {
        try {
            return String.valueOf(part.getContent());
        } catch (IOException e) {
            try (var in = part.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** What HTML reads like: paragraphs and lines, no more. */
    public static String fromHtml(String html) {
        var page = Jsoup.parse(html);
        page.select("script, style, head, title").remove();
        var text = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (node instanceof Element element
                        && element.normalName().equals("br")) {
                    text.append('\n');
                } else if (node instanceof Element element && element.isBlock()) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    text.append('\n');
                }
            }
        });
        return clean(text.toString());
    }

    /** Line ends as one character, no other control characters, no more than one empty line. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replaceAll("(?<![ \\t\\u00a0])[ \\t\\u00a0]++\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
