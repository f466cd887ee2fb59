// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.module.Kit;
import city.madang.solution.complaints.domain.W3cTime;
import city.madang.web.HttpCall;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where this city's GeoReport v2 is and what it can do (Open311, "Service Discovery"). */
record Discovery(Kit kit) {
    static final String PATH = "/open311/v2";

    /** When what is told here last changed. */
    private static final Instant CHANGED = Instant.parse("2026-11-21T00:00:00Z");

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    Map<String, Object> answer(HttpCall in) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("changeset", changed());
        fields.put(
                "contact",
                kit.texts().text(in.locale(), "open311.contact", kit.city().name()));
        fields.put(
                "key_service",
                kit.texts().text(in.locale(), "open311.key-service", kit.city().name()));
        fields.put("endpoints", List.of(endpoint(in, "production"), endpoint(in, "test")));
        return fields;
    }

    /** One address for both: what a client for trials sends is checked and not filed. */
    private Map<String, Object> endpoint(HttpCall in, String type) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("specification", SPECIFICATION);
        fields.put("url", in.link(PATH));
        fields.put("changeset", changed());
        fields.put("type", type);
        fields.put("formats", List.of("text/xml", "application/json"));
        return fields;
    }

    private String changed() {
        return W3cTime.write(CHANGED, kit.city().zone());
    }
}
