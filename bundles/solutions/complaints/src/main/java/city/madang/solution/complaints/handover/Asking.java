// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.file.FileId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.outside.NotReached;
import city.madang.solution.complaints.HandedOver;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Transfer;
import city.madang.solution.complaints.handover.Handover.State;
import city.madang.solution.complaints.handover.store.Packed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an official needs for handing a request over, and the act itself. */
public final class Asking {
    private final Kit kit;
    private final Servers servers;
    private final HandedOver office;
    private final Parcel parcel;

    public Asking(Kit kit, Requests requests) {
        this.kit = kit;
        this.servers = new Servers(kit);
        this.office = new HandedOver(kit);
        this.parcel = new Parcel(kit, requests);
    }

    /**
     * What the official decided.
     *
     * @param words what they read, without our mark
     * @param answers to what they ask, by its code
     * @param contact whether the citizen's name and address go along
     * @param photos that go along
     * @param photoAddress where photos are fetched, up to their keys
     */
    public record Decided(
            OtherService service,
            String words,
            Map<String, List<String>> answers,
            String reason,
            boolean contact,
            List<FileId> photos,
            String photoAddress) {}

    public List<OtherServer> servers() {
        return servers.active();
    }

    public Optional<OtherServer> server(String id) {
        return servers.find(id).filter(OtherServer::active);
    }

    public List<OtherService> services(OtherServer server) {
        return servers.services(server);
    }

    /** What the request's service is called there; empty when nobody said so. */
    public Optional<String> match(OtherServer server, ServiceRequest request) {
        return request.service().map(servers.matches(server)::get);
    }

    /** What they ask for it; empty when they do not answer now. */
    public Optional<List<TheirAttribute>> attributes(OtherServer server, OtherService service) {
        if (!service.asks()) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(servers.client(server).attributes(service.code()));
        } catch (NotReached | Declined | Garbled e) {
            return Optional.empty();
        }
    }

    /** Whether the request says where; they take none without. */
    public boolean hasPlace(ServiceRequest request) {
        var place = request.report().place();
        return place.point().isPresent() || !parcel.address(place).isEmpty();
    }

    public void handOver(Visitor who, ReceiptNumber number, int version, OtherServer server, Decided decided) {
        var now = kit.clock().instant();
        var ref = Mark.next();
        var handover = new Handover(
                ref,
                number,
                server.id(),
                now,
                decided.service().code(),
                decided.service().name(),
                decided.contact(),
                State.WAITING,
                0,
                Optional.of(now),
                "",
                "",
                "");
        var packed = new Packed(decided.words() + "\n\n" + Mark.line(kit, ref), Parcel.kept(decided.answers()));
        var transfer = new Transfer(server.name(), decided.reason(), "");
        kit.database().run(tx -> {
            office.begin(tx, who, version, transfer, handover, packed);
            HandedPhotos.keep(tx, ref, decided, now);
        });
    }
}
