// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

import city.madang.device.event.BarrierMoved;
import city.madang.device.event.ButtonPressed;
import city.madang.device.event.CashMoved;
import city.madang.device.event.CodeRead;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.PaymentTaken;
import city.madang.device.event.PictureTaken;
import city.madang.device.event.PlateSeen;
import city.madang.device.event.Reading;
import city.madang.device.event.SpaceChanged;
import city.madang.device.event.VehicleSensed;
import city.madang.kit.devices.ContractJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events as JSON, for the database. Knows the records of the contract and no others. Safe for several threads. */
final class EventText {
    private static final Map<String, Class<? extends DeviceEvent>> KINDS = Stream.<Class<? extends DeviceEvent>>of(
                    PlateSeen.class,
                    SpaceChanged.class,
                    BarrierMoved.class,
                    VehicleSensed.class,
                    CodeRead.class,
                    CashMoved.class,
                    PaymentTaken.class,
                    ButtonPressed.class,
                    PictureTaken.class,
                    Health.class,
                    Reading.class,
                    Fault.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private static final String PICTURE = "picture";

    private final JsonMapper json = ContractJson.mapper();

    /** Its kind; empty when it is no record of the contract. */
    Optional<String> kind(DeviceEvent event) {
        return Optional.of(event.getClass().getSimpleName()).filter(kind -> KINDS.get(kind) == event.getClass());
    }

    String write(DeviceEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What two tellings of one event have in common: all but the picture, which may be made anew of the same moment. */
    String essence(DeviceEvent event) {
        var tree = json.valueToTree(event);
        if (tree instanceof ObjectNode fields) {
            fields.remove(PICTURE);
        }
        return tree.toString();
    }

    /** Empty for a kind of a newer version, and for what cannot be read. */
    Optional<DeviceEvent> read(String kind, String body) {
        var type = KINDS.get(kind);
        if (type == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(body, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
