// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Conflict;
import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.PersonalWords;
import city.madang.solution.complaints.domain.PublicWords;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.web.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What everybody reads of a request: its words without those that an official blacked out. The original stays for officials and the
 * citizen. One public method is one unit of work.
 */
public final class Publishing {
    private final Kit kit;
    private final Clock clock;
    private final Contacts contacts;

    public Publishing(Kit kit) {
        this(kit, kit.clock());
    }

    Publishing(Kit kit, Clock clock) {
        this.kit = kit;
        this.clock = clock;
        this.contacts = new Contacts(kit);
    }

    /** What everybody reads of it, or would read if it were published now. */
    public PublicWords shown(ReceiptNumber number) {
        return kit.database().read(tx -> shown(tx, number));
    }

    private static PublicWords shown(Tx tx, ReceiptNumber number) {
        return tx.mapper(RequestMapper.class)
                .publicly(number)
                .map(RequestRow::toRequest)
                .map(PublicWords::of)
                .orElseThrow(NotFound::new);
    }

    /** What looks like personal data in the original. */
    public List<PersonalWords.Found> personal(ServiceRequest request) {
        return kit.database().read(tx -> PublicWords.of(request).personal(rules(tx, request.number())));
    }

    /** Whether somebody has to look at it before it is published with this answer. */
    boolean doubtful(Tx tx, ReceiptNumber number, String answer) {
        return !shown(tx, number).withAnswer(answer).personal(rules(tx, number)).isEmpty();
    }

    private PersonalWords rules(Tx tx, ReceiptNumber number) {
        return PersonalWords.of(kit.city().country(), contacts.find(tx, number).orElse(Contact.NONE));
    }

    /**
     * Publishes an answered request in these words; keeps them for one that is not answered.
     *
     * @param version that the official saw
     * @throws Conflict when the request was changed since
     */
    public void show(Visitor who, ReceiptNumber number, int version, PublicWords words) {
        kit.database().run(tx -> {
            var act = new Act(kit, tx, who, number, clock.instant());
            var request = act.change(version, each -> each.published(Publication.looked(each)));
            tx.mapper(RequestMapper.class).keepPublicly(words.beside(request));
            act.internal(request.isPublic() ? Step.Kind.PUBLISHED : Step.Kind.BLACKED, Optional.empty(), "");
            act.record("complaints.publish");
        });
    }

    /** Nobody else reads it any more; what was blacked out stays so. */
    public void withhold(Visitor who, ReceiptNumber number, int version) {
        kit.database().run(tx -> {
            var act = new Act(kit, tx, who, number, clock.instant());
            act.change(version, each -> each.published(Publication.NOTHING));
            act.internal(Step.Kind.WITHHELD, Optional.empty(), "");
            act.record("complaints.withhold");
        });
    }
}
