// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Draft;
import city.madang.solution.complaints.store.DraftMapper;
import java.util.Optional;

/** Answers that officials have begun to write: kept until they are sent, and shown to nobody else. */
public final class Drafts {
    private final Kit kit;

    public Drafts(Kit kit) {
        this.kit = kit;
    }

    public Optional<Draft> find(Official official, ReceiptNumber number) {
        return kit.database().read(tx -> tx.mapper(DraftMapper.class).find(number, official.id()));
    }

    /** @param body empty to throw it away */
    public void save(Official official, ReceiptNumber number, String body) {
        var draft = new Draft(body, kit.clock().instant());
        kit.database().run(tx -> {
            var mapper = tx.mapper(DraftMapper.class);
            if (body.isEmpty()) {
                mapper.delete(number, official.id());
            } else if (mapper.update(number, official.id(), draft) == 0) {
                mapper.insert(number, official.id(), draft);
            }
        });
    }
}
