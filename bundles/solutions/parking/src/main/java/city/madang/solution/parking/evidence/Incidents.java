// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence;

import city.madang.data.Tx;
import city.madang.device.Devices;
import city.madang.document.Table;
import city.madang.file.StoredFile;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.payment.Payment;
import city.madang.payment.Payments;
import city.madang.solution.parking.evidence.domain.Ordered;
import city.madang.solution.parking.evidence.domain.Parcel;
import city.madang.solution.parking.evidence.domain.Parcel.Content;
import city.madang.solution.parking.evidence.domain.Sight;
import city.madang.solution.parking.evidence.store.IncidentMapper;
import city.madang.solution.parking.evidence.store.SightMapper;
import city.madang.solution.parking.lane.store.HappeningRow;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Lane;
import city.madang.solution.parking.site.LaneId;
import city.madang.solution.parking.tariff.domain.Price;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hands over what is known of an incident, so that anybody can see later that nothing of it was changed. The hash of the sums is written
 * into the record of acts, with who took it out and why. The same state gives the same bytes.
 */
public final class Incidents {
    /** The longest span of time in a lane. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final String ACT = "parking.evidence";
    /** What happens at a gate belongs to a stay this long before its entry and after its exit. */
    private static final Duration AROUND = Duration.ofMinutes(10);

    private final Kit kit;
    private final CarParks carParks;
    private final Devices devices;
    private final Sessions sessions;
    private final Sights sights;
    private final Payments payments;

    // longer: an incident is put together from all of them
    public Incidents(Kit kit, CarParks carParks, Devices devices, Sessions sessions, Sights sights) {
        this.kit = kit;
        this.carParks = carParks;
        this.devices = devices;
        this.sessions = sessions;
        this.sights = sights;
        payments = kit.service(Payments.class);
    }

    /** Who takes it out, and why. @param reader in whose language */
    public record Asking(Visitor who, CarPark carPark, String reason, Locale reader) {}

    /** A span of time. @param until is not in it */
    public record Span(Instant from, Instant until) {}

    /** Of one stay. */
    public Parcel ofStay(Asking asking, ParkingSession stay) throws IOException {
        var facts = kit.database().read(tx -> {
            var mapper = tx.mapper(IncidentMapper.class);
            var from = stay.entry().at().minus(AROUND);
            var until = stay.exit()
                    .map(out -> out.at().plus(AROUND))
                    .orElse(kit.clock().instant());
            return facts(
                    tx,
                    List.of(stay),
                    tx.mapper(SightMapper.class).ofSession(stay.id()),
                    mapper.happeningsOf(stay.carPark(), stay.id(), from),
                    mapper.ordersOf(stay.carPark(), stay.id(), from, until));
        });
        return parcel(asking, stay.ticket(), facts);
    }

    /** Of one lane. */
    public Parcel ofLane(Asking asking, Lane lane, Span span) throws IOException {
        var facts = kit.database().read(tx -> {
            var mapper = tx.mapper(IncidentMapper.class);
            var seen = mapper.sightsIn(lane.id(), span.from(), span.until());
            var happened = mapper.happeningsIn(lane.carPark(), lane.id(), span.from(), span.until());
            var ordered = mapper.ordersIn(lane.id(), span.from(), span.until());
            var stays = Stream.of(
                            seen.stream().map(Sight::session),
                            happened.stream().map(HappeningRow::session),
                            ordered.stream().map(Ordered::session))
                    .flatMap(each -> each)
                    .flatMap(Optional::stream)
                    .distinct()
                    .flatMap(id -> sessions.find(tx, id).stream())
                    .toList();
            return facts(tx, stays, seen, happened, ordered);
        });
        return parcel(asking, lane.name() + " " + span.from() + " " + span.until(), facts);
    }

    // longer: each is one part of the whole
    private Facts facts(
            Tx tx, List<ParkingSession> stays, List<Sight> seen, List<HappeningRow> happened, List<Ordered> ordered) {
        var sorted = stays.stream()
                .sorted(Comparator.comparing(
                                (ParkingSession each) -> each.entry().at())
                        .thenComparing(ParkingSession::id))
                .toList();
        var paid = sorted.stream()
                .flatMap(each -> payments.of(each.id()).stream())
                .sorted(Comparator.comparing(Payment::at).thenComparing(Payment::id))
                .toList();
        var prices = new HashMap<String, Price>();
        sorted.forEach(each -> each.exit().ifPresent(out -> prices.put(each.id(), sessions.price(tx, each, out.at()))));
        return new Facts(sorted, seen, happened, ordered, paid, prices);
    }

    private Parcel parcel(Asking asking, String subject, Facts facts) throws IOException {
        var pictures = pictures(facts.sights());
        var names = carParks.lanes(asking.carPark().id()).stream().collect(Collectors.toMap(Lane::id, Lane::name));
        var tables = tables(asking, names, facts, pictures);
        var contents = new ArrayList<Content>();
        pictures.values()
                .forEach(each ->
                        contents.add(new Content(each.path(), () -> kit.files().open(each.file()))));
        tables.forEach((name, table) ->
                contents.add(Content.of(name + ".csv", kit.documents().csv(table, asking.reader()))));
        var title = kit.texts()
                .text(asking.reader(), "incident.title.text", asking.carPark().name(), subject);
        var note = kit.texts().text(asking.reader(), "incident.note.text");
        var paths = pictures.values().stream().map(Shot::path).toList();
        var page = IncidentPage.of(asking.reader(), title, note, tables.values(), paths);
        contents.add(new Content(
                IncidentPage.LOOK, () -> Incidents.class.getResourceAsStream("/web/parking/assets/incident.css")));
        contents.add(Content.of("index.html", page.getBytes(StandardCharsets.UTF_8)));
        var parcel = Parcel.of(contents);
        kit.database()
                .run(tx -> kit.audit()
                        .record(tx, asking.who(), ACT, subject + " sha256 " + parcel.hash() + ": " + asking.reason()));
        return parcel;
    }

    private Map<String, Table> tables(
            Asking asking, Map<LaneId, String> names, Facts facts, Map<String, Shot> pictures) {
        return new IncidentTables(kit, devices, asking.reader(), names, facts)
                .all(sight -> Optional.ofNullable(pictures.get(sight.id()))
                        .map(Shot::path)
                        .orElse(""));
    }

    /** A picture, and where it is in the parcel. */
    private record Shot(String path, StoredFile file) {}

    private Map<String, Shot> pictures(List<Sight> seen) {
        var all = new LinkedHashMap<String, Shot>();
        for (var sight : seen) {
            sights.picture(sight).ifPresent(file -> all.put(sight.id(), new Shot("pictures/" + file.name(), file)));
        }
        return all;
    }
}
