// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import city.madang.solution.alerts.domain.AlertId;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.PageForm;
import city.madang.testkit.Site;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Two officials at their desks. */
final class Officials {
    final Browser writer;
    final Browser releaser;

    Officials(Site site) {
        writer = site.official("writer", Optional.empty(), AlertsModule.WRITER);
        releaser = site.official("releaser", Optional.empty(), AlertsModule.RELEASER);
    }

    /** A severe flood for the whole city, changed by what is given. */
    static Map<String, String> flood(Map<String, String> changes) {
        var fields = new LinkedHashMap<>(Map.of(
                "event.en", "Flood",
                "headline.en", "The river rises",
                "description.en", "Fast, after heavy rain.",
                "instruction.en", "Go to higher ground.",
                "severity", "SEVERE",
                "urgency", "IMMEDIATE",
                "certainty", "LIKELY",
                "category", "MET",
                "until", "2026-11-16T20:00"));
        fields.put("response", "EVACUATE");
        fields.put("messages", "");
        fields.putAll(changes);
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    Page write(Map<String, String> changes) {
        var page = writer.get("/desk/new");
        var form = page.form("/alerts/desk/new").orElseThrow();
        var values = new LinkedHashMap<>(form.values());
        values.keySet().removeIf(name -> name.equals("messages"));
        return writer.send(new PageForm(form.action(), values), flood(changes));
    }

    /** The draft, asked for and sent by the second official. */
    AlertId sent(Map<String, String> changes) {
        var id = id(write(changes));
        if (writer.get("/desk/alerts/" + id)
                .form("/alerts/desk/alerts/" + id + "/ask")
                .isPresent()) {
            act(writer, id, "ask");
        }
        act(releaser, id, "release");
        return id;
    }

    Page act(Browser who, AlertId id, String act) {
        who.get("/desk/alerts/" + id);
        return who.post("/desk/alerts/" + id + "/" + act, Map.of());
    }

    static AlertId id(Page page) {
        return new AlertId(page.path().replaceAll("/edit$", "").replaceAll(".*/", ""));
    }
}
