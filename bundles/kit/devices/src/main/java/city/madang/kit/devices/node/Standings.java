// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.node;

import city.madang.data.Tx;
import city.madang.device.DeviceId;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.devices.ContractJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** How each device is, on every node: the one that runs them knows, and writes it down for the others. Safe for several threads. */
public final class Standings {
    private final ModuleDatabase database;
    private final Term term;
    private final Function<DeviceId, Optional<Standing>> here;
    private final Set<DeviceId> news = ConcurrentHashMap.newKeySet();
    private final JsonMapper json = ContractJson.mapper();

    /** @param here what this node knows of a device that it runs */
    public Standings(ModuleDatabase database, Term term, Function<DeviceId, Optional<Standing>> here) {
        this.database = database;
        this.term = term;
        this.here = here;
    }

    /** Empty when there is no such device, or it was not begun yet. */
    public Optional<Standing> of(DeviceId device) {
        return term.isOurs()
                ? here.apply(device)
                : database.read(tx -> tx.mapper(NodeMapper.class).standing(device.value()))
                        .map(this::read);
    }

    /** The same for many, with one question. */
    public Function<DeviceId, Optional<Standing>> all() {
        if (term.isOurs()) {
            return here;
        }
        Map<String, Standing> known = new HashMap<>();
        database.read(tx -> tx.mapper(NodeMapper.class).standings()).forEach(row -> known.put(row.device(), read(row)));
        return device -> Optional.ofNullable(known.get(device.value()));
    }

    /** One is another way now, or gone. Returns at once. */
    public void changed(DeviceId device) {
        news.add(device);
    }

    /** Nothing is known yet, at the beginning of a term. */
    public void begin() {
        database.run(tx -> {
            term.hold(tx);
            tx.mapper(NodeMapper.class).deleteStandings();
        });
    }

    /** Writes down what changed. What could not be written is written later. */
    public void keep() {
        var changed = List.copyOf(news);
        if (changed.isEmpty()) {
            return;
        }
        changed.forEach(news::remove);
        try {
            database.run(tx -> {
                term.hold(tx);
                changed.forEach(device -> keep(tx, device));
            });
        } catch (RuntimeException e) {
            news.addAll(changed);
            throw e;
        }
    }

    private void keep(Tx tx, DeviceId device) {
        var mapper = tx.mapper(NodeMapper.class);
        var standing = here.apply(device);
        if (standing.isEmpty()) {
            mapper.deleteStanding(device.value());
            return;
        }
        var row = new StandingRow(device.value(), write(standing.get()));
        if (mapper.updateStanding(row) == 0) {
            mapper.insertStanding(row);
        }
    }

    private String write(Standing standing) {
        try {
            return json.writeValueAsString(standing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Standing read(StandingRow row) {
        try {
            return json.readValue(row.standing(), Standing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a standing is no JSON", e);
        }
    }
}
