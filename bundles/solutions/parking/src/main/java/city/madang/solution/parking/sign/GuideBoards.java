// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign;

import city.madang.device.Command;
import city.madang.device.Device;
import city.madang.device.DeviceId;
import city.madang.device.Devices;
import city.madang.device.role.TextBoard;
import city.madang.device.role.TextBoard.Shown;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.sign.store.SignMapper;
import city.madang.solution.parking.sign.store.SignMapper.BoardRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.store.SiteMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Boards outside of lanes: each shows how many spaces a car park, or a floor with sensors, has free, in the city's first language, since
 * everybody reads it. They are told when the number has changed, not more often than they are looked at. Safe for several threads.
 */
public final class GuideBoards {
    private static final String ACT = "parking.sign";

    private final Kit kit;
    private final CarParks carParks;
    private final Devices devices;
    private final FreeNow free;
    private final Set<DeviceId> told = ConcurrentHashMap.newKeySet();

    GuideBoards(Kit kit, CarParks carParks, Devices devices, FreeNow free) {
        this.kit = kit;
        this.carParks = carParks;
        this.devices = devices;
        this.free = free;
    }

    /** A board. @param shown what it showed last */
    public record Board(String device, String name, String carPark, Optional<String> shown) {}

    public List<Board> all() {
        var names = carParks.all().stream().collect(Collectors.toMap(CarPark::id, CarPark::name));
        return rows().stream()
                .map(each -> new Board(
                        each.device().value(),
                        devices.find(each.device())
                                .map(Device::name)
                                .orElse(each.device().value()),
                        names.getOrDefault(each.carPark(), ""),
                        each.shown()))
                .toList();
    }

    private List<BoardRow> rows() {
        return kit.database().read(tx -> tx.mapper(SignMapper.class).boards());
    }

    /** Boards that work nowhere yet. */
    public List<Device> idle() {
        var busy = rows().stream().map(BoardRow::device).collect(Collectors.toSet());
        return devices.all().stream()
                .filter(each -> devices.can(each.id(), TextBoard.class))
                .filter(each -> !busy.contains(each.id()) && !worksInALane(each.id()))
                .toList();
    }

    private boolean worksInALane(DeviceId device) {
        return kit.database()
                .read(tx -> tx.mapper(SiteMapper.class).laneOf(device))
                .isPresent();
    }

    /** @param floor whose free bays it shows, by its place; 0 for the whole car park */
    public void add(Visitor who, DeviceId device, CarPark carPark, int floor) {
        kit.database().run(tx -> {
            tx.mapper(SignMapper.class).deleteBoard(device);
            tx.mapper(SignMapper.class).insertBoard(device, carPark.id(), floor);
            kit.audit().record(tx, who, ACT, "board " + device + " " + carPark.name());
        });
    }

    public void remove(Visitor who, DeviceId device) {
        kit.database().run(tx -> {
            tx.mapper(SignMapper.class).deleteBoard(device);
            kit.audit().record(tx, who, ACT, "board " + device + " taken away");
        });
    }

    /** Tells those whose number has changed; one that did not take it is told again the next time. */
    void look() {
        var byId = carParks.all().stream().collect(Collectors.toMap(CarPark::id, Function.identity()));
        var now = new OneLook(kit, free);
        for (var board : rows()) {
            var text = now.words(byId.get(board.carPark()), board.floor());
            if (board.shown().filter(text::equals).isEmpty() && told.add(board.device())) {
                show(board.device(), text);
            }
        }
    }

    private void show(DeviceId device, String text) {
        var shown = new Shown(List.of(text), Optional.empty());
        Command<TextBoard> command = Command.now(kit.clock(), (board, id, until) -> board.show(shown, id, until));
        devices.order(device, TextBoard.class, command).whenComplete((outcome, never) -> {
            told.remove(device);
            if (outcome.isDone()) {
                kit.database().run(tx -> tx.mapper(SignMapper.class).shown(device, text));
            }
        });
    }
}
