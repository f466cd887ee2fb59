// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Paper;
import city.madang.module.Kit;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The facts on top of a paper, in its language; what is not known is left out. */
final class PaperFacts {
    private final Kit kit;
    private final Names names;
    private final Locale locale;
    private final List<Paper.Fact> facts = new ArrayList<>();

    PaperFacts(Kit kit, Names names, Locale locale) {
        this.kit = kit;
        this.names = names;
        this.locale = locale;
    }

    PaperFacts add(String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Paper.Fact(names.text(label), value));
        }
        return this;
    }

    PaperFacts day(String label, Instant when) {
        return add(label, written(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), when));
    }

    PaperFacts time(String label, Instant when) {
        return add(label, written(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT), when));
    }

    PaperFacts place(RequestView view) {
        var address = view.request().report().place().address();
        var comma = view.area().isEmpty() || address.isEmpty() ? "" : ", ";
        return add("request.place", view.area() + comma + address);
    }

    private String written(DateTimeFormatter formatter, Instant when) {
        return formatter.localizedBy(locale).withZone(kit.city().zone()).format(when);
    }

    Paper.Facts block() {
        return new Paper.Facts(facts);
    }
}
