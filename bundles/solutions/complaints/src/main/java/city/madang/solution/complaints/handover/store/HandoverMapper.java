// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover.store;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.handover.Handover;
import city.madang.solution.complaints.handover.Heard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Requests on their way to other servers, and there. */
public interface HandoverMapper {
    void insert(Handover handover, String details, String answers);

    Optional<Handover> find(String ref);

    /** The latest of a request. */
    Optional<Handover> last(ReceiptNumber number);

    Optional<Packed> packed(String ref);

    /** What is to be done now, the longest waiting first. */
    List<Handover> due(Instant now, int most);

    /** What an official has to look after. */
    List<Handover> stuck(int most);

    /** What a server has, in the order of the marks. */
    List<Handover> there(String server, String after, int most);

    /** Those with these numbers there, the oldest first. */
    List<Handover> among(String server, List<String> numbers);

    /** 0 when somebody else is at it. */
    int claim(Handover handover, Handover.State becomes, Instant until);

    int update(Handover handover);

    /** Nobody follows it any more. */
    void end(ReceiptNumber number);

    Optional<Heard> heard(String ref);

    void hear(Heard heard);

    /** Leaves that it was there. */
    void erase(ReceiptNumber number);

    List<Heard> sealedAfter(String after, int most);
}
