// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.stream.Collectors.toMap;

import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.l10n.LocalText;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.Span;
import city.madang.solution.complaints.domain.Tally;
import city.madang.solution.complaints.domain.VoiceLine;
import city.madang.solution.complaints.domain.VoicePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the numbers of a report together: of the whole city, by one thing at a time, without what is few. */
final class VoiceNumbers {
    private static final int MONTHS = 13;
    private static final int MONTHS_OF_YEAR = 12;

    private final Kit kit;
    private final Services services;
    private final Figures figures;

    VoiceNumbers(Kit kit, Services services) {
        this.kit = kit;
        this.services = services;
        this.figures = new Figures(kit);
    }

    /** Whether anything came in. */
    boolean any(Span span) {
        return figures.courseOfCity(span, span.months()).values().stream().anyMatch(month -> month.came() > 0);
    }

    List<VoiceLine> count(Span span) {
        var now = figures.ofCity(span);
        var before = figures.ofCity(span.before());
        var yearBefore = span.isYear() ? before : figures.ofCity(span.yearBefore());
        var periods = List.of(now, before, yearBefore);
        var whole = new VoiceLine(
                VoicePart.WHOLE, VoiceLine.NONE, Optional.empty(), now.all(), before.all(), yearBefore.all());
        var names = services.all().stream().collect(toMap(Service::code, Service::name));
        var kinds = parts(
                VoicePart.SERVICE,
                periods,
                Figures.Period::services,
                code -> code.map(ServiceCode::value).orElse(VoiceLine.NONE),
                code -> code.flatMap(each -> Optional.ofNullable(names.get(each))));
        var ways = parts(VoicePart.CHANNEL, periods, Figures.Period::channels, Enum::name, way -> Optional.empty());
        var areas = parts(
                VoicePart.AREA,
                periods,
                Figures.Period::areas,
                id -> id.map(AreaId::value).orElse(VoiceLine.NONE),
                id -> id.flatMap(kit.areas()::find).map(Area::name));
        return Stream.of(Stream.of(whole), kinds.stream(), ways.stream(), areas.stream(), months(span))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<VoiceLine> months(Span span) {
        return figures.courseOfCity(span, span.isYear() ? MONTHS_OF_YEAR : MONTHS).entrySet().stream()
                .map(month -> new VoiceLine(
                        VoicePart.MONTH,
                        month.getKey().toString(),
                        Optional.empty(),
                        month.getValue(),
                        Tally.NOTHING,
                        Tally.NOTHING));
    }

    private static <K> List<VoiceLine> parts(
            VoicePart part,
            List<Figures.Period> periods,
            Function<Figures.Period, Map<K, Tally>> of,
            Function<K, String> code,
            Function<K, Optional<LocalText>> name) {
        var tallies = periods.stream().map(of).toList();
        var lines = tallies.stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .map(each -> new VoiceLine(
                        part,
                        code.apply(each),
                        name.apply(each),
                        tallies.get(0).getOrDefault(each, Tally.NOTHING),
                        tallies.get(1).getOrDefault(each, Tally.NOTHING),
                        tallies.get(2).getOrDefault(each, Tally.NOTHING)))
                .toList();
        return VoiceLine.published(lines);
    }
}
