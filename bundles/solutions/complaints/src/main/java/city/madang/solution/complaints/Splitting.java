// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.file.FileId;
import city.madang.file.Upload;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parts a request that is about two things: a second one is filed for the same citizen, with a number and PIN of its own, and both
 * name each other. It is due no later than the first, because that time was promised.
 */
public final class Splitting {
    private final Kit kit;
    private final Requests requests;
    private final Contacts contacts;
    private final Notices notices;

    public Splitting(Kit kit, Requests requests) {
        this.kit = kit;
        this.requests = requests;
        this.contacts = new Contacts(kit);
        this.notices = new Notices(kit);
    }

    /**
     * What becomes a request of its own.
     *
     * @param service empty when somebody else says which
     * @param photos of the whole that go along
     * @param once the same for every sending of one form
     */
    public record Part(String title, String details, Optional<ServiceCode> service, List<FileId> photos, String once) {}

    /**
     * @param version of the whole that the official saw
     * @return of the new request; the same for the same form
     * @throws Conflict when the whole was changed since
     * @throws NotAllowed when it waits for no answer, or a photo is gone
     */
    public Receipt split(Visitor who, ReceiptNumber number, int version, Part part) {
        var copies = new ArrayList<Upload>();
        try {
            for (var file : requests.files(number)) {
                if (part.photos().contains(file.id())) {
                    copies.add(kit.files().blackened(file, List.of()));
                }
            }
            return kit.database().inTransaction(tx -> {
                var act = new Act(kit, tx, who, number, kit.clock().instant());
                return split(act, version, part, copies);
            });
        } catch (IOException e) {
            throw new NotAllowed("request.split.photo");
        } finally {
            copies.forEach(kit.files()::forget);
        }
    }

    private Receipt split(Act act, int version, Part part, List<Upload> photos) {
        var tx = act.tx();
        var whole = Requests.get(tx, act.number());
        var contact = contacts.find(tx, act.number()).orElse(Contact.NONE);
        var filing = new Filing(said(whole, part), part.service(), whole.channel(), contact, photos, part.once());
        var receipt = requests.part(tx, filing, act.who(), whole);
        if (!receipt.again()) {
            act.change(version, ServiceRequest::split);
            act.step(Step.Kind.SPLIT, Optional.empty(), receipt.number().toString());
            act.record("complaints.split");
            new Act(kit, tx, act.who(), receipt.number(), act.now())
                    .step(Step.Kind.SPLIT, Optional.empty(), act.number().toString());
            notices.split(tx, Requests.get(tx, receipt.number()), act.number(), receipt.pin());
        }
        return receipt;
    }

    private static Report said(ServiceRequest whole, Part part) {
        var report = whole.report();
        return new Report(part.title(), part.details(), report.language(), report.askedPublic(), report.place());
    }
}
