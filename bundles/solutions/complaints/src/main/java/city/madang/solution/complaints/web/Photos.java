// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.file.FileId;
import city.madang.file.StoredFile;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;

/** Sends the photos of a request; who may see them is settled before. */
final class Photos {
    private final Kit kit;

    Photos(Kit kit) {
        this.kit = kit;
    }

    /** The photo named by {@code {file}}, or its small picture with {@code ?small=1}. */
    HttpReply send(HttpCall in, ReceiptNumber owner) {
        StoredFile photo = kit.files()
                .find(in.path("file", FileId::new))
                .filter(file -> file.owner().equals(owner.value()))
                .orElseThrow(NotFound::new);
        boolean small = in.query().text("small").isPresent() && photo.preview();
        return small ? HttpReply.preview(photo) : HttpReply.file(photo);
    }
}
