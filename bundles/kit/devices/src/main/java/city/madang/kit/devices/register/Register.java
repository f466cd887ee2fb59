// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.register;

import city.madang.data.Tx;
import city.madang.device.DeviceId;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.InsertIfAbsent;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.devices.event.EventMapper;
import city.madang.kit.devices.fact.FactMapper;
import city.madang.kit.devices.node.Errands;
import city.madang.kit.devices.node.NodeMapper;
import city.madang.kit.devices.picture.DevicePictures;
import city.madang.vault.Place;
import city.madang.vault.SealedRows;
import city.madang.vault.Unreadable;
import city.madang.vault.Vault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Which devices the city has. Each method is a unit of work; what it changes is recorded. Safe for several threads. */
public final class Register implements SealedRows {
    private static final String AUDIT = "kit";
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final ModuleDatabase database;
    private final Vault vault;
    private final DevicePictures pictures;
    private final AuditLog audit;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    /** More parameters than usual: a device's secrets, pictures and record of acts lie with others. */
    public Register(ModuleDatabase database, Vault vault, DevicePictures pictures, AuditLog audit, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.pictures = pictures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an administrator enters for a device.
     *
     * @param plain settings by their names
     * @param secret settings that are never shown, by their names
     */
    public record Entered(
            String name, Optional<DeviceId> parent, Map<String, String> plain, Map<String, String> secret) {}

    /** By name. */
    public List<DeviceRow> all() {
        return database.read(tx -> mapper(tx).all());
    }

    public Optional<DeviceRow> find(DeviceId id) {
        return database.read(tx -> mapper(tx).find(id.value()));
    }

    /** Settings that may be shown. */
    public Map<String, String> plain(DeviceRow row) {
        return texts(row.settings());
    }

    /**
     * Settings that may not be shown.
     *
     * @throws Unreadable when the vault's key is not here
     */
    public Map<String, String> secret(DeviceRow row) {
        return row.secrets().isEmpty() ? Map.of() : texts(vault.open(place(row.id()), row.secrets()));
    }

    /** All of them. */
    public Map<String, String> settings(DeviceRow row) {
        var all = new HashMap<>(plain(row));
        all.putAll(secret(row));
        return all;
    }

    /**
     * Adds a device; nothing happens when it is there.
     *
     * @param once the same for each sending of one form
     */
    public DeviceRow add(String driver, Entered entered, String once, Visitor who) {
        var id = UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)).toString();
        var row = row(id, driver, true, entered);
        return database.inTransaction(tx -> {
            if (InsertIfAbsent.run(() -> mapper(tx).insert(row))) {
                record(tx, who, "kit.device-add", row);
            }
            return mapper(tx).find(id).orElseThrow();
        });
    }

    /** Its past stays its own, also with another driver. @return empty when it is gone */
    public Optional<DeviceRow> change(DeviceRow before, String driver, Entered entered, Visitor who) {
        var row = row(before.id(), driver, before.enabled(), entered);
        return database.inTransaction(tx -> {
            if (mapper(tx).update(row) == 0) {
                return Optional.empty();
            }
            record(tx, who, "kit.device-change", row);
            return mapper(tx).find(row.id());
        });
    }

    /** @return empty when it is gone */
    public Optional<DeviceRow> enable(DeviceRow row, boolean enabled, Visitor who) {
        return database.inTransaction(tx -> {
            if (mapper(tx).enable(row.id(), enabled) == 0) {
                return Optional.empty();
            }
            record(tx, who, enabled ? "kit.device-on" : "kit.device-off", row);
            return mapper(tx).find(row.id());
        });
    }

    /** With all that it told. @return whether it is gone; not while others are reached through it */
    public boolean remove(DeviceRow row, Visitor who) {
        return database.inTransaction(tx -> {
            if (mapper(tx).delete(row.id()) == 0) {
                return mapper(tx).find(row.id()).isEmpty();
            }
            var events = tx.mapper(EventMapper.class);
            events.deleteOfDevice(row.id());
            tx.mapper(FactMapper.class).deleteOfDevice(row.id());
            events.deleteRefused(row.id());
            pictures.removeOf(tx, row.id());
            record(tx, who, "kit.device-remove", row);
            return true;
        });
    }

    /** Whether something of its own below it would be above it then, or it itself. */
    public boolean wouldBeAboveItself(DeviceId device, DeviceId parent) {
        Map<String, Optional<String>> parents = new HashMap<>();
        all().forEach(row -> parents.put(row.id(), row.parent()));
        var seen = new HashSet<String>();
        var at = Optional.of(parent.value());
        while (at.isPresent() && seen.add(at.get())) {
            if (at.get().equals(device.value())) {
                return true;
            }
            at = parents.getOrDefault(at.get(), Optional.empty());
        }
        return false;
    }

    private DeviceRow row(String id, String driver, boolean enabled, Entered entered) {
        var secrets = entered.secret().isEmpty() ? "" : vault.seal(place(id), text(entered.secret()));
        return new DeviceRow(
                id,
                entered.name(),
                driver,
                entered.parent().map(DeviceId::value),
                enabled,
                text(entered.plain()),
                secrets,
                clock.instant());
    }

    /** For whoever looks for it later, and for the node that runs the devices. */
    private void record(Tx tx, Visitor who, String act, DeviceRow row) {
        tx.mapper(NodeMapper.class).insertErrand(Errands.change(row.device(), clock));
        audit.forModule(AUDIT).record(tx, who, act, row.id() + " " + row.driver());
    }

    private String text(Map<String, String> values) {
        try {
            return json.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> texts(String text) {
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings of a device are no JSON", e);
        }
    }

    private static Place place(String id) {
        return new Place("devices_device", "secrets", id);
    }

    private static DeviceMapper mapper(Tx tx) {
        return tx.mapper(DeviceMapper.class);
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return database.inTransaction(tx -> {
            var rows = mapper(tx).sealedAfter(after, most);
            rows.stream()
                    .filter(row -> !vault.isCurrent(row.secrets()))
                    .forEach(row ->
                            mapper(tx).reseal(row.id(), row.secrets(), vault.seal(place(row.id()), text(secret(row)))));
            return rows.stream().reduce((first, second) -> second).map(DeviceRow::id);
        });
    }
}
