// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes jars and KARs as the build makes them. */
public final class Jars {
    private Jars() {}

    /** A jar whose manifest has what bnd writes for a solution. */
    public static byte[] solution(String id, String version, String requires) {
        return jar(
                version,
                "osgi.service;objectClass:List<String>=\"city.madang.module.Solution\";uses:=\"city.madang.module\","
                        + "madang.solution;contract:Version=\"1.0\";id=" + id
                        + ";madang.solution=\"city.example.Module\";requires:List<String>=\"" + requires
                        + "\";roles:List<String>=\"" + id + ".clerk," + id + ".chief\"");
    }

    /** A jar with that header. */
    public static byte[] jar(String version, String capabilities) {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        manifest.getMainAttributes().putValue("Provide-Capability", capabilities);
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("web/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Path of a solution's jar in a repository. */
    public static String path(String id, String version) {
        return "city/madang/solution-" + id + "/" + version + "/solution-" + id + "-" + version + ".jar";
    }

    public static void put(Path repository, String path, byte[] content) {
        try {
            Files.createDirectories(repository.resolve(path).getParent());
            Files.write(repository.resolve(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void kar(Path file, Map<String, byte[]> content) {
        try {
            Files.createDirectories(file.getParent());
            try (var kar = new ZipOutputStream(Files.newOutputStream(file))) {
                for (var entry : content.entrySet()) {
                    kar.putNextEntry(new ZipEntry(entry.getKey()));
                    kar.write(entry.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
