// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.data.Slice;
import city.madang.geo.AreaId;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.PublicVersion;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.Step;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Requests and their steps. */
public interface RequestMapper {
    void insert(RequestRow row);

    /** Changes the row if it still has the version that was read; returns 0 when somebody else was faster. */
    int update(RequestRow row);

    Optional<RequestRow> find(ReceiptNumber number);

    /** As everybody reads it, or would if it were published. */
    Optional<RequestRow> publicly(ReceiptNumber number);

    void keepPublicly(PublicVersion version);

    /** There is another answer now. */
    void forgetPublicAnswer(ReceiptNumber number);

    /** This and all others of public requests: as everybody reads them. */
    List<RequestLine> published(PublicFilter filter, Slice slice);

    /** How many there are, counted no further than {@code most}. */
    int countPublished(PublicFilter filter, int most);

    /** Those of the given numbers that are public and fit the filter. */
    List<RequestLine> publishedAmong(PublicFilter filter, List<ReceiptNumber> numbers);

    /** Public ones with a position, filed at or after, newest first. */
    List<RequestRow> located(Instant from, int most);

    /** Public requests with an answer in the order of their numbers, for the search. */
    List<RequestRow> latestAnswers(int most);

    /** Those of the given numbers. */
    List<RequestRow> answersAmong(Collection<String> numbers);

    List<RequestRow> answersAfter(String after, int most);

    List<RequestLine> inbox(InboxFilter filter, Slice slice);

    /** How many there are, counted no further than {@code most}. */
    int countInbox(InboxFilter filter, int most);

    /** What fell due in the period, imported history left out. */
    Punctuality punctuality(Instant from, Instant until);

    /** Those whose latest answer was given in the period. */
    long countAnswered(Instant from, Instant until);

    /** Those of the given numbers. */
    List<RequestLine> among(List<ReceiptNumber> numbers);

    /** Those of these states in one of these spots that were filed in the period, newest first. */
    List<RequestRow> around(
            Collection<String> spots, Collection<RequestStatus> statuses, Instant from, Instant until, int most);

    /** The same for a whole area, of what is not public. */
    List<RequestRow> unpublished(
            AreaId area, Collection<RequestStatus> statuses, Instant from, Instant until, int most);

    /** Those that get the answer to this one, newest first. */
    List<RequestRow> followers(ReceiptNumber leading);

    void insertStep(Step step);

    /** Writes the answer that was given last into the history, before there is another one. */
    void keepAnswer(ReceiptNumber number, String answer);

    List<Step> steps(ReceiptNumber number);

    /** Those of these states that somebody is in charge of and that have to be answered then. */
    List<RequestRow> dueBetween(Collection<RequestStatus> statuses, Instant from, Instant until);
}
