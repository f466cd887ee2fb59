// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.l10n.LocalText;
import city.madang.module.NotAllowed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Nobody is told an answer that a second person should have seen and has not. */
class FourEyesTest {
    private static final Instant NOW = Instant.parse("2026-11-16T01:00:00Z");
    private static final DepartmentId STREETS = new DepartmentId("streets");
    private static final ServiceCode ROADS = new ServiceCode("roads");

    /** What somebody tries. */
    enum Try {
        WRITE,
        WRITE_AGAIN,
        ANSWER,
        APPROVE,
        REOPEN
    }

    /** Who tries it. */
    enum Who {
        OFFICER,
        CHIEF,
        DEPUTY;

        PersonId id() {
            return new PersonId("00000000-0000-4000-8000-00000000000" + ordinal());
        }
    }

    @Property
    void noUnapprovedAnswerIsTold(
            @ForAll @Size(max = 30) List<Try> tries,
            @ForAll @Size(min = 30, max = 30) List<Who> people,
            @ForAll boolean byService,
            @ForAll boolean ofFollower) {
        var rule = byService ? new FourEyes(Set.of(ROADS), Set.of()) : new FourEyes(Set.of(), Set.of(STREETS));
        var covered = request(1);
        var request = ofFollower
                ? request(2)
                        .returned()
                        .classified(
                                Service.of(
                                        new ServiceCode("other"),
                                        LocalText.of("Other"),
                                        Optional.of(new DepartmentId("parks")),
                                        5),
                                NOW)
                : covered;
        var followers = ofFollower ? List.of(covered) : List.<ServiceRequest>of();
        var written = new ArrayList<Proposal>();
        for (int i = 0; i < tries.size(); i++) {
            var who = people.get(i).id();
            try {
                switch (tries.get(i)) {
                    case WRITE, WRITE_AGAIN ->
                        written.add(new Proposal(request.number(), "Answer " + i, true, who, NOW));
                    case ANSWER -> request = request.answered(answering("Alone", rule, followers, Optional.empty()));
                    case APPROVE -> {
                        var last = written.get(written.size() - 1);
                        request = request.answered(
                                answering(last.answer(), rule, followers, Optional.of(new Approval(last, who))));
                        assertThat(last.writer()).isNotEqualTo(who);
                    }
                    case REOPEN -> request = request.reopened(NOW);
                }
            } catch (NotAllowed | IndexOutOfBoundsException e) {
                continue;
            }
            assertThat(request.answer().map(Answer::text)).isNotEqualTo(Optional.of("Alone"));
        }
    }

    private static Answering answering(
            String text, FourEyes rule, List<ServiceRequest> followers, Optional<Approval> approval) {
        return new Answering(new Answer(text, NOW), Publication.NOTHING, rule, followers, approval);
    }

    private static ServiceRequest request(int seed) {
        return ServiceRequest.filed(
                ReceiptNumber.next(NOW, new Random(seed)),
                new Report("A hole", "In the road", Locale.ENGLISH, true, Place.UNKNOWN),
                Optional.of(Service.of(ROADS, LocalText.of("Roads"), Optional.of(STREETS), 5)),
                Way.WEB,
                NOW,
                new DueTime(ZoneOffset.UTC, OfficeDays.MONDAY_TO_FRIDAY));
    }
}
