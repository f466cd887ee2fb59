// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Mapper interfaces are compiled with {@code -parameters}: statements name the parameters of their method. */
public final class ParameterNamesRule {
    public List<String> problems(BundleModule module) throws IOException {
        var problems = new ArrayList<String>();
        var path = module.jar();
        try (var jar = new JarFile(path.toFile());
                var loader = new URLClassLoader(
                        new URL[] {path.toUri().toURL()}, getClass().getClassLoader())) {
            for (var name : jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith("Mapper.class"))
                    .toList()) {
                var type = Class.forName(name.replace(".class", "").replace('/', '.'), false, loader);
                check(module, type, problems);
            }
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
        return problems;
    }

    static void check(BundleModule module, Class<?> type, List<String> problems) {
        for (var method : type.getDeclaredMethods()) {
            if (!Arrays.stream(method.getParameters()).allMatch(Parameter::isNamePresent)) {
                problems.add(module.says(type.getName() + " was compiled without -parameters"));
                return;
            }
        }
    }
}
