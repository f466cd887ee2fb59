// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A small module on disk to try rules on. */
record Sample(BundleModule module) {
    static Sample of(BundleModule.Kind kind, String id, Path parent) throws IOException {
        var module = new BundleModule(kind, id, parent.resolve(id));
        Files.createDirectories(module.java());
        Files.createDirectories(module.resources());
        return new Sample(module)
                .file(
                        "pom.xml",
                        "<project><parent></parent><artifactId>" + module.artifactId() + "</artifactId></project>");
    }

    static Sample solution(Path parent) throws IOException {
        return of(BundleModule.Kind.SOLUTION, "lost", parent)
                .file("target/features.xml", "<feature name=\"madang-solution-lost\">")
                .manifest(
                        "Bundle-SymbolicName", "city.madang.solution.lost",
                        "Provide-Capability", "madang.solution;id=lost;roles:List<String>=\"lost.clerk\"");
    }

    Sample file(String path, String content) throws IOException {
        var file = module.folder().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    Sample java(String path, String content) throws IOException {
        return file("src/main/java/city/madang/solution/lost/" + path, content);
    }

    Sample resource(String path, String content) throws IOException {
        return file("src/main/resources/" + path, content);
    }

    Sample manifest(String... headers) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().putAll(attributes(headers));
        var jar = module.folder().resolve("target/" + module.artifactId() + "-0.1.0.jar");
        Files.createDirectories(jar.getParent());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return this;
    }

    static Attributes attributes(String... headers) {
        var attributes = new Attributes();
        attributes.putValue("Manifest-Version", "1.0");
        for (int i = 0; i < headers.length; i += 2) {
            attributes.putValue(headers[i], headers[i + 1]);
        }
        return attributes;
    }
}
