// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.station;

import city.madang.data.Tx;
import city.madang.device.Command;
import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Devices;
import city.madang.device.Money;
import city.madang.device.Received;
import city.madang.device.event.ButtonPressed;
import city.madang.device.event.PaymentTaken;
import city.madang.device.role.PayStation;
import city.madang.module.Kit;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.lane.Bulletin;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.phone.Bills.Found;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.store.SiteMapper;
import city.madang.solution.parking.station.Stations.Place;
import city.madang.solution.parking.station.store.StationMapper;
import city.madang.solution.parking.station.store.StationOrderRow;
import city.madang.solution.parking.station.store.StationRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has the device of a station take what a stay owes, and puts what it takes onto the stay. What a device is asked is written down before; after
 * a stop it is asked again by the same id. Safe for several threads.
 */
public final class StationCash {
    /** Who does not pay in this time has gone. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Kit kit;
    private final Devices devices;
    private final Cash cash;
    private final Line line;
    private final AtomicBoolean begun = new AtomicBoolean();

    StationCash(Kit kit, Devices devices, Cash cash, Line line) {
        this.kit = kit;
        this.devices = devices;
        this.cash = cash;
        this.line = line;
    }

    /**
     * Somebody wants to pay at the station.
     *
     * @param amount as the person saw it
     * @param once the same for each sending of one form
     */
    public record Wish(Place place, Found found, long amount, String once) {}

    /** @return the order; empty when another amount is due by now, or the station has no device */
    public Optional<String> ask(Wish wish) {
        var quote = line.quote(wish.place().carPark(), wish.found().session().id());
        var device = wish.place().station().device();
        if (device.isEmpty()
                || wish.amount() <= 0
                || quote.filter(each -> each.due() == wish.amount()).isEmpty()) {
            return Optional.empty();
        }
        var id = UUID.nameUUIDFromBytes(("station " + wish.once()).getBytes(StandardCharsets.UTF_8));
        var order = new StationOrderRow(
                id.toString(),
                wish.place().station().id(),
                device.get(),
                wish.found().session().id(),
                wish.amount(),
                kit.clock().instant(),
                Optional.empty(),
                0,
                Optional.empty());
        var before = kit.database().inTransaction(tx -> written(tx, order));
        before.ifPresent(open -> {
            open.forEach(this::takeBack);
            give(order);
        });
        return Optional.of(order.id());
    }

    /** @return what the station was asked before and is taken back; empty when the order was written before */
    private static Optional<List<StationOrderRow>> written(Tx tx, StationOrderRow order) {
        var mapper = tx.mapper(StationMapper.class);
        if (mapper.order(order.id()).isPresent()) {
            return Optional.empty();
        }
        var open = mapper.open(order.station());
        open.forEach(each -> mapper.end(each.id(), order.made()));
        mapper.insertOrder(order);
        return Optional.of(open);
    }

    private void give(StationOrderRow order) {
        var amount = new Money(order.amount(), kit.city().currency());
        var deadline = new Deadline(order.made().plus(Deadline.USUAL));
        devices.order(
                        order.device(),
                        PayStation.class,
                        new Command<>(
                                new CommandId(order.id()),
                                deadline,
                                OptionalLong.empty(),
                                (station, id, until) -> station.ask(amount, id, until)))
                .whenComplete((outcome, never) -> kit.database()
                        .run(tx -> tx.mapper(StationMapper.class)
                                .settle(order.id(), outcome.kind().name())));
    }

    private void takeBack(StationOrderRow order) {
        var asked = new CommandId(order.id());
        devices.order(
                order.device(),
                PayStation.class,
                Command.<PayStation>now(kit.clock(), (station, id, until) -> station.cancel(asked, id, until)));
    }

    /** The first time after a start, what was written down and of which nobody knows is asked again. */
    void look() {
        if (begun.compareAndSet(false, true)) {
            kit.database()
                    .read(tx -> tx.mapper(StationMapper.class).unsettled())
                    .forEach(this::give);
        }
    }

    /** An order of this station; one that waits for too long is given up. */
    public Optional<StationOrderRow> find(Place place, String id) {
        return order(id)
                .filter(each -> each.station().equals(place.station().id()))
                .map(each -> isOver(each) ? givenUp(each) : each);
    }

    private boolean isOver(StationOrderRow order) {
        return order.ended().isEmpty()
                && order.made().plus(PATIENCE).isBefore(kit.clock().instant());
    }

    private StationOrderRow givenUp(StationOrderRow order) {
        giveUp(order);
        return order(order.id()).orElse(order);
    }

    /** The person does not want to pay any more. */
    public void giveUp(StationOrderRow order) {
        var now = kit.clock().instant();
        boolean ended = kit.database()
                        .inTransaction(tx -> tx.mapper(StationMapper.class).end(order.id(), now))
                > 0;
        if (ended) {
            takeBack(order);
        }
    }

    /** For a receipt: one that was paid. */
    public Optional<StationOrderRow> receipt(String id) {
        return order(id).filter(each -> each.taken() > 0);
    }

    private Optional<StationOrderRow> order(String id) {
        return kit.database().read(tx -> tx.mapper(StationMapper.class).order(id));
    }

    /** The car park of an order. */
    public Optional<CarPark> carPark(StationOrderRow order) {
        return kit.database()
                .read(tx -> tx.mapper(StationMapper.class)
                        .find(order.station())
                        .flatMap(station -> tx.mapper(SiteMapper.class).find(station.carPark())));
    }

    /** A device has told something; nothing follows but for those of stations. */
    void take(Received event) {
        if (event.event() instanceof PaymentTaken told) {
            kit.database()
                    .run(tx -> tx.mapper(StationMapper.class)
                            .order(told.asked().value())
                            .ifPresent(order -> paid(tx, order, told, event.at())));
        } else if (event.event() instanceof ButtonPressed pressed && pressed.button() == ButtonPressed.Button.HELP) {
            kit.database()
                    .run(tx -> tx.mapper(StationMapper.class)
                            .withDevice(event.device())
                            .ifPresent(station -> new Bulletin(tx, station.carPark(), event.at())
                                    .tell(Happening.STATION_HELP, Optional.empty(), station.name())));
        }
    }

    /** It counts also when it was given up meanwhile. */
    private void paid(Tx tx, StationOrderRow order, PaymentTaken told, Instant at) {
        var mapper = tx.mapper(StationMapper.class);
        StationRow station = mapper.find(order.station()).orElseThrow();
        var carPark = tx.mapper(SiteMapper.class).find(station.carPark()).orElseThrow();
        var bulletin = new Bulletin(tx, carPark.id(), at);
        if (!cash.isOurs(told.amount())) {
            bulletin.tell(Happening.ALARM, Optional.of(order.session()), Trouble.ODD_PAYMENT.name());
        } else if (line.pay(tx, carPark, order.session(), Cash.told(told, at))) {
            mapper.paid(order.id(), told.amount().minor(), at);
            bulletin.tell(Happening.PAID, Optional.of(order.session()), station.name());
        }
    }
}
