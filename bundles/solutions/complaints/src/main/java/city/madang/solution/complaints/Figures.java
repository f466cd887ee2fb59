// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.Span;
import city.madang.solution.complaints.domain.Tally;
import city.madang.solution.complaints.store.InboxFilter;
import city.madang.solution.complaints.store.TallyFilter;
import city.madang.solution.complaints.store.TallyMapper;
import city.madang.solution.complaints.store.TallyPart;
import city.madang.solution.complaints.store.TallySum;
import city.madang.web.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What came in and what was done, counted for the part of the city that somebody may see. */
public final class Figures {
    private final Kit kit;

    public Figures(Kit kit) {
        this.kit = kit;
    }

    /** What somebody wants to know. */
    public record Asked(
            Span span,
            Optional<ServiceCode> service,
            Optional<DepartmentId> department,
            Optional<AreaId> area,
            Optional<Way> channel) {
        public static Asked whole(Span span) {
            return new Asked(span, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** As pages write it behind the question mark. */
        public static Asked of(Query query, Span otherwise) {
            return new Asked(
                    query.value("period", Span::parse).orElse(otherwise),
                    query.value("service", ServiceCode::new),
                    query.value("department", DepartmentId::new),
                    query.value("area", AreaId::new),
                    query.value("channel", Way::valueOf));
        }

        /** As {@link #of} reads it. */
        public String text() {
            var parts = new ArrayList<>(List.of("period=" + span));
            service.ifPresent(each -> parts.add("service=" + encoded(each.value())));
            department.ifPresent(each -> parts.add("department=" + encoded(each.value())));
            area.ifPresent(each -> parts.add("area=" + encoded(each.value())));
            channel.ifPresent(each -> parts.add("channel=" + each));
            return String.join("&", parts);
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        private TallyFilter filter(Span of, List<InboxFilter.Scope> scopes) {
            return new TallyFilter(of.from(), of.until(), service, department, area, channel, scopes);
        }
    }

    /** A period as a whole and in its parts. */
    public record Period(
            Tally all,
            Map<Way, Tally> channels,
            Map<Optional<ServiceCode>, Tally> services,
            Map<Optional<DepartmentId>, Tally> departments,
            Map<Optional<AreaId>, Tally> areas) {}

    /** As far as the official may see. */
    public Period of(Official official, Asked asked, Span span) {
        return of(asked.filter(span, new Scopes(kit).of(official)));
    }

    /** Of the whole city, as it is published. */
    public Period ofCity(Span span) {
        return of(Asked.whole(span).filter(span, List.of()));
    }

    private Period of(TallyFilter filter) {
        return kit.database().read(tx -> {
            var mapper = tx.mapper(TallyMapper.class);
            var channels = mapper.channels(filter, filter.grain(TallyPart.CHANNEL));
            return new Period(
                    channels.stream().map(TallySum::tally).reduce(Tally.NOTHING, Tally::plus),
                    by(channels, sum -> sum.channel().orElseThrow()),
                    by(mapper.services(filter, filter.grain(TallyPart.SERVICE)), TallySum::service),
                    by(mapper.departments(filter, filter.grain(TallyPart.DEPARTMENT)), TallySum::department),
                    by(mapper.areas(filter, filter.grain(TallyPart.AREA)), TallySum::area));
        });
    }

    private static <K> Map<K, Tally> by(List<TallySum> sums, Function<TallySum, K> part) {
        var parts = new HashMap<K, Tally>();
        sums.forEach(sum -> parts.merge(part.apply(sum), sum.tally(), Tally::plus));
        return parts;
    }

    /** Each of so many months, the last one of the period at the end. */
    public SortedMap<YearMonth, Tally> course(Official official, Asked asked, int months) {
        return course(asked.filter(asked.span(), new Scopes(kit).of(official)), months);
    }

    /** The same of the whole city. */
    public SortedMap<YearMonth, Tally> courseOfCity(Span span, int months) {
        return course(Asked.whole(span).filter(span, List.of()), months);
    }

    private SortedMap<YearMonth, Tally> course(TallyFilter last, int months) {
        var until = YearMonth.from(last.until());
        var filter = last.between(until.minusMonths(months).atDay(1), last.until());
        var course = new TreeMap<YearMonth, Tally>();
        for (var month = until.minusMonths(months); month.isBefore(until); month = month.plusMonths(1)) {
            course.put(month, Tally.NOTHING);
        }
        kit.database()
                .read(tx -> tx.mapper(TallyMapper.class).course(filter, filter.grainOfMonths()))
                .forEach(sum -> course.merge(YearMonth.from(sum.begins().orElseThrow()), sum.tally(), Tally::plus));
        return course;
    }

    /** Whether some days wait to be counted again. */
    public boolean counting() {
        return kit.database().read(tx -> {
            var mapper = tx.mapper(TallyMapper.class);
            return !mapper.marks(1).isEmpty() || mapper.lastImport().isPresent();
        });
    }
}
