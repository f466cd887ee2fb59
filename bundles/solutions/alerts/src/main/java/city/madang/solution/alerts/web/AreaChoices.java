// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.web;

import city.madang.module.Kit;
import city.madang.web.Choice;
import java.util.List;
import java.util.Locale;

/** The city's areas to choose from. */
final class AreaChoices {
    private AreaChoices() {}

    /** By name. */
    static List<Choice> of(Kit kit, Locale locale) {
        return Choice.sorted(
                kit.areas().all().stream()
                        .map(area -> new Choice(area.id().value(), area.name().in(locale))),
                locale);
    }
}
