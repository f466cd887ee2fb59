// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311.store;

import city.madang.data.Slice;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Steps of requests as programs ask for them, and updates that programs sent. */
public interface UpdateMapper {
    /**
     * An update that a program sent.
     *
     * @param updateId its own, by which it is known again
     * @param ours what we call it
     */
    record Taken(String client, String updateId, ReceiptNumber number, String ours, Instant made) {}

    /** A step with its row's number. */
    record Happened(long id, ReceiptNumber number, Instant made, Step.Kind kind, String note, boolean internal) {}

    /** Steps of published requests that are not internal, and of the client's own, the oldest first. */
    List<Happened> between(UpdateQuery query, Slice slice);

    /** All of these requests, in their order. */
    List<Happened> of(List<ReceiptNumber> numbers);

    /** How many steps of it are not internal. */
    int count(ReceiptNumber number);

    void insert(Taken taken);

    Optional<Taken> find(String client, String updateId);
}
