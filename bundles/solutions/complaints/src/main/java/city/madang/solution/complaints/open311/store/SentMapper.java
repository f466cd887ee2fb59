// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311.store;

import city.madang.data.Slice;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.store.RequestRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Requests as programs ask for them, and what came with those that programs filed. */
public interface SentMapper {
    /**
     * What a program filed.
     *
     * @param digest of the body, to know it again
     * @param once by which its receipt was issued
     * @param mediaUrl as it was sent, several in lines; never fetched
     */
    record Sent(ReceiptNumber number, String client, String digest, String once, Instant sent, String mediaUrl) {}

    /** When the citizen's view of a request last changed. */
    record Touched(ReceiptNumber number, Instant made) {}

    void insert(Sent sent);

    Optional<Sent> find(ReceiptNumber number);

    /** The latest of that body since then. */
    Optional<Sent> earlier(String client, String digest, Instant since);

    /** Of what a node of an earlier version may have written during an update. */
    void deleteAnswers(ReceiptNumber number);

    void forgetMedia(ReceiptNumber number);

    /** @param mediaUrl all that there is from now on, in lines */
    void keepMedia(ReceiptNumber number, String mediaUrl);

    /** Numbers of published requests, and of the client's own, the latest first. */
    List<ReceiptNumber> slice(RequestQuery query, Slice slice);

    /** The latest first. */
    List<RequestRow> rows(List<ReceiptNumber> numbers);

    /** Those of them that are published, as everybody reads them. */
    List<RequestRow> publicRows(List<ReceiptNumber> numbers);

    List<Touched> touched(List<ReceiptNumber> numbers);

    /** Those that the client filed. */
    List<ReceiptNumber> filedBy(String client, List<ReceiptNumber> numbers);
}
