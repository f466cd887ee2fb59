// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.web;

import city.madang.module.Kit;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.Target;
import city.madang.solution.alerts.domain.Words;
import city.madang.solution.alerts.links.AlertBanners;
import java.util.List;
import java.util.Locale;

/**
 * An alert as a reader sees it.
 *
 * @param words in the reader's language, else in the first
 * @param otherLanguage whether they are not in the reader's language
 * @param where names of places; the city's name when it is for all of it
 * @param holds whether people have to know it now
 */
public record AlertView(Alert alert, Words words, boolean otherLanguage, List<String> where, boolean holds) {
    static AlertView of(Kit kit, Alert alert, Locale reader) {
        var words = alert.content().words(reader);
        var targets = alert.content().targets();
        return new AlertView(
                alert,
                words,
                !words.language().getLanguage().equals(reader.getLanguage()),
                targets.isEmpty()
                        ? List.of(kit.city().name())
                        : targets.stream().map(each -> name(kit, each, reader)).toList(),
                alert.holds(kit.clock().instant()));
    }

    private static String name(Kit kit, Target target, Locale reader) {
        return target.area()
                .flatMap(kit.areas()::find)
                .map(area -> area.name().in(reader))
                .orElse(target.name());
    }

    /** The colour of the word for its severity. */
    public String tone() {
        return switch (AlertBanners.level(alert.content().danger().severity())) {
            case DANGER -> "danger";
            case WARNING -> "warning";
            case NOTICE -> "info";
        };
    }

    public String id() {
        return alert.id().value();
    }

    public String language() {
        return words.language().toLanguageTag();
    }
}
