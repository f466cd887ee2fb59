// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.node;

import city.madang.device.Command;
import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.DeviceId;
import city.madang.device.Outcome;
import city.madang.device.role.DeviceRole;
import city.madang.kit.devices.run.Orders;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** A command that goes to another node: what its deed asks of the role is taken down there, and asked again here. */
record Dictation(
        String role, String method, List<JsonNode> arguments, CommandId id, Deadline deadline, OptionalLong seen) {

    /** The deed wants more than one command, or something else. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("only one command can be handed over to another node");
        }
    }

    /** Runs the deed with a stand-in of the role. @param carry takes what it asks to the other node */
    static <R extends DeviceRole> Outcome take(
            Class<R> role, Command<R> command, JsonMapper json, Function<Dictation, Outcome> carry)
            throws IOException, InterruptedException {
        boolean[] asked = new boolean[1];
        var standIn = role.cast(Proxy.newProxyInstance(
                role.getClassLoader(), new Class<?>[] {role}, (self, method, arguments) -> {
                    if (method.getReturnType() != Outcome.class || asked[0]) {
                        throw new TooMuch();
                    }
                    asked[0] = true;
                    var texts = Arrays.stream(arguments)
                            .map(each -> json.<JsonNode>valueToTree(each))
                            .toList();
                    return carry.apply(new Dictation(
                            role.getSimpleName(),
                            method.getName(),
                            texts,
                            command.id(),
                            command.deadline(),
                            command.seen()));
                }));
        return command.deed().ask(standIn, command.id(), command.deadline());
    }

    /** Asks it of the device. */
    Outcome give(DeviceId device, Orders orders, JsonMapper json) {
        var type = Orders.role(role);
        return give(device, type, orders, json);
    }

    private <R extends DeviceRole> Outcome give(DeviceId device, Class<R> type, Orders orders, JsonMapper json) {
        var asked = asked(type);
        var values = values(asked, json);
        return orders.give(device, type, new Command<>(id, deadline, seen, (of, same, by) -> call(asked, of, values)));
    }

    /** No role has two commands of one name. */
    Method asked(Class<? extends DeviceRole> type) {
        return Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(method) && each.getReturnType() == Outcome.class)
                .findFirst()
                .orElseThrow();
    }

    Object[] values(Method asked, JsonMapper json) {
        var types = asked.getGenericParameterTypes();
        var values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            try {
                values[i] =
                        json.treeToValue(arguments.get(i), json.getTypeFactory().constructType(types[i]));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return values;
    }

    private static Outcome call(Method method, Object role, Object[] values) throws IOException, InterruptedException {
        try {
            return (Outcome) method.invoke(role, values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException lost) {
                throw lost;
            }
            if (e.getCause() instanceof InterruptedException late) {
                throw late;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
