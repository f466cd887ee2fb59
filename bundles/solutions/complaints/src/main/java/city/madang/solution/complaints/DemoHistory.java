// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.geo.AreaId;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.Course;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.domain.Rating;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.solution.complaints.store.TallyMapper;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an imagined earlier system of the city had of the last thirteen months, so that a demo has figures to compare. */
final class DemoHistory {
    private static final int MONTHS = 13;
    private static final int FEWEST_A_MONTH = 40;
    /** On so many days of a month something comes in, so that a demo counts few days. */
    private static final int DAYS = 3;

    private static final int MOST_HOURS = 72;

    private static final long SEED = 20261001;
    private static final List<Way> WAYS =
            List.of(Way.MOBILE, Way.WEB, Way.TELEPHONE, Way.WEB, Way.MOBILE, Way.DESK, Way.TELEPHONE, Way.MAIL);
    private static final List<String> DISTRICTS =
            List.of("Mapo-gu", "Yongsan-gu", "Gangnam-gu", "Songpa-gu", "Jung-gu");

    private final Kit kit;
    private final List<Service> services;
    private final List<Optional<AreaId>> areas;
    private final SecureRandom numbers = new SecureRandom();
    private final Random random = new Random(SEED);

    DemoHistory(Kit kit, Services services) {
        this.kit = kit;
        this.services = DemoTable.read("services").stream()
                .flatMap(row -> services.find(new ServiceCode(row.get(0))).stream())
                .toList();
        this.areas =
                DISTRICTS.stream().map(name -> ComplaintsDemo.area(kit, name)).toList();
    }

    void fill() {
        var zone = kit.city().zone();
        var last =
                YearMonth.from(LocalDate.ofInstant(kit.clock().instant(), zone)).minusMonths(1);
        var requests = Stream.iterate(last, month -> month.minusMonths(1))
                .limit(MONTHS)
                .flatMap(month -> IntStream.range(0, FEWEST_A_MONTH + random.nextInt(FEWEST_A_MONTH))
                        .mapToObj(at -> request(month)))
                .toList();
        var days = requests.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.filed()), each.answer().map(Answer::answered).stream()))
                .map(each -> LocalDate.ofInstant(each, zone))
                .distinct()
                .map(each -> each.atStartOfDay(zone).toInstant())
                .toList();
        kit.database().run(tx -> {
            tx.each(RequestMapper.class, requests.stream().map(RequestRow::of).toList(), RequestMapper::insert);
            tx.each(TallyMapper.class, days, TallyMapper::mark);
        });
    }

    private ServiceRequest request(YearMonth month) {
        var service = one(services);
        var filed = month.atDay(2 + 9 * random.nextInt(DAYS))
                .atTime(9 + random.nextInt(DAYS), random.nextInt(60))
                .atZone(kit.city().zone())
                .toInstant();
        var due = filed.plus(Duration.ofDays(service.workingDays() + 1));
        var answered = filed.plus(Duration.ofHours(2 + random.nextInt(MOST_HOURS)));
        var course = Course.beginning(
                RequestStatus.ANSWERED,
                Optional.of(service.code()),
                new Assignment(service.department(), Optional.empty()),
                Optional.of(due));
        return new ServiceRequest(
                ReceiptNumber.next(filed, numbers),
                report(service),
                WAYS.get(random.nextInt(WAYS.size())),
                filed,
                course,
                Optional.of(new Answer("Done.", answered)),
                Publication.NOTHING,
                random.nextBoolean() ? Optional.empty() : Optional.of(new Rating(3 + random.nextInt(3), "")),
                true,
                0);
    }

    private Report report(Service service) {
        var name = service.name().in(Locale.ENGLISH);
        return new Report(
                name,
                "Kept from an earlier system without its words.",
                Locale.ENGLISH,
                false,
                new Place(one(areas), Optional.empty(), ""));
    }

    /** The first are the most usual. */
    private <T> T one(List<T> all) {
        return all.get(Math.min(random.nextInt(all.size()), random.nextInt(all.size())));
    }
}
