// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.search.DocumentChanged;
import city.madang.solution.complaints.domain.CrewReport;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.handover.store.AdditionMapper;
import city.madang.solution.complaints.handover.store.HandedPhotoMapper;
import city.madang.solution.complaints.handover.store.HandoverMapper;
import city.madang.solution.complaints.handover.store.TheirUpdateMapper;
import city.madang.solution.complaints.links.AnswerDocuments;
import city.madang.solution.complaints.open311.store.SentMapper;
import city.madang.solution.complaints.store.DraftMapper;
import city.madang.solution.complaints.store.ErasureMapper;
import city.madang.solution.complaints.store.GivenMapper;
import city.madang.solution.complaints.store.ProposalMapper;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.web.Changed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes from requests that have ended what leads to a person: words, place, photos, notes, contact. Number, service, area,
 * department, times and stars stay, for the office's figures.
 */
public final class Erasures {
    private final Kit kit;
    private final Contacts contacts;

    public Erasures(Kit kit) {
        this.kit = kit;
        this.contacts = new Contacts(kit);
    }

    /** Requests of who left one of these addresses. */
    public List<ReceiptNumber> reachedBy(String reach) {
        return kit.database().read(tx -> contacts.reachedBy(tx, reach));
    }

    /** @return false when it has not ended, or was erased before */
    public boolean erase(ReceiptNumber number) {
        return kit.database().inTransaction(tx -> erase(tx, number));
    }

    private boolean erase(Tx tx, ReceiptNumber number) {
        var request = tx.mapper(RequestMapper.class).find(number).map(RequestRow::toRequest);
        if (request.filter(each -> !each.status().waiting()).isEmpty()) {
            return false;
        }
        var erasing = tx.mapper(ErasureMapper.class);
        var now = kit.clock().instant();
        if (erasing.erase(number, now) == 0) {
            return false;
        }
        erasing.eraseNotes(number);
        erasing.eraseTransfers(number);
        erasing.eraseOpinions(number);
        elsewhere(tx, number);
        unsent(tx, number);
        contacts.remove(tx, number);
        besides(tx, number);
        removeFiles(tx, number);
        tx.mapper(RequestMapper.class)
                .insertStep(new Step(
                        number,
                        now,
                        Step.Kind.ERASED,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        false,
                        Optional.empty()));
        tell(tx, request.get());
        return true;
    }

    /** What citizens and programs said besides. */
    private static void besides(Tx tx, ReceiptNumber number) {
        tx.mapper(GivenMapper.class).delete(number);
        tx.mapper(SentMapper.class).deleteAnswers(number);
        tx.mapper(SentMapper.class).forgetMedia(number);
    }

    /** What went to another server, and came from it. */
    private static void elsewhere(Tx tx, ReceiptNumber number) {
        tx.mapper(HandoverMapper.class).erase(number);
        tx.mapper(HandedPhotoMapper.class).delete(number);
        tx.mapper(TheirUpdateMapper.class).erase(number);
        tx.mapper(AdditionMapper.class).erase(number);
    }

    private void removeFiles(Tx tx, ReceiptNumber number) {
        new Photos(kit).erase(tx, number);
        kit.files().remove(tx, number.value());
        for (var moment : CrewReport.Moment.values()) {
            kit.files().remove(tx, moment.owner(number));
        }
    }

    private static void tell(Tx tx, ServiceRequest before) {
        tx.publish(new Changed(ComplaintsModule.ID, Desk.REQUESTS));
        if (before.isPublic()) {
            var number = before.number().value();
            tx.publish(new DocumentChanged(ComplaintsModule.ID, AnswerDocuments.KIND, number));
        }
    }

    /** Requests that ended before then, the oldest first. */
    public List<ReceiptNumber> over(Instant before, int most) {
        return kit.database().read(tx -> tx.mapper(ErasureMapper.class).over(before, most));
    }

    /** @return how many were erased */
    public int eraseOver(Instant before, int most) {
        return kit.database().inTransaction(tx -> {
            var numbers = tx.mapper(ErasureMapper.class).over(before, most);
            numbers.forEach(number -> erase(tx, number));
            return numbers.size();
        });
    }

    /** Requests that ended before then and whose contact is still kept. */
    public List<ReceiptNumber> contactsOver(Instant before, int most) {
        return kit.database().read(tx -> tx.mapper(ErasureMapper.class).contactsOver(before, most));
    }

    /** @return how many contacts were deleted */
    public int forgetContactsOver(Instant before, int most) {
        return kit.database().inTransaction(tx -> {
            var numbers = tx.mapper(ErasureMapper.class).contactsOver(before, most);
            numbers.forEach(number -> contacts.remove(tx, number));
            return numbers.size();
        });
    }

    /** Answers that were begun, or wait for approval. */
    private static void unsent(Tx tx, ReceiptNumber number) {
        tx.mapper(DraftMapper.class).deleteAll(number);
        tx.mapper(ProposalMapper.class).delete(number);
    }
}
