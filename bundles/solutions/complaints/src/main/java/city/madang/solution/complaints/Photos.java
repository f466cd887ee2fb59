// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.stream.Collectors.groupingBy;
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
        return copies(decisions(List.of(number)));
    }

    private List<Shown> copies(List<PhotoDecision> decided) {
        var released = decided.stream().filter(PhotoDecision::released).toList();
        var copies =
                kit.files().listAll(released.stream().map(PhotoDecision::owner).toList());
        return released.stream()
                .flatMap(each -> copies.getOrDefault(each.owner(), List.of()).stream()
                        .map(copy -> new Shown(each.moment(), copy)))
                .toList();
    }

    /** What everybody sees of a public request. */
    public List<Shown> publicly(ServiceRequest request) {
        var decided = decisions(List.of(request.number()));
        var originals =
                originals(List.of(request)).getOrDefault(request.number().value(), List.of());
        var earlier = earlier(request, decided, originals).map(photo -> new Shown(Optional.empty(), photo));
        return Stream.concat(earlier, copies(decided).stream()).toList();
    }

    /** Of requests whose originals may be seen; those of the others are not read. */
    private Map<String, List<StoredFile>> originals(Collection<ServiceRequest> published) {
        var owners = published.stream()
                .filter(request -> request.publication() == Publication.TEXT_AND_PHOTOS)
                .map(request -> request.number().value())
                .toList();
        return kit.files().listAll(owners);
    }

    /** Earlier versions published all photos that were there with the answer, when an official had looked at them. */
    private static Stream<StoredFile> earlier(
            ServiceRequest request, List<PhotoDecision> decided, List<StoredFile> originals) {
        var files = decided.stream().map(PhotoDecision::file).collect(toSet());
        return originals.stream()
                .filter(StoredFile::isImage)
                .filter(photo -> !files.contains(photo.id()))
                .filter(photo -> request.answer()
                        .filter(answer -> !photo.storedAt().isAfter(answer.answered()))
                        .isPresent());
    }

    /** One for each of the public requests that show any: the citizen's before those of a crew. At most 1,000 requests. */
    public Map<ReceiptNumber, StoredFile> first(Collection<ServiceRequest> published) {
        var decided = decisions(published.stream().map(ServiceRequest::number).toList()).stream()
                .collect(groupingBy(PhotoDecision::number));
        var first = decided.values().stream()
                .flatMap(each -> each.stream()
                        .filter(PhotoDecision::released)
                        .min(Comparator.comparing(one -> one.moment().isPresent()))
                        .stream())
                .collect(toMap(PhotoDecision::number, PhotoDecision::owner));
        var copies = kit.files().listAll(first.values());
        var originals = originals(published);
        return published.stream()
                .flatMap(request -> Stream.concat(
                                copies.getOrDefault(first.getOrDefault(request.number(), ""), List.of()).stream(),
                                earlier(
                                        request,
                                        decided.getOrDefault(request.number(), List.of()),
                                        originals.getOrDefault(request.number().value(), List.of())))
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
