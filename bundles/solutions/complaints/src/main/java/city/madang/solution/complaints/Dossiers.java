// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Opinion;
import city.madang.solution.complaints.domain.Origin;
import city.madang.solution.complaints.domain.PublicVersion;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.domain.Transfer;
import city.madang.solution.complaints.store.DossierMapper;
import city.madang.solution.complaints.store.ErasedRow;
import city.madang.solution.complaints.store.ErasureMapper;
import city.madang.solution.complaints.store.GivenMapper;
import city.madang.solution.complaints.store.GivenRow;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.solution.complaints.store.TransferMapper;
import city.madang.solution.complaints.store.TransferRow;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whole requests, as they leave the city and as they come back. */
public final class Dossiers {
    private final Kit kit;
    private final Contacts contacts;

    public Dossiers(Kit kit) {
        this.kit = kit;
        this.contacts = new Contacts(kit);
    }

    /** In the order of their numbers, in a unit of work of its own. */
    public List<Dossier> after(String number, int most) {
        return kit.database().read(tx -> {
            var mapper = tx.mapper(DossierMapper.class);
            var requests = mapper.after(number, most).stream()
                    .map(RequestRow::toRequest)
                    .toList();
            var numbers = requests.stream().map(ServiceRequest::number).toList();
            return numbers.isEmpty() ? List.of() : collected(tx, requests, numbers);
        });
    }

    /** Those that everybody may read, likewise, as everybody reads them, without what belongs to them. */
    public List<Dossier> publishedAfter(String number, int most) {
        return kit.database()
                .read(tx -> tx.mapper(DossierMapper.class).publishedAfter(number, most).stream()
                        .map(row -> Dossier.bare(row.toRequest()))
                        .toList());
    }

    private List<Dossier> collected(Tx tx, List<ServiceRequest> requests, List<ReceiptNumber> numbers) {
        var mapper = tx.mapper(DossierMapper.class);
        var steps = mapper.steps(numbers).stream().collect(groupingBy(Step::number));
        var opinions = mapper.opinions(numbers).stream().collect(groupingBy(Opinion::number));
        var transfers = mapper.transfers(numbers).stream().collect(groupingBy(TransferRow::number));
        var reached = mapper.contacts(numbers).stream().collect(toMap(row -> row.number(), contacts::opened));
        var origins = mapper.origins(numbers).stream().collect(toMap(Origin::number, origin -> origin));
        var erased = mapper.erased(numbers).stream().collect(toMap(ErasedRow::number, ErasedRow::erased));
        var shown = mapper.publicVersions(numbers).stream().collect(toMap(PublicVersion::number, each -> each));
        var given = tx.mapper(GivenMapper.class).of(numbers).stream()
                .collect(groupingBy(GivenRow::number, mapping(GivenRow::toGiven, toList())));
        return requests.stream()
                .map(request -> new Dossier(
                        request,
                        steps.getOrDefault(request.number(), List.of()),
                        opinions.getOrDefault(request.number(), List.of()),
                        transfers.getOrDefault(request.number(), List.of()),
                        reached.getOrDefault(request.number(), Contact.NONE),
                        Optional.ofNullable(origins.get(request.number())),
                        Optional.ofNullable(erased.get(request.number())),
                        Optional.ofNullable(shown.get(request.number())),
                        given.getOrDefault(request.number(), List.of())))
                .toList();
    }

    /** Those of the numbers that are requests here. */
    public static Set<ReceiptNumber> here(Tx tx, Collection<ReceiptNumber> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : new HashSet<>(tx.mapper(DossierMapper.class).here(List.copyOf(numbers)));
    }

    /** Writes what belongs to requests that were inserted before. */
    public void bringBack(Tx tx, List<Dossier> dossiers) {
        var steps = dossiers.stream().flatMap(each -> each.steps().stream()).toList();
        var opinions =
                dossiers.stream().flatMap(each -> each.opinions().stream()).toList();
        tx.each(RequestMapper.class, steps, RequestMapper::insertStep);
        tx.each(DossierMapper.class, opinions, DossierMapper::insertOpinion);
        for (var dossier : dossiers) {
            var number = dossier.request().number();
            dossier.transfers()
                    .forEach(row -> tx.mapper(TransferMapper.class)
                            .insert(number, row.made(), new Transfer(row.authority(), row.reason(), row.reference())));
            if (!dossier.contact().isEmpty()) {
                contacts.add(tx, number, dossier.contact());
            }
            Requests.keep(tx, number, dossier.given());
            dossier.shown().ifPresent(tx.mapper(RequestMapper.class)::keepPublicly);
            dossier.erased().ifPresent(when -> tx.mapper(ErasureMapper.class).erase(number, when));
        }
    }
}
