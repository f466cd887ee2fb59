// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.geo.Area;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import city.madang.solution.complaints.Erasures;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.open311.SentView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A person's requests: those whose receipts they hold, and those that name their address. */
public final class RequestData implements PersonalData {
    private static final Set<Step.Kind> LATER = EnumSet.of(Step.Kind.WROTE, Step.Kind.REOPENED, Step.Kind.ANSWERED);

    private final Kit kit;
    private final Requests requests;
    private final Services services;
    private final Erasures erasures;

    public RequestData(Kit kit, Requests requests, Services services) {
        this.kit = kit;
        this.requests = requests;
        this.services = services;
        this.erasures = new Erasures(kit);
    }

    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return requestsOf(person)
                .sorted(Comparator.comparing((ServiceRequest request) -> request.filed())
                        .reversed())
                .map(request -> record(request, reader))
                .toList();
    }

    private Stream<ServiceRequest> requestsOf(DataSubject person) {
        return Stream.concat(
                        person.receipts().stream(),
                        person.reaches().stream().flatMap(reach -> erasures.reachedBy(reach).stream()))
                .distinct()
                .flatMap(number -> requests.find(number).stream());
    }

    private PersonalRecord record(ServiceRequest request, Locale reader) {
        var number = request.number();
        var contact = requests.contact(number).orElse(Contact.NONE);
        var service = request.service().flatMap(services::find).map(Service::name);
        var said = PersonalRecord.of(number.toString(), request.filed())
                .with("what", request.report().title())
                .with("details", request.report().details())
                .with("service", service.map(name -> name.in(reader)).orElse(""));
        var record = withPlace(said, request.report().place(), reader)
                .with("name", contact.name())
                .with("reach", contact.reach())
                .with("status", kit.texts().text(reader, "status." + request.status()));
        return withAnswer(withSent(record, number, reader), request)
                .with("added", added(number))
                .with(requests.files(number));
    }

    /** What its service asked, and what a program sent besides. */
    private PersonalRecord withSent(PersonalRecord record, ReceiptNumber number, Locale reader) {
        var lines = requests.given(number).stream()
                .map(each -> each.question().in(reader) + ": " + each.words(reader))
                .toList();
        return record.with("asked", String.join("\n", lines))
                .with("sent", String.join("\n", SentView.of(kit, number).links()));
    }

    private PersonalRecord withPlace(PersonalRecord record, Place place, Locale reader) {
        var area = place.area().flatMap(kit.areas()::find).map(Area::name);
        return record.with("area", area.map(name -> name.in(reader)).orElse(""))
                .with(
                        "place",
                        place.point()
                                .map(at -> at.latitude() + ", " + at.longitude())
                                .orElse(""))
                .with("address", place.address());
    }

    private static PersonalRecord withAnswer(PersonalRecord record, ServiceRequest request) {
        var all = record;
        if (request.answer().isPresent()) {
            var answer = request.answer().get();
            all = all.with("answered", answer.answered()).with("answer", answer.text());
        }
        if (request.rating().isPresent()) {
            var rating = request.rating().get();
            all = all.with("stars", "" + rating.stars()).with("reason", rating.reason());
        }
        return all;
    }

    /** What the citizen wrote later, and the answers before the last one. */
    private String added(ReceiptNumber number) {
        return String.join(
                "\n\n",
                requests.history(number).steps().stream()
                        .filter(step -> LATER.contains(step.kind()))
                        .map(Step::note)
                        .filter(note -> !note.isEmpty())
                        .toList());
    }

    @Override
    public Erased erase(DataSubject person) {
        var kept = new ArrayList<Erased.Kept>();
        int done = 0;
        for (var request : requestsOf(person).toList()) {
            if (request.status().waiting()) {
                kept.add(new Erased.Kept(request.number().toString(), "open"));
            } else if (erasures.erase(request.number())) {
                done++;
            }
        }
        return new Erased(done, kept);
    }
}
