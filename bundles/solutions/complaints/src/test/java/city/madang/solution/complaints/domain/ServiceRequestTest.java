// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.l10n.LocalText;
import city.madang.module.NotAllowed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ServiceRequestTest {
    private static final Instant NOW = Instant.parse("2026-11-16T01:00:00Z");
    private static final DepartmentId STREETS = new DepartmentId("streets");
    private static final Assignment TO_STREETS = new Assignment(Optional.of(STREETS), Optional.empty());
    private static final Answer ANSWER = new Answer("Repaired", NOW.plusSeconds(60));

    private final ServiceRequest received = filed(true);

    @Test
    void goesToTheDepartmentOfItsService() {
        assertThat(received.assignment()).isEqualTo(TO_STREETS);
        assertThat(received.status()).isEqualTo(RequestStatus.RECEIVED);
    }

    @Test
    void getsSevenWorkingDaysWithoutAService() {
        var open = ServiceRequest.filed(
                number(),
                report(true),
                Optional.empty(),
                Way.WEB,
                NOW,
                new DueTime(ZoneOffset.UTC, OfficeDays.MONDAY_TO_FRIDAY));
        assertThat(open.due()).contains(Instant.parse("2026-11-24T23:59:00Z"));
        assertThat(open.assignment()).isEqualTo(Assignment.NOBODY);
    }

    @Test
    void isAnsweredOnce() {
        var answered = received.answered(freely(ANSWER, Publication.TEXT));
        assertThat(answered.status()).isEqualTo(RequestStatus.ANSWERED);
        assertThatThrownBy(() -> answered.answered(freely(ANSWER, Publication.TEXT)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> answered.assigned(TO_STREETS)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(answered::withdrawn).isInstanceOf(NotAllowed.class);
    }

    @Test
    void isRatedOnceAndOnlyWhenAnswered() {
        var rating = new Rating(4, "");
        assertThatThrownBy(() -> received.rated(rating)).hasMessage("request.rate.unanswered");
        var rated = received.answered(freely(ANSWER, Publication.NOTHING)).rated(rating);
        assertThatThrownBy(() -> rated.rated(rating)).hasMessage("request.rate.twice");
    }

    @Test
    void isOverdueOnlyWhileItWaits() {
        var late = NOW.plusSeconds(40 * 86_400);
        assertThat(received.isOverdue(late)).isTrue();
        assertThat(received.isOverdue(NOW)).isFalse();
        assertThat(received.answered(freely(ANSWER, Publication.NOTHING)).isOverdue(late))
                .isFalse();
    }

    @Test
    void recordsLooksAtPrivateRequestsOnly() {
        assertThat(filed(false).guarded().sensitive()).isTrue();
        assertThat(received.guarded().sensitive()).isFalse();
        assertThat(received.guarded().department()).contains(STREETS);
    }

    @Property
    void neverPublishesAPrivateOrUncheckedRequest(@ForAll boolean askedPublic, @ForAll boolean cleanText) {
        var allowed = Publication.allowed(report(askedPublic), cleanText);
        assertThat(allowed != Publication.NOTHING).isEqualTo(askedPublic && cleanText);
    }

    static ServiceRequest filed(boolean askedPublic) {
        var service = Service.of(new ServiceCode("roads"), LocalText.of("Roads"), Optional.of(STREETS), 5);
        return ServiceRequest.filed(
                number(),
                report(askedPublic),
                Optional.of(service),
                Way.WEB,
                NOW,
                new DueTime(ZoneOffset.UTC, OfficeDays.MONDAY_TO_FRIDAY));
    }

    private static Report report(boolean askedPublic) {
        return new Report("A hole", "In the road", Locale.ENGLISH, askedPublic, Place.UNKNOWN);
    }

    private static ReceiptNumber number() {
        return ReceiptNumber.next(NOW, new Random(1));
    }

    private static Answering freely(Answer answer, Publication published) {
        return new Answering(answer, published, FourEyes.NEVER, List.of(), Optional.empty());
    }
}
