// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Chart;
import city.madang.module.Kit;
import city.madang.solution.complaints.Desk;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well the office keeps its times, drawn month by month. */
public final class FigurePages {
    private static final int MONTHS = 12;

    private final Kit kit;
    private final Desk desk;

    public FigurePages(Kit kit, Desk desk) {
        this.kit = kit;
        this.desk = desk;
    }

    public void routes(Routes on) {
        on.get("/desk/figures", DeskActions.LOOK, this::show);
    }

    HttpReply show(HttpCall in) {
        return HttpReply.page("figures", Map.of("chart", kit.documents().chart(inTime(in.locale()), in.locale())));
    }

    private Chart inTime(Locale locale) {
        var months = desk.punctualityByMonth(MONTHS);
        var named = DateTimeFormatter.ofPattern("LLL yy", locale).localizedBy(locale);
        var due = months.values().stream().map(each -> (double) each.due()).toList();
        var met = months.values().stream().map(each -> (double) each.met()).toList();
        return new Chart(
                Chart.Kind.BARS,
                text(locale, "figures.chart"),
                text(locale, "figures.unit"),
                months.keySet().stream().map(named::format).toList(),
                List.of(
                        new Chart.Series(text(locale, "figures.due"), due),
                        new Chart.Series(text(locale, "figures.met"), met)),
                text(locale, "module.name"),
                kit.clock().instant());
    }

    private String text(Locale locale, String key) {
        return kit.texts().text(locale, key);
    }
}
