// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.cap;

import city.madang.solution.alerts.domain.CapWord;
import city.madang.solution.alerts.domain.Category;
import city.madang.solution.alerts.domain.Certainty;
import city.madang.solution.alerts.domain.Danger;
import city.madang.solution.alerts.domain.Response;
import city.madang.solution.alerts.domain.Severity;
import city.madang.solution.alerts.domain.Shape;
import city.madang.solution.alerts.domain.Status;
import city.madang.solution.alerts.domain.Target;
import city.madang.solution.alerts.domain.Urgency;
import city.madang.solution.alerts.domain.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads alerts of others: CAP 1.1 and 1.2 alone or within a feed, and which addresses a feed (Atom, RSS) names for more. */
public final class CapReader {
    private static final String CAP = "urn:oasis:names:tc:emergency:cap:1.";
    private static final int MOST = 500;

    private CapReader() {}

    /**
     * What a file holds.
     *
     * @param alerts whole ones
     * @param links where a feed says that there are more
     */
    public record Found(List<Received> alerts, List<Link> links) {}

    /**
     * Where a feed says that there is more.
     *
     * @param address as it stands there, perhaps relative to the feed's
     * @param updated when the feed says that it was changed, as it stands there; may be empty
     */
    public record Link(String address, String updated) {
        /** The same for the same state of the same file. */
        public String fingerprint() {
            return Fingerprint.of(address, updated);
        }
    }

    /**
     * Somebody else's alert; identifier, sender and time name it together (CAP 1.2, 3.2.1).
     *
     * @param type as it stands there
     * @param references fingerprints of the earlier alerts that it updates or takes back
     * @param words at least one, as long as it has any
     */
    public record Received(
            String identifier,
            String sender,
            Instant sent,
            Optional<Status> status,
            String type,
            List<String> references,
            Optional<Danger> danger,
            Optional<Instant> expires,
            List<Words> words,
            List<Target> targets,
            XmlSignatures.Check signature) {

        /** Of identifier, sender and time, which name an alert together (CAP 1.2, 3.2.1). */
        public String fingerprint() {
            return Fingerprint.of(identifier, sender, sent.toString());
        }

        /** Whether it says that an earlier one does not hold any more. */
        public boolean isCancel() {
            return type.equals("Cancel");
        }

        /** Whether it is for people: others are answers between systems. */
        public boolean isAlert() {
            return isCancel() || type.equals("Alert") || type.equals("Update");
        }
    }

    /** @throws IllegalArgumentException when it is no XML that can be read safely, or neither CAP nor a feed */
    public static Found read(String xml) {
        var document = XmlDocuments.parse(xml);
        var root = document.getDocumentElement();
        if (isCap(root, "alert")) {
            return new Found(List.of(alert(root, XmlSignatures.check(document))), List.of());
        }
        var links = links(document);
        var alerts = new ArrayList<Received>();
        for (var each : all(root, "alert")) {
            if (isCap(each, "alert")) {
                alerts.add(alert(each, XmlSignatures.Check.UNSIGNED));
            }
        }
        if (!root.getLocalName().equals("feed") && !root.getLocalName().equals("rss")) {
            throw new IllegalArgumentException("neither an alert nor a feed");
        }
        return new Found(alerts, links);
    }

    private static boolean isCap(Element element, String name) {
        var namespace = Optional.ofNullable(element.getNamespaceURI()).orElse("");
        return element.getLocalName().equals(name) && namespace.startsWith(CAP);
    }

    private static Received alert(Element alert, XmlSignatures.Check signature) {
        var infos = children(alert, "info");
        var first = infos.stream().findFirst();
        var words = infos.stream().limit(MOST).map(CapReader::words).toList();
        var targets = infos.stream()
                .flatMap(info -> children(info, "area").stream())
                .limit(MOST)
                .flatMap(area -> targets(area).stream())
                .distinct()
                .toList();
        return new Received(
                required(alert, "identifier"),
                required(alert, "sender"),
                time(required(alert, "sent")),
                CapWord.find(Status.class, required(alert, "status")),
                required(alert, "msgType"),
                text(alert, "references").map(CapReader::references).orElse(List.of()),
                first.map(CapReader::danger),
                first.flatMap(info -> text(info, "expires")).map(CapReader::time),
                words,
                targets,
                signature);
    }

    /** Each is {@code sender,identifier,sent} (CAP 1.2, 3.2.1); what is written otherwise names nothing. */
    private static List<String> references(String text) {
        var found = new ArrayList<String>();
        for (var each : text.split("\\s+")) {
            var parts = each.split(",");
            if (parts.length == 3) {
                try {
                    found.add(Fingerprint.of(parts[1], parts[0], time(parts[2]).toString()));
                } catch (IllegalArgumentException e) {
                    continue;
                }
            }
        }
        return found;
    }

    /** Words of CAP that are not used here become what nobody knows. */
    private static Danger danger(Element info) {
        return new Danger(
                text(info, "category")
                        .flatMap(word -> CapWord.find(Category.class, word))
                        .orElse(Category.OTHER),
                text(info, "responseType")
                        .flatMap(word -> CapWord.find(Response.class, word))
                        .orElse(Response.NONE),
                text(info, "urgency")
                        .flatMap(word -> CapWord.find(Urgency.class, word))
                        .orElse(Urgency.UNKNOWN),
                text(info, "severity")
                        .flatMap(word -> CapWord.find(Severity.class, word))
                        .orElse(Severity.UNKNOWN),
                text(info, "certainty")
                        .flatMap(word -> CapWord.find(Certainty.class, word))
                        .orElse(Certainty.UNKNOWN));
    }

    /** CAP 1.2, 3.2.2: without a language it is English of the United States. */
    private static Words words(Element info) {
        var event = cut(text(info, "event").orElse(""), Words.MOST_EVENT);
        return new Words(
                Locale.forLanguageTag(text(info, "language").orElse("en-US")),
                event,
                cut(text(info, "headline").orElse(event), Words.MOST_HEADLINE),
                cut(text(info, "description").orElse(""), Words.MOST_TEXT),
                cut(text(info, "instruction").orElse(""), Words.MOST_TEXT));
    }

    /** A shape that is none is left out; its name stays with the other shapes of the area. */
    private static List<Target> targets(Element area) {
        var name = cut(text(area, "areaDesc").orElse("?"), Target.MOST_NAME);
        var found = new ArrayList<Target>();
        for (var kind : List.of("polygon", "circle")) {
            for (var shape : children(area, kind)) {
                try {
                    found.add(Target.of(Shape.parse(shape.getTextContent()), name));
                } catch (IllegalArgumentException e) {
                    continue;
                }
            }
        }
        return found.isEmpty() ? List.of(new Target(Optional.empty(), Optional.empty(), name)) : found;
    }

    /** Those that are said to be CAP; where none is, those of the entries. */
    private static List<Link> links(Document document) {
        var said = new LinkedHashSet<Link>();
        var others = new LinkedHashSet<Link>();
        for (var entry : entries(document.getDocumentElement())) {
            var updated =
                    text(entry, "updated").or(() -> text(entry, "pubDate")).orElse("");
            for (var link : children(entry, "link")) {
                var address = (link.hasAttribute("href") ? link.getAttribute("href") : link.getTextContent()).strip();
                var type = link.getAttribute("type");
                (type.equals(CapWriter.TYPE) ? said : others).add(new Link(address, updated));
            }
        }
        return List.copyOf(said.isEmpty() ? others : said);
    }

    private static List<Element> entries(Element root) {
        var found = new ArrayList<>(all(root, "entry"));
        found.addAll(all(root, "item"));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static List<Element> all(Element root, String name) {
        var nodes = root.getElementsByTagNameNS("*", name);
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength() && i < MOST; i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name).stream()
                .map(each -> each.getTextContent().strip())
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    private static String required(Element parent, String name) {
        return text(parent, name).orElseThrow(() -> new IllegalArgumentException("an alert without " + name));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + text, e);
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
