// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import static java.util.stream.Collectors.joining;

import city.madang.geo.AreaId;
import city.madang.geo.Point;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.module.Kit;
import city.madang.solution.complaints.NamesIn;
import city.madang.solution.complaints.Periods;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceTree;
import city.madang.solution.complaints.domain.Span;
import city.madang.web.Choice;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What things are called in the reader's language, and how lists of them are offered. One for each call, by one thread. */
final class Names {
    private static final double WALK_METRES = 1000;
    private static final String BETWEEN_LEVELS = " \u2013 ";

    private final Kit kit;
    private final Locale locale;
    private final Periods periods;
    private final ServiceTree tree;
    private final NamesIn names;

    Names(Kit kit, Services all, Locale locale) {
        this.kit = kit;
        this.locale = locale;
        this.periods = new Periods(kit.texts(), locale);
        this.tree = all.tree();
        this.names = new NamesIn(kit, tree.all(), locale);
    }

    String service(Optional<ServiceCode> code) {
        return code.flatMap(this::knownService).orElseGet(() -> text("service.unknown"));
    }

    /** Empty when the city has no such service. */
    Optional<String> knownService(ServiceCode code) {
        return Optional.of(names.service(Optional.of(code))).filter(name -> !name.isEmpty());
    }

    /** The code that names the position to somebody on the way; empty without a position. */
    String code(Optional<Point> point) {
        return point.map(at -> kit.placeCodes()
                        .zone(at)
                        .orElseGet(() -> kit.placeCodes().open(at)))
                .orElse("");
    }

    /** The nearest place of the city's list and how far it is; empty without a position, or when none is near. */
    String near(Optional<Point> point) {
        return point.flatMap(at -> kit.places().nearest(at, WALK_METRES))
                .map(near -> text(
                        "request.near.text",
                        Math.round(near.metres()),
                        near.place().name().in(locale)))
                .orElse("");
    }

    String area(Optional<AreaId> id) {
        return names.area(id);
    }

    String department(Optional<DepartmentId> id) {
        return names.department(id);
    }

    String officer(Optional<PersonId> id) {
        return names.official(id);
    }

    /** A month of a year, by a text that says how long: {@code month.long} or {@code month.short}. */
    String month(YearMonth month, String key) {
        return periods.month(month, key);
    }

    String span(Span span) {
        return periods.span(span);
    }

    /** What a report about it is called. */
    String report(Span span) {
        return periods.report(span);
    }

    String text(String key, Object... arguments) {
        return kit.texts().text(locale, key, arguments);
    }

    /** Those that a new request can be about, with the headings above them. */
    List<Choice> services() {
        return services(tree.offered());
    }

    /** The same with withdrawn ones, to look for what is there already. */
    List<Choice> kinds() {
        return services(tree.kinds());
    }

    private List<Choice> services(List<Service> some) {
        return Choice.sorted(
                some.stream().map(service -> {
                    var heading = heading(service);
                    var name = service.name().in(locale);
                    return new Choice(
                            service.code().value(), heading.isEmpty() ? name : heading + BETWEEN_LEVELS + name);
                }),
                locale);
    }

    /** The names of the headings above a service, the highest first; empty at the top. */
    String heading(Service service) {
        return tree.above(service).stream().map(each -> each.name().in(locale)).collect(joining(BETWEEN_LEVELS));
    }

    List<Choice> areas() {
        return Choice.sorted(
                kit.areas().all().stream()
                        .map(area -> new Choice(area.id().value(), area.name().in(locale))),
                locale);
    }

    List<Choice> departments() {
        return Choice.sorted(
                names.departments().entrySet().stream()
                        .map(each -> new Choice(each.getKey().value(), each.getValue())),
                locale);
    }

    List<Choice> statuses() {
        return Arrays.stream(RequestStatus.values())
                .map(status -> new Choice(status.name(), text("status." + status.name())))
                .toList();
    }

    /** The choices with one in front for "none of these". */
    List<Choice> orNone(String key, List<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", text(key)));
        all.addAll(choices);
        return all;
    }
}
