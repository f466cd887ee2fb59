// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.device.Money;
import city.madang.l10n.LocalText;
import city.madang.search.Hit;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The filters of the template contract. Nothing in gives nothing out. */
final class PageFilters {
    private PageFilters() {}

    static Map<String, Filter> all() {
        return Map.of(
                "date", filter((view, value) -> view.formats().date(value)),
                "datetime", filter((view, value) -> exact(view, (Instant) value)),
                "relative", filter((view, value) -> relative(view, (Instant) value)),
                "number", filter((view, value) -> view.formats().number((Number) value)),
                "money", filter((view, value) -> view.formats().money((Money) value)),
                "bytes", filter((view, value) -> view.formats().bytes(((Number) value).longValue())),
                "local", filter((view, value) -> ((LocalText) value).in(view.locale())),
                "parts", filter((view, value) -> marked((List<?>) value)));
    }

    private static Object exact(View view, Instant when) {
        var formats = view.formats();
        return new Html()
                .element("time", formats.dateTime(when), "datetime", formats.machine(when))
                .safe();
    }

    private static Object relative(View view, Instant when) {
        var formats = view.formats();
        var text = formats.relative(when, view.frame().clock().instant());
        return new Html()
                .element("time", text, "datetime", formats.machine(when), "title", formats.dateTime(when))
                .safe();
    }

    private static Object marked(List<?> parts) {
        var html = new Html();
        for (var each : parts) {
            var part = (Hit.Part) each;
            if (part.found()) {
                html.element("mark", part.text());
            } else {
                html.text(part.text());
            }
        }
        return html.safe();
    }

    private interface Body {
        Object apply(View view, Object value);
    }

    private static Filter filter(Body body) {
        return new Filter() {
            @Override
            public Object apply(
                    Object given,
                    Map<String, Object> arguments,
                    PebbleTemplate template,
                    EvaluationContext context,
                    int line) {
                var value = Arguments.plain(given);
                return value == null ? "" : body.apply((View) context.getVariable(View.VARIABLE), value);
            }

            @Override
            public List<String> getArgumentNames() {
                return List.of();
            }
        };
    }
}
