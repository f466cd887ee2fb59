// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** All that is public or protected in a jar, as text, one line each, so that a change of a contract is seen in review. */
public final class ApiText {
    private static final Set<String> OF_RECORDS = Set.of("equals", "hashCode", "toString");

    private ApiText() {}

    public static String of(Path jar) throws IOException {
        var lines = new ArrayList<String>();
        try (var loader =
                new URLClassLoader(new java.net.URL[] {jar.toUri().toURL()}, ApiText.class.getClassLoader())) {
            for (var name : classNames(jar)) {
                var type = Class.forName(name, false, loader);
                if (isSeen(type)) {
                    describe(type, lines);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
        return String.join("\n", lines) + "\n";
    }

    /** What came ({@code +}) and what went ({@code -}), each with its type. */
    public static List<String> changes(String before, String after) {
        var gone = members(before);
        var come = members(after);
        var changes = new ArrayList<String>();
        gone.stream().filter(member -> !come.contains(member)).forEach(member -> changes.add("- " + member));
        come.stream().filter(member -> !gone.contains(member)).forEach(member -> changes.add("+ " + member));
        return changes;
    }

    private static Set<String> members(String text) {
        var members = new LinkedHashSet<String>();
        var type = "";
        for (var line : text.lines().toList()) {
            if (line.startsWith("  ")) {
                members.add(type + ": " + line.strip());
            } else {
                type = line;
                members.add(type);
            }
        }
        return members;
    }

    static void describe(Class<?> type, List<String> lines) {
        lines.add(kind(type) + " " + type.getTypeName() + parameters(type) + supers(type));
        var members = new TreeSet<String>();
        for (var constructor : type.getDeclaredConstructors()) {
            add(constructor, "new", members);
        }
        for (var method : type.getDeclaredMethods()) {
            if (!method.isSynthetic() && !(type.isRecord() && OF_RECORDS.contains(method.getName()))) {
                add(method, parameters(method) + method.getName(), members);
            }
        }
        for (var field : type.getDeclaredFields()) {
            if (isSeen(field.getModifiers())) {
                members.add(modifiers(field.getModifiers()) + field.getName() + ": "
                        + field.getGenericType().getTypeName());
            }
        }
        members.forEach(member -> lines.add("  " + member));
    }

    private static void add(Executable member, String name, Set<String> members) {
        if (isSeen(member.getModifiers())) {
            var isDefault = member instanceof Method method && method.isDefault() ? "default " : "";
            var result = member instanceof Method method
                    ? ": " + method.getGenericReturnType().getTypeName()
                    : "";
            members.add(isDefault
                    + modifiers(member.getModifiers())
                    + name
                    + names(member.getGenericParameterTypes(), "(", ")")
                    + result
                    + names(member.getGenericExceptionTypes(), " throws ", ""));
        }
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return type.isSealed() ? "sealed interface" : "interface";
        }
        return type.isRecord() ? "record" : type.isEnum() ? "enum" : modifiers(type.getModifiers()) + "class";
    }

    private static String supers(Class<?> type) {
        var all = new ArrayList<Type>();
        if (type.getGenericSuperclass() != null
                && !type.isRecord()
                && !type.isEnum()
                && type.getSuperclass() != Object.class) {
            all.add(type.getGenericSuperclass());
        }
        all.addAll(List.of(type.getGenericInterfaces()));
        return all.isEmpty() ? "" : names(all.toArray(Type[]::new), " is ", "");
    }

    private static String parameters(java.lang.reflect.GenericDeclaration declaration) {
        return declaration.getTypeParameters().length == 0
                ? ""
                : Arrays.stream(declaration.getTypeParameters())
                        .map(ApiText::bounded)
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounded(TypeVariable<?> variable) {
        var bounds = names(variable.getBounds(), " extends ", "");
        return variable.getName() + (bounds.equals(" extends java.lang.Object") ? "" : bounds);
    }

    private static String names(Type[] types, String before, String after) {
        if (types.length == 0 && after.isEmpty()) {
            return "";
        }
        return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", ", before, after));
    }

    private static String modifiers(int modifiers) {
        return (Modifier.isProtected(modifiers) ? "protected " : "")
                + (Modifier.isStatic(modifiers) ? "static " : "")
                + (Modifier.isFinal(modifiers) ? "final " : "");
    }

    private static boolean isSeen(Class<?> type) {
        return isSeen(type.getModifiers()) && (type.getEnclosingClass() == null || isSeen(type.getEnclosingClass()));
    }

    private static boolean isSeen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static Set<String> classNames(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
