// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.cap;

import city.madang.module.Kit;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.CapTime;
import city.madang.solution.alerts.domain.Response;
import city.madang.solution.alerts.domain.Target;
import city.madang.solution.alerts.domain.Words;
import java.util.Locale;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes an alert as CAP 1.2 (OASIS Standard, 1 July 2010), in the order of its schema. */
public final class CapWriter {
    /** What a message is on the web (CAP 1.2, 3.4), and the end of its address here. */
    public static final String TYPE = "application/cap+xml";

    public static final String ENDING = ".cap.xml";

    public static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    /** Names the codes of the city's own areas. */
    private static final String AREA_CODE = "city.madang.area";

    private final Kit kit;

    public CapWriter(Kit kit) {
        this.kit = kit;
    }

    /**
     * @param alert that was released
     * @param web the whole address of its page
     */
    public Document write(Alert alert, String web) {
        var document = XmlDocuments.empty();
        var root = document.createElementNS(NAMESPACE, "alert");
        // written out, or what is signed has no namespace while what is read has one
        root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.XMLNS_ATTRIBUTE, NAMESPACE);
        document.appendChild(root);
        var main = alert.content().words().get(0).language();
        element(root, "identifier", alert.id().value());
        element(root, "sender", alert.sender());
        element(root, "sent", CapTime.utc(alert.course().sent().orElseThrow()));
        element(root, "status", alert.content().status().cap());
        element(root, "msgType", alert.type().cap());
        element(root, "scope", "Public");
        if (alert.isDrill()) {
            element(root, "note", kit.texts().text(main, "drill.note"));
        }
        if (!alert.references().isEmpty()) {
            element(root, "references", alert.references());
        }
        alert.content().words().forEach(words -> info(root, alert, words, web));
        return document;
    }

    private void info(Element root, Alert alert, Words words, String web) {
        var danger = alert.content().danger();
        var info = add(root, "info");
        element(info, "language", words.language().toLanguageTag());
        element(info, "category", danger.category().cap());
        element(info, "event", words.event());
        if (danger.response() != Response.NONE) {
            element(info, "responseType", danger.response().cap());
        }
        element(info, "urgency", danger.urgency().cap());
        element(info, "severity", danger.severity().cap());
        element(info, "certainty", danger.certainty().cap());
        element(info, "effective", CapTime.utc(alert.course().sent().orElseThrow()));
        element(info, "expires", CapTime.utc(alert.content().expires()));
        element(info, "senderName", kit.city().name());
        element(info, "headline", headline(alert, words));
        text(info, "description", words.description());
        text(info, "instruction", words.instruction());
        element(info, "web", web);
        if (alert.content().targets().isEmpty()) {
            element(add(info, "area"), "areaDesc", kit.city().name());
        }
        alert.content().targets().forEach(target -> area(info, target, words.language()));
    }

    /** With a word that it is a drill, for readers that show nothing else. */
    private String headline(Alert alert, Words words) {
        return alert.isDrill()
                ? kit.texts().text(words.language(), "drill.headline", words.headline())
                : words.headline();
    }

    private void area(Element info, Target target, Locale language) {
        var area = add(info, "area");
        element(area, "areaDesc", name(target, language));
        target.shape().ifPresent(shape -> element(area, shape.element(), shape.cap()));
        target.area().ifPresent(id -> {
            var code = add(area, "geocode");
            element(code, "valueName", AREA_CODE);
            element(code, "value", id.value());
        });
    }

    private String name(Target target, Locale language) {
        return target.area()
                .flatMap(kit.areas()::find)
                .map(area -> area.name().in(language))
                .orElse(target.name());
    }

    private static void text(Element parent, String name, String text) {
        if (!text.isEmpty()) {
            element(parent, name, text);
        }
    }

    private static void element(Element parent, String name, String text) {
        add(parent, name).setTextContent(text);
    }

    private static Element add(Element parent, String name) {
        var child = parent.getOwnerDocument().createElementNS(NAMESPACE, name);
        parent.appendChild(child);
        return child;
    }
}
