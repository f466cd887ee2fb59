// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.Action;
import city.madang.identity.DepartmentId;
import city.madang.module.Kit;
import city.madang.solution.complaints.SameDay;
import city.madang.solution.complaints.Services;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The public record of same-day answers: each office, today and in the last months. It knows no requests, only counts. */
public final class SameDayPages {
    private final Kit kit;
    private final Services services;
    private final SameDay sameDay;

    public SameDayPages(Kit kit, Services services) {
        this.kit = kit;
        this.services = services;
        this.sameDay = new SameDay(kit);
    }

    /** An office today. */
    public record Today(String office, SameDay.Score score) {}

    /** An office month by month; an empty text where nothing was promised. */
    public record Months(String office, List<String> scores) {}

    public void routes(Routes on) {
        on.get("/same-day", Action.PUBLIC, this::show);
    }

    HttpReply show(HttpCall in) {
        var names = new Names(kit, services, in.locale());
        var offices = sameDay.offices();
        var months = offices.months();
        var today = offices.today().entrySet().stream()
                .map(each -> new Today(office(each.getKey(), names), each.getValue()))
                .sorted(Comparator.comparing(Today::office))
                .toList();
        return HttpReply.page(
                "same-day",
                Map.of(
                        "clock",
                        new SameDayClock(kit, services).words(names, in.locale()),
                        "today",
                        today,
                        "months",
                        months.keySet().stream()
                                .map(month -> names.month(month, "month.short"))
                                .toList(),
                        "offices",
                        offices(months.values(), names)));
    }

    private static List<Months> offices(Collection<Map<Optional<DepartmentId>, SameDay.Score>> months, Names names) {
        return months.stream()
                .flatMap(month -> month.keySet().stream())
                .distinct()
                .map(office -> new Months(
                        office(office, names),
                        months.stream()
                                .map(month -> score(month, office, names))
                                .toList()))
                .sorted(Comparator.comparing(Months::office))
                .toList();
    }

    private static String score(
            Map<Optional<DepartmentId>, SameDay.Score> month, Optional<DepartmentId> office, Names names) {
        return Stream.ofNullable(month.get(office))
                .filter(score -> score.over() > 0)
                .map(score -> names.text("same-day.score", score.kept(), score.over()))
                .findFirst()
                .orElse("");
    }

    private static String office(Optional<DepartmentId> id, Names names) {
        var name = names.department(id);
        return name.isEmpty() ? names.text("figures.nobody") : name;
    }
}
