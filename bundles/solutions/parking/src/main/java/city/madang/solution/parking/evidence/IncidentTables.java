// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence;

import static city.madang.document.Table.row;

import city.madang.device.Device;
import city.madang.device.Devices;
import city.madang.device.Plate;
import city.madang.document.Table;
import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.parking.evidence.domain.Sight;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.domain.Passage;
import city.madang.solution.parking.site.LaneId;
import city.madang.solution.parking.tariff.domain.Price;
import city.madang.solution.parking.tariff.web.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is known of an incident as tables, in the reader's language; times with the city's offset from UTC. */
final class IncidentTables {
    private final Kit kit;
    private final Devices devices;
    private final Locale reader;
    private final Map<LaneId, String> lanes;
    private final Facts facts;

    // longer: names come from all of them
    IncidentTables(Kit kit, Devices devices, Locale reader, Map<LaneId, String> lanes, Facts facts) {
        this.kit = kit;
        this.devices = devices;
        this.reader = reader;
        this.lanes = lanes;
        this.facts = facts;
    }

    /** By the names of their files, without the ending. */
    SortedMap<String, Table> all(Function<Sight, String> picture) {
        var all = new TreeMap<String, Table>();
        all.put("stays", stays());
        all.put("sights", sights(picture));
        all.put("happenings", happenings());
        all.put("orders", orders());
        all.put("payments", payments());
        all.put("prices", prices());
        return all;
    }

    private String text(String key, Object... arguments) {
        return kit.texts().text(reader, key, arguments);
    }

    private Table table(String title, List<List<Object>> rows, String... columns) {
        return new Table(text(title), Stream.of(columns).map(this::text).toList(), rows);
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(kit.city().zone()).truncatedTo(ChronoUnit.MILLIS));
    }

    private String lane(Optional<LaneId> lane) {
        return lane.map(each -> lanes.getOrDefault(each, each.value())).orElse("");
    }

    private BigDecimal amount(long minor) {
        return BigDecimal.valueOf(minor, kit.city().currency().getDefaultFractionDigits());
    }

    /** A word for a code; the code itself where we have no word. */
    private String word(String prefix, String code) {
        return kit.texts().find(reader, prefix + "." + code).orElse(code);
    }

    private Table stays() {
        var rows = facts.stays().stream().map(this::stay).toList();
        return table(
                "incident.stays.title",
                rows,
                "stay.ticket.label",
                "sight.FRONT",
                "sight.REAR",
                "stay.state.label",
                "stay.entered.label",
                "stay.left.label",
                "incident.fee",
                "stay.paid.label",
                "repair.why",
                "incident.basis");
    }

    private List<Object> stay(ParkingSession stay) {
        return row(
                stay.ticket(),
                stay.plate().map(Plate::text).orElse(""),
                stay.rear().map(Plate::text).orElse(""),
                text("session." + stay.state()),
                time(stay.entry().at()),
                stay.exit().map(Passage::at).map(this::time).orElse(""),
                amount(stay.fee()),
                amount(stay.paid()),
                stay.doubt().map(each -> text("doubt." + each)).orElse(""),
                stay.basis().map(each -> text("basis." + each)).orElse(""));
    }

    private Table sights(Function<Sight, String> picture) {
        var rows = facts.sights().stream()
                .map(each -> row(
                        time(each.seen()),
                        facts.ticket(each.session()),
                        lane(Optional.of(each.lane())),
                        text("sight." + each.kind()),
                        each.plate().orElse(""),
                        each.confidence().orElse(null),
                        picture.apply(each)))
                .toList();
        return table(
                "sight.title",
                rows,
                "operate.when",
                "stay.ticket.label",
                "lane-form.name.label",
                "operate.what",
                "operate.plate",
                "incident.confidence",
                "incident.file");
    }

    private Table happenings() {
        var rows = facts.happenings().stream()
                .map(each -> row(
                        time(each.happened()),
                        facts.ticket(each.session()),
                        lane(each.lane()),
                        text("happening." + each.kind()),
                        each.person()
                                .flatMap(kit.organisation()::official)
                                .map(Official::name)
                                .orElse(""),
                        each.reason().map(reason -> word("trouble", reason)).orElse("")))
                .toList();
        return table(
                "incident.happenings.title",
                rows,
                "operate.when",
                "stay.ticket.label",
                "lane-form.name.label",
                "operate.what",
                "operate.who",
                "repair.why");
    }

    private Table orders() {
        var rows = facts.orders().stream()
                .map(each -> row(
                        time(each.made()),
                        facts.ticket(each.session()),
                        lane(Optional.of(each.lane())),
                        devices.find(each.device())
                                .map(Device::name)
                                .orElse(each.device().value()),
                        text("order." + each.kind()),
                        each.amount() == 0 ? null : amount(each.amount()),
                        each.lines().replace("\n", " / "),
                        each.outcome()
                                .map(outcome -> text("outcome." + outcome))
                                .orElse(""),
                        each.cause().orElse("")))
                .toList();
        return table(
                "incident.orders.title",
                rows,
                "operate.when",
                "stay.ticket.label",
                "lane-form.name.label",
                "incident.device",
                "operate.what",
                "incident.amount",
                "incident.shown",
                "incident.outcome",
                "incident.cause");
    }

    private Table payments() {
        var rows = facts.payments().stream()
                .map(each -> row(
                        time(each.at()),
                        facts.ticket(Optional.of(each.subject())),
                        amount(each.amount().minor()),
                        each.amount().currency().getCurrencyCode(),
                        word("means", each.means().name()),
                        each.taker()
                                .flatMap(kit.organisation()::official)
                                .map(Official::name)
                                .orElse(""),
                        each.reference()))
                .toList();
        return table(
                "incident.payments.title",
                rows,
                "operate.when",
                "stay.ticket.label",
                "incident.amount",
                "incident.currency",
                "stay.means.label",
                "operate.who",
                "incident.reference");
    }

    private Table prices() {
        var words = new Words(kit, reader);
        var rows = facts.stays().stream()
                .filter(each -> facts.prices().containsKey(each.id()))
                .flatMap(each -> lines(words, each, facts.prices().get(each.id())))
                .toList();
        return table("incident.prices.title", rows, "stay.ticket.label", "operate.what", "incident.amount");
    }

    private Stream<List<Object>> lines(Words words, ParkingSession stay, Price price) {
        return price.lines().stream()
                .map(line -> row(
                        stay.ticket(), words.text(line), amount(line.amount().minor())));
    }
}
