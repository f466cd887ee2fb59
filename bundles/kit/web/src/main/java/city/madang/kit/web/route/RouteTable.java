// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.route;

import city.madang.module.ModuleState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who answers which path on this node. Immutable: a change gives another table, and the site swaps them.
 *
 * @param rooms mounted modules by id
 * @param states where modules stand, by id, as the module manager told
 * @param kit the kit's own pages
 */
public record RouteTable(Map<String, Room> rooms, Map<String, ModuleState> states, List<Room> kit) {
    /** First segments that belong to the kit; no module may have such an id. */
    private static final Set<String> RESERVED = Set.of(
            "search", "account", "desk", "admin", "assets", "health", "lang", "setup", "about", "demo", "hook", "kit");

    public static final RouteTable EMPTY = new RouteTable(Map.of(), Map.of(), List.of());

    public RouteTable {
        rooms = Map.copyOf(rooms);
        states = Map.copyOf(states);
        kit = List.copyOf(kit);
    }

    /** Who answers. */
    public sealed interface Place permits Answered, Away, Nowhere {}

    /** There is such a path. */
    public record Answered(Room room, RouteTree.Found found) implements Place {}

    /** The module is wanted, but not serving now. */
    public record Away(String module, ModuleState state) implements Place {}

    /** There is no such path. @param room the module in which it would be, if any */
    public record Nowhere(Optional<Room> room) implements Place {}

    public Place place(List<String> segments) {
        var first = segments.isEmpty() ? "" : segments.get(0);
        var module = rooms.get(first);
        if (module != null) {
            return in(module, segments.subList(1, segments.size())).orElse(new Nowhere(Optional.of(module)));
        }
        if (states.containsKey(first)) {
            return new Away(first, states.get(first));
        }
        return kit.stream()
                .flatMap(room -> in(room, segments).stream())
                .min(Comparator.comparingInt(RouteTable::variables))
                .orElse(new Nowhere(Optional.empty()));
    }

    /** A path that is written out wins over one with a variable in that place, whichever pages were mounted first. */
    private static int variables(Place place) {
        return place instanceof Answered answered ? answered.found().values().size() : Integer.MAX_VALUE;
    }

    private static Optional<Place> in(Room room, List<String> segments) {
        return room.routes().find(segments).map(found -> new Answered(room, found));
    }

    /** Serves the room's pages. A module that is told to be starting stays so until it is told to be open: it may be filling itself. */
    public RouteTable mount(Room room) {
        if (RESERVED.contains(room.id())) {
            throw new IllegalArgumentException("the kit keeps this id for itself: " + room.id());
        }
        var more = new HashMap<>(rooms);
        if (more.put(room.id(), room) != null) {
            throw new IllegalArgumentException("mounted already: " + room.id());
        }
        var told = states.get(room.id()) == ModuleState.STARTING ? ModuleState.STARTING : ModuleState.OPEN;
        return new RouteTable(more, with(room.id(), told), kit);
    }

    public RouteTable unmount(Room room) {
        var fewer = new HashMap<>(rooms);
        fewer.remove(room.id(), room);
        return new RouteTable(fewer, with(room.id(), ModuleState.CLOSING), kit);
    }

    public RouteTable mountKit(Room room) {
        var more = new ArrayList<>(kit);
        more.add(room);
        return new RouteTable(rooms, states, more);
    }

    public RouteTable unmountKit(Room room) {
        return new RouteTable(
                rooms, states, kit.stream().filter(other -> other != room).toList());
    }

    public RouteTable state(String module, ModuleState state) {
        return new RouteTable(rooms, with(module, state), kit);
    }

    private Map<String, ModuleState> with(String module, ModuleState state) {
        var more = new TreeMap<>(states);
        if (state == ModuleState.ABSENT) {
            more.remove(module);
        } else {
            more.put(module, state);
        }
        return more;
    }
}
