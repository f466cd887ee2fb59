// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.file.FileId;
import city.madang.file.StoredFile;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.Photos;
import city.madang.solution.complaints.domain.CrewReport;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends the photos and papers of a request; who may see the request is settled before. */
final class Attachments {
    private final Kit kit;

    Attachments(Kit kit) {
        this.kit = kit;
    }

    /** The file named by {@code {file}}, or its small picture with {@code ?small=1}. */
    HttpReply send(HttpCall in, ReceiptNumber owner) {
        return send(in, file(in, owner));
    }

    /** One of those that were released. */
    HttpReply sendShown(HttpCall in, List<Photos.Shown> shown) {
        return send(in, shown(in, shown).orElseThrow(NotFound::new));
    }

    private static Optional<StoredFile> shown(HttpCall in, List<Photos.Shown> shown) {
        var id = in.path("file", FileId::new);
        return shown.stream()
                .map(Photos.Shown::file)
                .filter(file -> file.id().equals(id))
                .findFirst();
    }

    /** Of the citizen's own, or of the crew's those that were released. */
    HttpReply sendToHolder(HttpCall in, ReceiptNumber owner, List<Photos.Shown> shown) {
        return send(in, shown(in, shown).orElseGet(() -> file(in, owner)));
    }

    HttpReply sendToDesk(HttpCall in, ReceiptNumber owner) {
        return send(in, atDesk(in, owner));
    }

    /** The file for officials, who see what crews photographed too. */
    StoredFile atDesk(HttpCall in, ReceiptNumber owner) {
        var owners = Stream.concat(
                        Stream.of(owner.value()),
                        Stream.of(CrewReport.Moment.values()).map(moment -> moment.owner(owner)))
                .toList();
        return file(in, owners);
    }

    private static HttpReply send(HttpCall in, StoredFile file) {
        boolean small = in.query().text("small").isPresent() && file.preview();
        return small ? HttpReply.preview(file) : HttpReply.file(file);
    }

    private StoredFile file(HttpCall in, ReceiptNumber owner) {
        return file(in, List.of(owner.value()));
    }

    private StoredFile file(HttpCall in, List<String> owners) {
        return kit.files()
                .find(in.path("file", FileId::new))
                .filter(file -> owners.contains(file.owner()))
                .orElseThrow(NotFound::new);
    }
}
