// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import city.madang.data.Tx;
import city.madang.file.Box;
import city.madang.file.FileId;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.CrewReport.Moment;
import city.madang.solution.complaints.domain.PhotoDecision;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.store.PhotoMapper;
import city.madang.web.Changed;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which photos of a request others see. Each is for officials until one of them releases it; what others see then is a copy, with black
 * boxes or without. The original is shown to nobody else.
 */
public final class Photos {
    private final Kit kit;

    public Photos(Kit kit) {
        this.kit = kit;
    }

    /**
     * A copy that others see.
     *
     * @param moment when a crew took it; empty for one of the citizen
     */
    public record Shown(Optional<Moment> moment, StoredFile file) {}

    /** What was decided, by photo. */
    public Map<FileId, PhotoDecision> decided(ReceiptNumber number) {
        return decisions(List.of(number)).stream().collect(toMap(PhotoDecision::file, each -> each));
    }

    private List<PhotoDecision> decisions(Collection<ReceiptNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : kit.database().read(tx -> tx.mapper(PhotoMapper.class).of(numbers));
    }

    /** Copies of a request's photos, public or not: those of the crew are for its citizen too. */
    public List<Shown> released(ReceiptNumber number) {
        return copies(decisions(List.of(number)).stream()
                .filter(PhotoDecision::released)
                .toList());
    }

    private List<Shown> copies(List<PhotoDecision> released) {
        var copies =
                kit.files().listAll(released.stream().map(PhotoDecision::owner).toList());
        return released.stream()
                .flatMap(each -> copies.getOrDefault(each.owner(), List.of()).stream()
                        .map(copy -> new Shown(each.moment(), copy)))
                .toList();
    }

    /** What everybody sees of a public request. */
    public List<Shown> publicly(ServiceRequest request) {
        return Stream.concat(earlier(request), released(request.number()).stream())
                .toList();
    }

    /** Earlier versions published all photos that were there with the answer, when an official had looked at them. */
    private Stream<Shown> earlier(ServiceRequest request) {
        if (request.publication() != Publication.TEXT_AND_PHOTOS) {
            return Stream.empty();
        }
        var decided = decided(request.number()).keySet();
        return kit.files().list(request.number().value()).stream()
                .filter(StoredFile::isImage)
                .filter(photo -> !decided.contains(photo.id()))
                .filter(photo -> request.answer()
                        .filter(answer -> !photo.storedAt().isAfter(answer.answered()))
                        .isPresent())
                .map(photo -> new Shown(Optional.empty(), photo));
    }

    /** One for each of the public requests that show any: the citizen's before those of a crew. */
    public Map<ReceiptNumber, StoredFile> first(Collection<ServiceRequest> published) {
        var numbers = published.stream().map(ServiceRequest::number).collect(toSet());
        Map<ReceiptNumber, PhotoDecision> first = decisions(numbers).stream()
                .filter(PhotoDecision::released)
                .sorted(Comparator.comparing(each -> each.moment().isPresent()))
                .collect(toMap(PhotoDecision::number, each -> each, (one, later) -> one));
        var copies = kit.files()
                .listAll(first.values().stream().map(PhotoDecision::owner).toList());
        return published.stream()
                .flatMap(request -> Stream.concat(
                                Optional.ofNullable(first.get(request.number())).stream()
                                        .flatMap(each -> copies.getOrDefault(each.owner(), List.of()).stream()),
                                earlier(request).map(Shown::file))
                        .limit(1)
                        .map(file -> Map.entry(request.number(), file)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Others see a copy from now on, in place of an earlier one. */
    public void release(Visitor who, ReceiptNumber number, StoredFile photo, List<Box> boxes) {
        var copy = blackened(photo, boxes);
        kit.database().run(tx -> {
            decide(tx, who, number, photo, true, boxes);
            kit.files().attach(tx, PhotoDecision.owner(photo.id()), copy);
        });
        kit.files().forget(copy);
    }

    private Upload blackened(StoredFile photo, List<Box> boxes) {
        try {
            return kit.files().blackened(photo, boxes);
        } catch (IOException e) {
            throw (NotAllowed) new NotAllowed("request.photo.unreadable").initCause(e);
        }
    }

    /** Nobody else sees it any more; the boxes stay, for another time. */
    public void withhold(Visitor who, ReceiptNumber number, StoredFile photo, List<Box> boxes) {
        kit.database().run(tx -> decide(tx, who, number, photo, false, boxes));
    }

    private void decide(Tx tx, Visitor who, ReceiptNumber number, StoredFile photo, boolean released, List<Box> boxes) {
        kit.files().remove(tx, PhotoDecision.owner(photo.id()));
        var mapper = tx.mapper(PhotoMapper.class);
        mapper.delete(photo.id());
        mapper.insert(new PhotoDecision(
                photo.id(),
                number,
                Moment.of(number, photo.owner()),
                released,
                PhotoDecision.written(boxes),
                kit.clock().instant()));
        kit.audit()
                .record(
                        tx,
                        who,
                        released ? "complaints.release-photo" : "complaints.withhold-photo",
                        number.toString());
        tx.publish(new Changed(ComplaintsModule.ID, Desk.REQUESTS));
    }

    /** In the unit of work that erases the originals. */
    void erase(Tx tx, ReceiptNumber number) {
        var mapper = tx.mapper(PhotoMapper.class);
        mapper.of(List.of(number)).forEach(each -> kit.files().remove(tx, each.owner()));
        mapper.deleteAll(number);
    }
}
