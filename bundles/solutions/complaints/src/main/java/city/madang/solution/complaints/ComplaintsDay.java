// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.geo.AreaId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.intake.Way;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.module.DemoStage;
import city.madang.module.Kit;
import city.madang.module.Scene;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.Move;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happens here on a day that the demo plays: people come on every way, and the office answers. */
final class ComplaintsDay {
    private final Kit kit;
    private final Requests requests;
    private final Desk desk;

    ComplaintsDay(Kit kit, Requests requests, Desk desk) {
        this.kit = kit;
        this.requests = requests;
        this.desk = desk;
    }

    List<Scene> scenes() {
        return DemoTable.read("day").stream()
                .map(row -> new Scene(LocalTime.parse(row.get(0)), stage -> play(stage, row)))
                .toList();
    }

    private void play(DemoStage stage, List<String> row) {
        switch (row.get(1)) {
            case "SMS" -> stage.write(Address.phone(row.get(2)), "", row.get(7));
            case "EMAIL" -> stage.write(Address.email(row.get(2)), row.get(6), row.get(7));
            case "SOCIAL" -> stage.write(new Address(Channel.SOCIAL, row.get(2)), "", row.get(7));
            case "ANSWER" -> answer(stage.official("chief"), Way.valueOf(row.get(2)), row.get(7));
            default -> requests.file(filing(stage, row));
        }
    }

    private Filing filing(DemoStage stage, List<String> row) {
        var area = ComplaintsDemo.area(kit, row.get(5));
        var report = new Report(row.get(6), row.get(7), Locale.forLanguageTag(row.get(3)), true, place(area));
        return new Filing(
                report,
                Optional.of(new ServiceCode(row.get(4))),
                Way.valueOf(row.get(1)),
                Contact.NONE,
                List.of(),
                "complaints-" + stage.day() + "-" + row.get(0));
    }

    private static Place place(Optional<AreaId> area) {
        return new Place(area, Optional.empty(), "");
    }

    /** Puts the department of the service in charge, and answers; what the citizens' way brought nothing of is passed over. */
    private void answer(Visitor chief, Way channel, String words) {
        waiting(chief, channel).ifPresent(request -> {
            desk.assign(chief, request.number(), request.version(), assignment(request), "");
            desk.answer(chief, request.number(), request.version() + 1, words, true);
        });
    }

    private static Assignment assignment(ServiceRequest request) {
        return new Assignment(request.assignment().department(), Optional.empty());
    }

    private Optional<ServiceRequest> waiting(Visitor chief, Way channel) {
        return new Wall(kit, desk)
                .today(chief.official().orElseThrow()).latest().stream()
                        .filter(move -> move.kind() == Step.Kind.FILED && move.channel() == channel)
                        .map(Move::number)
                        .flatMap((ReceiptNumber number) -> requests.find(number).stream())
                        .filter(request -> request.status().waiting())
                        .findFirst();
    }
}
