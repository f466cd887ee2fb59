// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Conflict;
import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.intake.Way;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.AnswerTime;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Course;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.domain.Rating;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Span;
import city.madang.solution.complaints.domain.Tally;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.testkit.Site;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What citizens and officials may do, in any order; and what it adds up to, counted the plain way. */
final class RandomActs {
    private static final List<Optional<String>> SERVICES =
            List.of(Optional.of("roads"), Optional.of("rubbish"), Optional.of("rubbish"), Optional.empty());
    private static final Set<RequestStatus> DONE = EnumSet.of(RequestStatus.ANSWERED, RequestStatus.CLOSED);
    private static final Set<RequestStatus> OUT_OF_HAND =
            EnumSet.of(RequestStatus.WITHDRAWN, RequestStatus.MERGED, RequestStatus.TRANSFERRED);

    private final Site site;
    private final Random random;
    private final Requests requests;
    private final FollowUps followUps;
    private final Desk desk;
    private final Handling handling;
    private final Visitor official;
    private final Map<ReceiptNumber, Optional<Instant>> promised = new HashMap<>();
    private final List<ReceiptNumber> numbers = new ArrayList<>();

    RandomActs(Site site, long seed) {
        this.site = site;
        this.random = new Random(seed);
        this.requests = new Requests(site.kit());
        this.followUps = new FollowUps(site.kit());
        this.desk = new Desk(site.kit());
        this.handling = new Handling(site.kit());
        this.official = new Visitor(
                site.organisation().officials(Desk.CHIEF, Optional.empty()).stream()
                        .findFirst(),
                Set.of());
        file();
    }

    void next() {
        try {
            act();
        } catch (NotAllowed | Conflict e) {
            site.later(Duration.ofMinutes(1)); // not possible now
        }
    }

    private void act() {
        var one = requests.find(numbers.get(random.nextInt(numbers.size()))).orElseThrow();
        var number = one.number();
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> file();
            case 3, 4 -> desk.answer(official, number, one.version(), "Done.", false);
            case 5 -> site.later(Duration.ofHours(random.nextInt(40)));
            case 6 ->
                desk.assign(
                        official,
                        number,
                        one.version(),
                        new Assignment(Optional.of(department()), Optional.empty()),
                        "");
            case 7 -> followUps.reopen(By.citizen(Way.WEB), number, "Not yet");
            case 8 -> followUps.rate(By.citizen(Way.WEB), number, new Rating(1 + random.nextInt(5), ""));
            case 9 -> followUps.withdraw(By.citizen(Way.WEB), number);
            case 10 -> handling.extend(official, number, one.version(), today().plusDays(20), "Rain");
            default -> byAnotherNode();
        }
    }

    private LocalDate today() {
        return day(site.now());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, site.kit().city().zone());
    }

    private DepartmentId department() {
        return new DepartmentId(random.nextBoolean() ? "streets" : "environment");
    }

    private Report report() {
        Optional<AreaId> area = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(new AreaId("mapo"));
        return new Report("Hole", "Deep", Locale.ENGLISH, false, new Place(area, Optional.empty(), ""));
    }

    private void file() {
        var way = Way.values()[random.nextInt(Way.values().length)];
        var service = SERVICES.get(random.nextInt(SERVICES.size())).map(ServiceCode::new);
        var number = requests.file(
                        new Filing(report(), service, way, Contact.NONE, List.of(), "acts-" + numbers.size()))
                .number();
        keep(number, requests.find(number).flatMap(ServiceRequest::due));
    }

    private void keep(ReceiptNumber number, Optional<Instant> due) {
        numbers.add(number);
        promised.put(number, due);
    }

    /** Somebody writes who knows nothing of figures; and a time that history may have. */
    void byAnotherNode() {
        var filed = site.now().minus(Duration.ofHours(random.nextInt(2000)));
        var answered = filed.plus(Duration.ofMinutes(random.nextInt(200_000) - 1000));
        var due = random.nextBoolean() ? Optional.of(filed.plus(Duration.ofDays(3))) : Optional.<Instant>empty();
        var number = ReceiptNumber.next(filed, new SecureRandom());
        var course = Course.beginning(
                random.nextBoolean() ? RequestStatus.CLOSED : RequestStatus.ANSWERED,
                Optional.of(new ServiceCode("roads")),
                new Assignment(Optional.of(department()), Optional.empty()),
                due);
        var request = new ServiceRequest(
                number,
                report(),
                Way.OTHER,
                filed,
                course,
                Optional.of(new Answer("Done.", answered)),
                Publication.NOTHING,
                Optional.empty(),
                true,
                0);
        site.kit().database().run(tx -> tx.mapper(RequestMapper.class).insert(RequestRow.of(request)));
        keep(number, due);
    }

    /** All figures of the last months, against the requests: of the whole city, and of what can be asked for. */
    void compare() {
        var all =
                numbers.stream().map(each -> requests.find(each).orElseThrow()).toList();
        var figures = new Figures(site.kit());
        var chief = official.official().orElseThrow();
        var last = YearMonth.from(today());
        var months = Stream.iterate(Span.month(last), Span::before).limit(5);
        var spans = Stream.concat(months, Stream.of(Span.quarter(last), Span.year(last.getYear())));
        for (var span : spans.toList()) {
            compare(all, span, figures.ofCity(span));
            for (var asked : questions(span).toList()) {
                compare(only(all, asked), span, figures.of(chief, asked, span));
            }
        }
        for (var asked : questions(Span.month(last)).toList()) {
            var course = figures.course(chief, asked, 5);
            assertThat(course)
                    .hasSize(5)
                    .allSatisfy((month, tally) -> assertThat(tally)
                            .as("%s in %s", asked.text(), month)
                            .isEqualTo(withoutSteps(plain(only(all, asked), Span.month(month)))));
        }
    }

    private void compare(List<ServiceRequest> some, Span span, Figures.Period found) {
        assertThat(found.all()).isEqualTo(plain(some, span));
        compare(some, span, found.channels(), ServiceRequest::channel);
        compare(some, span, found.services(), ServiceRequest::service);
        compare(some, span, found.departments(), each -> each.assignment().department());
        compare(some, span, found.areas(), RandomActs::area);
    }

    private <K> void compare(
            List<ServiceRequest> some, Span span, Map<K, Tally> found, Function<ServiceRequest, K> part) {
        var parts = new HashMap<K, Tally>();
        some.forEach(each -> parts.merge(part.apply(each), plain(List.of(each), span), Tally::plus));
        parts.values().removeIf(Tally.NOTHING::equals);
        assertThat(found).isEqualTo(parts);
    }

    /** One thing at a time, two, and all. */
    private static Stream<Figures.Asked> questions(Span span) {
        var rubbish = Optional.of(new ServiceCode("rubbish"));
        var roads = Optional.of(new ServiceCode("roads"));
        var streets = Optional.of(new DepartmentId("streets"));
        var mapo = Optional.of(new AreaId("mapo"));
        var other = Optional.of(Way.OTHER);
        return Stream.of(
                new Figures.Asked(span, rubbish, Optional.empty(), Optional.empty(), Optional.empty()),
                new Figures.Asked(span, Optional.empty(), streets, Optional.empty(), Optional.empty()),
                new Figures.Asked(span, Optional.empty(), Optional.empty(), mapo, Optional.empty()),
                new Figures.Asked(span, Optional.empty(), Optional.empty(), Optional.empty(), other),
                new Figures.Asked(span, roads, Optional.empty(), Optional.empty(), other),
                new Figures.Asked(span, Optional.empty(), streets, mapo, Optional.empty()),
                new Figures.Asked(span, roads, streets, mapo, other));
    }

    private static List<ServiceRequest> only(List<ServiceRequest> all, Figures.Asked asked) {
        return all.stream()
                .filter(each -> asked.service().isEmpty() || asked.service().equals(each.service()))
                .filter(each -> asked.department().isEmpty()
                        || asked.department().equals(each.assignment().department()))
                .filter(each -> asked.area().isEmpty() || asked.area().equals(area(each)))
                .filter(each -> asked.channel().isEmpty() || asked.channel().get() == each.channel())
                .toList();
    }

    /** A course does not tell how long answers took. */
    private static Tally withoutSteps(Tally tally) {
        Map<Integer, Long> steps = tally.done() == 0 ? Map.of() : Map.of(0, tally.done());
        return new Tally(
                tally.came(),
                tally.waiting(),
                tally.promised(),
                tally.kept(),
                tally.done(),
                tally.met(),
                tally.late(),
                tally.rated(),
                tally.stars(),
                steps);
    }

    private static Optional<AreaId> area(ServiceRequest request) {
        return request.report().place().area();
    }

    private Tally plain(List<ServiceRequest> some, Span span) {
        return some.stream()
                .map(each -> came(each, span).plus(done(each, span)))
                .reduce(Tally.NOTHING, Tally::plus);
    }

    private boolean within(Span span, Instant moment) {
        var day = day(moment);
        return !day.isBefore(span.from()) && day.isBefore(span.until());
    }

    private boolean isDone(ServiceRequest request) {
        return DONE.contains(request.status()) && request.answer().isPresent();
    }

    private Tally came(ServiceRequest request, Span span) {
        if (!within(span, request.filed())) {
            return Tally.NOTHING;
        }
        var filed = day(request.filed());
        boolean toldToday = !request.imported()
                && !OUT_OF_HAND.contains(request.status())
                && promised.get(request.number()).map(this::day).equals(Optional.of(filed));
        boolean kept = toldToday
                && isDone(request)
                && day(request.answer().orElseThrow().answered()).equals(filed);
        long waits = request.status().waiting() ? 1 : 0;
        return new Tally(1, waits, toldToday ? 1 : 0, kept ? 1 : 0, 0, 0, 0, 0, 0, Map.of());
    }

    private Tally done(ServiceRequest request, Span span) {
        if (!isDone(request) || !within(span, request.answer().orElseThrow().answered())) {
            return Tally.NOTHING;
        }
        var answered = request.answer().orElseThrow().answered();
        long late = request.due().filter(answered::isAfter).isPresent() ? 1 : 0;
        long met = request.due().isPresent() ? 1 - late : 0;
        int stars = request.rating().map(Rating::stars).orElse(0);
        int step = AnswerTime.step(Duration.between(request.filed(), answered));
        return new Tally(0, 0, 0, 0, 1, met, late, stars > 0 ? 1 : 0, stars, Map.of(step, 1L));
    }
}
