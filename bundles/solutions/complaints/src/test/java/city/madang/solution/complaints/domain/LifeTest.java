// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static city.madang.solution.complaints.domain.Step.Kind;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.l10n.LocalText;
import city.madang.module.NotAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The states of a request, and the ways between them. */
class LifeTest {
    private static final Instant NOW = Instant.parse("2026-11-16T01:00:00Z");
    private static final Service ROADS = service("roads", "streets");
    private static final Service RUBBISH = service("rubbish", "environment");
    private static final ServiceRequest LEADING = request(9, RequestStatus.ASSIGNED);
    private static final Set<RequestStatus> ENDS = EnumSet.of(
            RequestStatus.ANSWERED,
            RequestStatus.TRANSFERRED,
            RequestStatus.MERGED,
            RequestStatus.CLOSED,
            RequestStatus.WITHDRAWN);

    /** Everything that anybody can do to a request, with the step that it leaves in the history. */
    enum Command {
        CLASSIFY(Kind.CLASSIFIED, (request, now) -> request.classified(RUBBISH, now)),
        ASSIGN(Kind.ASSIGNED, (request, now) -> request.assigned(to("streets"))),
        GIVE_BACK(Kind.RETURNED, (request, now) -> request.returned()),
        ASK(Kind.ASKED, (request, now) -> request.coordinating()),
        ALL_REPLIED(Kind.COORDINATED, (request, now) -> request.coordinated()),
        ESCALATE(
                Kind.ESCALATED,
                (request, now) -> request.escalated(
                        request.course().raised() % EscalationLevel.MOST + 1, Optional.of(to("above")))),
        EXTEND(Kind.EXTENDED, (request, now) -> request.extended(now.plus(Duration.ofDays(30)))),
        ANSWER(Kind.ANSWERED, (request, now) -> request.answered(freely(new Answer("Done", now), Publication.TEXT))),
        RATE(Kind.RATED, (request, now) -> request.rated(new Rating(3, ""))),
        REOPEN(Kind.REOPENED, ServiceRequest::reopened),
        TRANSFER(Kind.TRANSFERRED, (request, now) -> request.transferred()),
        TAKE_BACK(Kind.TAKEN_BACK, ServiceRequest::takenBack),
        MERGE(Kind.MERGED, (request, now) -> request.merged(LEADING)),
        SEPARATE(Kind.SEPARATED, (request, now) -> request.separated()),
        WITHDRAW(Kind.WITHDRAWN, (request, now) -> request.withdrawn());

        private final Kind kind;
        private final BiFunction<ServiceRequest, Instant, ServiceRequest> does;

        Command(Kind kind, BiFunction<ServiceRequest, Instant, ServiceRequest> does) {
            this.kind = kind;
            this.does = does;
        }
    }

    @Property
    void noSequenceOfCommandsLeavesTheTableAndHistoryAndStatusAgree(
            @ForAll @Size(max = 40) List<Command> commands, @ForAll boolean withService) {
        var request = filed(1, withService ? Optional.of(ROADS) : Optional.empty());
        var steps = new ArrayList<>(List.of(step(request, Kind.FILED)));
        var now = NOW;
        for (var command : commands) {
            now = now.plusSeconds(3600);
            var before = request;
            try {
                request = command.does.apply(request, now);
            } catch (NotAllowed e) {
                continue;
            }
            steps.add(step(request, command.kind));
            if (request.status() != before.status()) {
                assertThat(before.status().canBecome(request.status())).isTrue();
            }
            assertThat(new History(steps).status()).contains(request.status());
            assertThat(request.course().merger().isPresent()).isEqualTo(request.status() == RequestStatus.MERGED);
            assertThat(request.course().returns()).isBetween(0, Course.MOST_RETURNS);
        }
    }

    @Property
    void everyStateButTheEndsCanReachAnEnd(@ForAll RequestStatus from) {
        var reached = EnumSet.of(from);
        while (reached.addAll(
                reached.stream().flatMap(each -> each.next().stream()).toList())) {}
        assertThat(reached).containsAnyElementsOf(ENDS);
        if (!ENDS.contains(from)) {
            assertThat(from.waiting()).isTrue();
            assertThat(from.next()).contains(RequestStatus.ANSWERED, RequestStatus.WITHDRAWN);
        }
    }

    @Property
    void aPromisedTimeIsNeverMovedBackButByAnExtension(@ForAll @Size(max = 20) List<Command> commands) {
        var request = filed(1, Optional.of(ROADS));
        for (var command : commands) {
            var before = request;
            try {
                request = command.does.apply(request, NOW);
            } catch (NotAllowed e) {
                continue;
            }
            boolean later = request.due().orElseThrow().isAfter(before.due().orElseThrow());
            assertThat(later && command != Command.EXTEND).isFalse();
        }
    }

    @Test
    void whatIsClosedOrWithdrawnStaysSo() {
        assertThat(RequestStatus.CLOSED.next()).isEmpty();
        assertThat(RequestStatus.WITHDRAWN.next()).isEmpty();
        assertThat(EnumSet.allOf(RequestStatus.class)).noneMatch(status -> status.canBecome(RequestStatus.CLOSED));
    }

    @Test
    void undoingAMergerRestoresWhatWasThere() {
        var before = filed(1, Optional.of(ROADS)).assigned(to("streets")).coordinating();
        assertThat(before.merged(LEADING).separated()).isEqualTo(before);
    }

    @Test
    void theChiefDecidesAfterThreeReturns() {
        var request = filed(1, Optional.of(ROADS));
        for (int times = 1; times <= Course.MOST_RETURNS; times++) {
            assertThat(request.course().disputed()).isFalse();
            request = request.assigned(to("streets")).returned();
        }
        assertThat(request.course().disputed()).isTrue();
        assertThat(request.assigned(to("streets")).returnable()).isFalse();
    }

    @Test
    void anotherServiceBringsItsDepartmentAndNoLaterTime() {
        var request = filed(1, Optional.of(ROADS));
        var sooner = request.classified(RUBBISH, NOW.plusSeconds(60));
        assertThat(sooner.assignment()).isEqualTo(to("environment"));
        assertThat(sooner.due()).contains(NOW.plusSeconds(60));
        assertThat(request.classified(RUBBISH, NOW.plus(Duration.ofDays(90))).due())
                .isEqualTo(request.due());
    }

    @Test
    void theCitizenSeesAllButInternalSteps() {
        var request = filed(1, Optional.empty());
        var open = step(request, Kind.EXTENDED);
        var internal = new Step(
                request.number(),
                NOW,
                Kind.RETURNED,
                Optional.empty(),
                Optional.empty(),
                "not ours",
                true,
                Optional.empty());
        assertThat(new History(List.of(open, internal)).forCitizen()).containsExactly(open);
    }

    private static Step step(ServiceRequest request, Kind kind) {
        return new Step(request.number(), NOW, kind, Optional.empty(), Optional.empty(), "", false, Optional.empty());
    }

    private static Assignment to(String department) {
        return new Assignment(Optional.of(new DepartmentId(department)), Optional.empty());
    }

    private static Service service(String code, String department) {
        return Service.of(new ServiceCode(code), LocalText.of(code), Optional.of(new DepartmentId(department)), 5);
    }

    private static ServiceRequest request(int seed, RequestStatus status) {
        var filed = filed(seed, Optional.of(ROADS));
        return status == RequestStatus.ASSIGNED ? filed.assigned(to("streets")) : filed;
    }

    private static ServiceRequest filed(int seed, Optional<Service> service) {
        return ServiceRequest.filed(
                ReceiptNumber.next(NOW, new Random(seed)),
                new Report("A hole", "In the road", Locale.ENGLISH, true, Place.UNKNOWN),
                service,
                Way.WEB,
                NOW,
                new DueTime(ZoneOffset.UTC, OfficeDays.MONDAY_TO_FRIDAY));
    }

    private static Answering freely(Answer answer, Publication published) {
        return new Answering(answer, published, FourEyes.NEVER, List.of(), Optional.empty());
    }
}
