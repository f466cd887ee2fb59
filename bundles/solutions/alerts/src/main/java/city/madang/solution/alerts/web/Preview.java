// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.web;

import city.madang.module.Kit;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.ShortMessage;
import city.madang.solution.alerts.domain.Words;
import city.madang.solution.alerts.links.AlertBanners;
import city.madang.web.HttpCall;
import java.util.List;
import java.util.Locale;

/**
 * What citizens of one language will get.
 *
 * @param text as a text message
 * @param missing whether nothing was written in this language, so that they get the first one
 * @param level of the banner, which decides its colour
 */
public record Preview(String language, Words words, ShortMessage text, boolean missing, String level) {
    /** As long as what stands there in a message. */
    private static final String STOP = "0123456789abcdef01234567";

    static List<Preview> all(Kit kit, Alert alert, HttpCall in) {
        return kit.city().languages().stream()
                .map(each -> of(kit, alert, each, in.locale(), in.link("/" + alert.id())))
                .toList();
    }

    private static Preview of(Kit kit, Alert alert, Locale language, Locale reader, String link) {
        var words = alert.content().words(language);
        var headline = alert.isDrill()
                ? kit.texts().text(words.language(), "drill.headline", words.headline())
                : words.headline();
        var text = new ShortMessage(kit.texts()
                .pattern(language, "message.alert.short")
                .orElse("{title}")
                .replace("{title}", headline)
                .replace("{instruction}", words.instruction())
                .replace("{site}/alerts/{alert}", link)
                .replace("{site}/alerts/", link.substring(0, link.lastIndexOf('/') + 1))
                .replace("{id}", STOP)
                .replace("{token}", STOP));
        boolean missing = !words.language().getLanguage().equals(language.getLanguage());
        var level =
                AlertBanners.level(alert.content().danger().severity()).name().toLowerCase(Locale.ROOT);
        return new Preview(language.getDisplayName(reader), words, text, missing, level);
    }

    public String tag() {
        return words.language().toLanguageTag();
    }
}
