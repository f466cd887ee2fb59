// SPDX-License-Identifier: Apache-2.0
package city.madang.checks.matrix;

import city.madang.identity.Action;
import city.madang.kit.KitPages;
import city.madang.module.Kit;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import sun.reflect.ReflectionFactory;

/**
 * All routes that the product's bundles declare: each component that gives pages of the kit or a solution is found by the
 * descriptions that its bundle carries, and made with nothing behind it, which is enough to be asked for its routes.
 */
final class DeclaredRoutes {
    private static final Pattern GIVEN = Pattern.compile(
            "<provide interface=\"(city\\.madang\\.kit\\.KitPages|city\\.madang\\.module\\.Solution)\"");
    private static final Pattern MADE_BY = Pattern.compile("<implementation class=\"([^\"]+)\"");

    private static final Pattern ASKS_FOR = Pattern.compile(" init=\"([0-9]+)\"");

    /** Is there only where an operator configured it: lines of gateways, which prove each caller by themselves. */
    private static final String UNSET = "configuration-policy=\"require\"";

    private DeclaredRoutes() {}

    static List<DeclaredRoute> all() {
        return byComponent().values().stream().flatMap(List::stream).toList();
    }

    static Map<String, List<DeclaredRoute>> byComponent() {
        var routes = new TreeMap<String, List<DeclaredRoute>>();
        components().forEach((name, parameters) -> routes.put(name, routes(made(type(name), parameters))));
        return routes;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<DeclaredRoute> routes(Object component) {
        if (component instanceof KitPages pages) {
            var recorder = new RouteRecorder("");
            pages.routes(recorder);
            return recorder.routes();
        }
        var id = component.getClass().getAnnotation(SolutionModule.class).id();
        var recorder = new RouteRecorder("/" + id);
        var offer = ((Solution) component).open((Kit) nothing(Kit.class));
        offer.pages().forEach(pages -> pages.accept(recorder));
        offer.feeds().keySet().forEach(name -> recorder.get("/" + name + ".atom", Action.PUBLIC, in -> null));
        return recorder.routes();
    }

    private static Object made(Class<?> type, int parameters) {
        var constructor = Arrays.stream(type.getConstructors())
                .filter(each -> each.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow();
        var arguments = Arrays.stream(constructor.getParameterTypes())
                .map(DeclaredRoutes::nothing)
                .toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            return unmade(type);
        }
    }

    /** Without its constructor, which wants more than nothing: routes need none of what it would set. */
    private static Object unmade(Class<?> type) {
        try {
            var plain = Object.class.getDeclaredConstructor();
            return ReflectionFactory.getReflectionFactory()
                    .newConstructorForSerialization(type, plain)
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    /** Something of that type that answers with nothing. */
    private static Object nothing(Class<?> type) {
        if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        return type.isInterface()
                ? Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, given) -> answer(method.getReturnType(), given))
                : null;
    }

    /** Who is asked for a service of a type has one. */
    private static Object answer(Class<?> returned, Object... given) {
        if (returned == void.class) {
            return null;
        }
        return given != null && given.length == 1 && given[0] instanceof Class<?> asked
                ? nothing(asked)
                : nothing(returned);
    }

    /** Classes, with how many things their constructor asks for. */
    private static Map<String, Integer> components() {
        var found = new TreeMap<String, Integer>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            for (var description : descriptions(Path.of(entry))) {
                var made = MADE_BY.matcher(description);
                if (GIVEN.matcher(description).find() && !description.contains(UNSET) && made.find()) {
                    if (made.group(1).contains(".hello.")) {
                        continue;
                    }
                    var init = ASKS_FOR.matcher(description);
                    found.put(made.group(1), init.find() ? Integer.parseInt(init.group(1)) : 0);
                }
            }
        }
        return found;
    }

    private static List<String> descriptions(Path entry) {
        try {
            return Files.isDirectory(entry) ? inFolder(entry.resolve("OSGI-INF")) : inJar(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        var found = new ArrayList<String>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.xml")) {
                for (var file : files) {
                    found.add(Files.readString(file));
                }
            }
        }
        return found;
    }

    private static List<String> inJar(Path file) throws IOException {
        var found = new ArrayList<String>();
        if (Files.isRegularFile(file) && file.toString().endsWith(".jar")) {
            try (var jar = new JarFile(file.toFile())) {
                for (var each : jar.stream()
                        .filter(e -> e.getName().matches("OSGI-INF/[^/]+\\.xml"))
                        .toList()) {
                    found.add(new String(jar.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }
}
