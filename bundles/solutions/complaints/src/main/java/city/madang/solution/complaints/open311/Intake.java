// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.identity.Receipt;
import city.madang.module.Kit;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.domain.Digest;
import city.madang.solution.complaints.open311.Sending.Read;
import city.madang.solution.complaints.open311.store.SentMapper;
import city.madang.solution.complaints.open311.store.SentMapper.Sent;
import java.time.Duration;

/**
 * Files what programs send. A program that heard no answer sends again: the same body from the same client within
 * {@link #SAME} is the same request, and gets the same number and PIN.
 */
final class Intake {
    static final Duration SAME = Duration.ofMinutes(15);

    private final Kit kit;
    private final Requests requests;

    Intake(Kit kit, Requests requests) {
        this.kit = kit;
        this.requests = requests;
    }

    Receipt file(Client client, Read read) {
        var digest = read.digest();
        var now = kit.clock().instant();
        return kit.database().inTransaction(tx -> {
            // Two sendings at one moment have the same minute, and so the same receipt; the later one waits for the
            // earlier.
            var minute =
                    String.valueOf(now.getEpochSecond() / Duration.ofMinutes(1).toSeconds());
            var once = tx.mapper(SentMapper.class)
                    .earlier(client.id(), digest, now.minus(SAME))
                    .map(Sent::once)
                    .orElseGet(() -> Digest.of(client.id(), digest, minute));
            var receipt = requests.take(tx, read.filing().once(once));
            if (!receipt.again()) {
                tx.mapper(SentMapper.class)
                        .insert(new Sent(receipt.number(), client.id(), digest, once, now, read.mediaUrl()));
            }
            return receipt;
        });
    }
}
