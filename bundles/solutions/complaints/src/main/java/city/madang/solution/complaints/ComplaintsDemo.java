// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.file.StoredFile;
import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.geo.Point;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Receipt;
import city.madang.identity.Visitor;
import city.madang.intake.Way;
import city.madang.l10n.LocalText;
import city.madang.module.Demo;
import city.madang.module.DemoCity;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.AnswerTemplate;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Faq;
import city.madang.solution.complaints.domain.PersonalWords;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.PublicWords;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.domain.Rating;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.Transfer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Some weeks of an imagined Seoul: services, officials, questions often asked, and requests in three languages. */
final class ComplaintsDemo implements Demo {
    private static final By WEB = By.citizen(Way.WEB);

    private final Kit kit;
    private final Services services;
    private final Faqs faqs;

    ComplaintsDemo(Kit kit, Services services, Faqs faqs) {
        this.kit = kit;
        this.services = services;
        this.faqs = faqs;
    }

    @Override
    public void fill(DemoCity city) {
        for (var row : DemoTable.read("departments")) {
            kit.organisation().ensureDepartment(new DepartmentId(row.get(0)), text(row, 1));
        }
        var officer = visitor(city.official("officer", "Kim Minji", new DepartmentId("streets"), Set.of(Desk.OFFICER)));
        var chief = visitor(city.official("chief", "Park Jihoon", Set.of(Desk.CHIEF, Desk.OFFICER)));
        var crew = visitor(city.official("crew", "Lee Sujin", new DepartmentId("streets"), Set.of(Desk.CREW)));
        var staff = new Staffed(officer, chief, crew);
        for (var row : DemoTable.read("services")) {
            services.add(
                    chief,
                    Service.of(
                            new ServiceCode(row.get(0)),
                            text(row, 3),
                            Optional.of(new DepartmentId(row.get(1))),
                            Integer.parseInt(row.get(2))));
        }
        new DemoQuestions(kit).add(chief);
        addFaqs(chief);
        addTemplates(chief);
        int count = 0;
        var told = Optional.<Receipt>empty();
        for (var row : DemoTable.read("requests")) {
            told = Optional.of(new Story(row, "complaints-demo-" + count++, staff).tell(told));
        }
        new DemoHistory(kit, services).fill();
        new DemoReport(kit, services).publish(chief);
    }

    private void addFaqs(Visitor chief) {
        for (var row : DemoTable.read("faqs")) {
            var language = Locale.forLanguageTag(row.get(1));
            faqs.add(
                    chief,
                    new Faq(
                            row.get(0),
                            row.get(0).replaceAll("-[a-z]{2}$", ""),
                            language,
                            row.get(2),
                            row.get(3),
                            kit.clock().instant().minus(Duration.ofDays(40)),
                            Optional.empty(),
                            false));
        }
    }

    private void addTemplates(Visitor chief) {
        var templates = new AnswerTemplates(kit, services);
        for (var row : DemoTable.read("templates")) {
            var service =
                    Optional.of(row.get(0)).filter(code -> !code.equals("-")).map(ServiceCode::new);
            var language = Locale.forLanguageTag(row.get(1));
            templates.save(chief, new AnswerTemplate(0, service, language, row.get(2), row.get(3)));
        }
    }

    static Optional<AreaId> area(Kit kit, String name) {
        return kit.areas().all().stream()
                .filter(area -> area.name().in(Locale.ENGLISH).equals(name))
                .map(Area::id)
                .findFirst();
    }

    private static LocalText text(List<String> row, int english) {
        return new LocalText(Map.of("en", row.get(english), "ko", row.get(english + 1), "ar", row.get(english + 2)));
    }

    private Visitor visitor(PersonId person) {
        return new Visitor(kit.organisation().official(person), Set.of());
    }

    private record Staffed(Visitor officer, Visitor chief, Visitor crew) {}

    /** One request, told from its filing to where it stands today, through the same acts as a real one. */
    private final class Story {
        private final List<String> row;
        private final String once;
        private final Visitor officer;
        private final Visitor chief;
        private final Visitor crew;
        private Instant now;

        Story(List<String> row, String once, Staffed by) {
            this.row = row;
            this.once = once;
            this.officer = by.officer();
            this.chief = by.chief();
            this.crew = by.crew();
            this.now = filedAt();
        }

        /**
         * @param before what was told before; somebody else may say the same
         * @return what the next one may say the same as
         */
        Receipt tell(Optional<Receipt> before) {
            if (row.get(6).equals("same")) {
                requests().file(filing(), before.orElseThrow().number());
                return before.get();
            }
            var receipt = requests().file(filing());
            var photo =
                    photographed() ? Optional.of(DemoPhoto.of(kit, receipt.number())) : Optional.<StoredFile>empty();
            switch (row.get(6)) {
                case "extended" -> extend(receipt);
                case "asked" -> ask(receipt);
                case "transferred" -> transfer(receipt);
                case "reopened" -> reopen(receipt);
                case "withdrawn" -> later(2, () -> followUps().withdraw(WEB, receipt.number()));
                case "assigned" -> assign(receipt);
                case "outside" -> assign(receipt, crew);
                case "answered" -> answer(receipt);
                default -> {}
            }
            photo.ifPresent(each -> publish(receipt, each));
            return receipt;
        }

        private boolean photographed() {
            return row.get(0).equals("en") && row.get(1).equals("illegal-parking");
        }

        /** What looks personal is blacked out, and so are the number plates on the photo of what is public. */
        private void publish(Receipt receipt, StoredFile photo) {
            var request = requests().find(receipt.number()).orElseThrow();
            if (!Publication.possible(request)) {
                return;
            }
            var publishing = new Publishing(kit, Clock.fixed(now, ZoneOffset.UTC));
            var words = Stream.concat(
                            publishing.personal(request).stream().map(PersonalWords.Found::words), Stream.of("Han"))
                    .toList();
            publishing.show(
                    officer,
                    request.number(),
                    request.version(),
                    PublicWords.of(request).without(words));
            new Photos(kit).release(officer, request.number(), photo, DemoPhoto.PLATES);
        }

        private void extend(Receipt receipt) {
            assign(receipt);
            var last = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone())
                    .plusDays(14);
            later(3, () -> handling().extend(officer, receipt.number(), 1, last, row.get(11)));
        }

        /** The department and the question stand where others have their answer. */
        private void ask(Receipt receipt) {
            assign(receipt);
            var words = row.get(11).split(": ", 2);
            var until = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone())
                    .plusDays(3);
            later(
                    2,
                    () -> new Coordination(kit, Clock.fixed(now, ZoneOffset.UTC))
                            .ask(officer, receipt.number(), 1, new DepartmentId(words[0]), until, words[1]));
        }

        /** The authority and the reason stand where others have their answer. */
        private void transfer(Receipt receipt) {
            assign(receipt);
            var words = row.get(11).split(": ", 2);
            var to = new Transfer(words[0], words[1], "2026-4711");
            later(3, () -> handling().transfer(chief, receipt.number(), 1, to));
        }

        private void reopen(Receipt receipt) {
            answer(receipt);
            later(20, () -> followUps().reopen(WEB, receipt.number(), row.get(12)));
        }

        private Filing filing() {
            var report = new Report(
                    row.get(9),
                    row.get(10),
                    Locale.forLanguageTag(row.get(0)),
                    row.get(5).equals("public"),
                    new Place(area(kit, row.get(2)), point(), ""));
            return new Filing(report, service(), Way.WEB, Contact.NONE, List.of(), once)
                    .given(new DemoQuestions(kit).answers(service(), row.get(9)));
        }

        private void assign(Receipt receipt) {
            assign(receipt, officer);
        }

        private void assign(Receipt receipt, Visitor inStreets) {
            later(1, () -> {
                var department = requests()
                        .find(receipt.number())
                        .flatMap(request -> request.assignment().department());
                var streets = department.filter(id -> id.value().equals("streets"));
                var to = new Assignment(
                        department, streets.flatMap(id -> inStreets.official()).map(Official::id));
                desk().assign(chief, receipt.number(), 0, to, "");
            });
        }

        private void answer(Receipt receipt) {
            assign(receipt);
            var who = row.get(1).startsWith("street") || row.get(1).equals("roads") ? officer : chief;
            later(Integer.parseInt(row.get(7)), () -> desk().answer(who, receipt.number(), 1, row.get(11), true));
            if (!row.get(8).equals("-")) {
                later(5, () -> followUps().rate(WEB, receipt.number(), new Rating(Integer.parseInt(row.get(8)), "")));
            }
        }

        private void later(int hours, Runnable act) {
            now = now.plus(Duration.ofHours(hours));
            act.run();
        }

        private Requests requests() {
            return new Requests(kit, Clock.fixed(now, ZoneOffset.UTC));
        }

        private FollowUps followUps() {
            return new FollowUps(kit, Clock.fixed(now, ZoneOffset.UTC));
        }

        private Handling handling() {
            return new Handling(kit, Clock.fixed(now, ZoneOffset.UTC));
        }

        private Desk desk() {
            return new Desk(kit, Clock.fixed(now, ZoneOffset.UTC));
        }

        private Optional<ServiceCode> service() {
            return Optional.of(row.get(1)).filter(code -> !code.equals("-")).map(ServiceCode::new);
        }

        private Instant filedAt() {
            var zone = kit.city().zone();
            return ZonedDateTime.ofInstant(kit.clock().instant(), zone)
                    .toLocalDate()
                    .minusDays(Integer.parseInt(row.get(3)))
                    .atTime(Integer.parseInt(row.get(4)), 5)
                    .atZone(zone)
                    .toInstant();
        }

        /** One of the places in its district, when the city has that district. */
        private Optional<Point> point() {
            return area(kit, row.get(2))
                    .flatMap(found -> DemoTable.read("places").stream()
                            .filter(places -> places.get(0).equals(row.get(2)))
                            .map(places ->
                                    places.get(1 + Math.floorMod(row.get(9).hashCode(), places.size() - 1)))
                            .findFirst()
                            .flatMap(kit.placeCodes()::point));
        }
    }
}
