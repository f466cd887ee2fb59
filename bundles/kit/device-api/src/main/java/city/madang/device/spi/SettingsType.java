// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import city.madang.device.Secret;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads an interface with {@link Setting}s: what a form asks for, and an object of it from what was entered. Holds the interface, and
 * so its class loader. Immutable.
 */
public final class SettingsType<S> {
    private static final int LONGEST_TEXT = 500;

    private final Class<S> type;
    private final Map<String, Method> methods;
    private final List<SettingItem> items;

    private SettingsType(Class<S> type, List<Method> methods) {
        this.type = type;
        this.methods = methods.stream().collect(Collectors.toUnmodifiableMap(Method::getName, method -> method));
        items = methods.stream().map(SettingsType::item).toList();
        for (var item : items) {
            item.fallback()
                    .filter(value -> !value.isEmpty())
                    .flatMap(item::wrong)
                    .ifPresent(wrong -> {
                        throw new IllegalArgumentException(
                                "the fallback of " + item.name() + " cannot be its value: " + wrong);
                    });
        }
    }

    /** @throws IllegalArgumentException when it is no such interface: a mistake of the driver's author, said in plain English */
    public static <S> SettingsType<S> of(Class<S> type) {
        if (!type.isInterface()) {
            throw new IllegalArgumentException(type.getName() + " is no interface");
        }
        var methods = Arrays.stream(type.getMethods())
                .peek(SettingsType::mustBeASetting)
                .sorted(Comparator.comparingInt(
                                (Method method) -> setting(method).order())
                        .thenComparing(Method::getName))
                .toList();
        return new SettingsType<>(type, methods);
    }

    /** In the order of the form. */
    public List<SettingItem> items() {
        return items;
    }

    /**
     * An object with these values, safe for several threads. It prints as the names of its settings, without values.
     *
     * @param typed by name; what is missing holds its fallback
     * @throws IllegalArgumentException when one is {@link SettingItem#wrong wrong}, naming it
     */
    public S with(Map<String, String> typed) {
        var values = new HashMap<String, Object>();
        for (var item : items) {
            var text = typed.getOrDefault(item.name(), "");
            item.wrong(text).ifPresent(wrong -> {
                throw new IllegalArgumentException(item.name() + ": " + wrong);
            });
            values.put(item.name(), value(methods.get(item.name()).getReturnType(), item.holding(text)));
        }
        InvocationHandler handler = (self, method, arguments) -> switch (method.getName()) {
            case "toString" -> type.getSimpleName() + values.keySet();
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> self == arguments[0];
            default -> values.get(method.getName());
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object value(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        } else if (type == Secret.class) {
            return new Secret(text);
        } else if (type == int.class) {
            return Integer.parseInt(text);
        } else if (type == boolean.class) {
            return Boolean.parseBoolean(text);
        } else if (type == Duration.class) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void mustBeASetting(Method method) {
        if (method.getParameterCount() > 0 || !method.isAnnotationPresent(Setting.class)) {
            throw new IllegalArgumentException(method.getName() + " is no method with @Setting and without parameters");
        }
    }

    private static Setting setting(Method method) {
        return method.getAnnotation(Setting.class);
    }

    private static SettingItem item(Method method) {
        var setting = setting(method);
        var kind = kind(method);
        var fallback = setting.fallback().equals(Setting.NONE)
                ? setting.optional() ? Optional.of("") : Optional.<String>empty()
                : Optional.of(setting.fallback());
        var choices = kind == SettingItem.Kind.CHOICE
                ? Arrays.stream(method.getReturnType().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.<String>of();
        if (fallback.filter(String::isEmpty).isPresent() && !isText(kind)) {
            throw new IllegalArgumentException(method.getName() + " cannot be empty: only texts and secrets can");
        }
        long least = Math.max(setting.least(), Integer.MIN_VALUE);
        return new SettingItem(method.getName(), kind, fallback, least, most(setting, kind), choices);
    }

    private static long most(Setting setting, SettingItem.Kind kind) {
        long usual = isText(kind) ? LONGEST_TEXT : Integer.MAX_VALUE;
        return setting.most() < 0 ? usual : Math.min(setting.most(), usual);
    }

    private static boolean isText(SettingItem.Kind kind) {
        return kind == SettingItem.Kind.TEXT || kind == SettingItem.Kind.SECRET;
    }

    private static SettingItem.Kind kind(Method method) {
        var type = method.getReturnType();
        if (type == String.class) {
            return SettingItem.Kind.TEXT;
        } else if (type == Secret.class) {
            return SettingItem.Kind.SECRET;
        } else if (type == int.class) {
            return SettingItem.Kind.NUMBER;
        } else if (type == boolean.class) {
            return SettingItem.Kind.SWITCH;
        } else if (type == Duration.class) {
            return SettingItem.Kind.SECONDS;
        } else if (type.isEnum()) {
            return SettingItem.Kind.CHOICE;
        }
        throw new IllegalArgumentException(
                method.getName() + " has a type that no setting can have: " + type.getName());
    }
}
