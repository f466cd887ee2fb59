// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import city.madang.kit.devices.swap.TrafficLane;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A driver of a {@link TrafficLane} as its vendor delivers it: a bundle with classes of its own, and the feature that brings it.
 *
 * @param id {@code first} or {@code other}
 */
record DriverKar(String id, String version) {
    private static final String PACKAGE = "city.madang.kit.devices.swap.";

    String fileName() {
        return "device-" + id + "-" + version + ".kar";
    }

    Path write(Path folder) throws IOException {
        var place = "repository/org/example/device-" + id + "/" + version + "/device-" + id + "-" + version;
        var kar = new LinkedHashMap<String, byte[]>();
        kar.put(place + "-features.xml", utf8(features()));
        kar.put(place + ".jar", zip(bundle()));
        return Files.write(folder.resolve(fileName()), zip(kar));
    }

    private String features() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <features name="madang-device-%1$s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="madang-device-%1$s" version="%2$s">
                    <feature>madang-kit</feature>
                    <bundle>mvn:org.example/device-%1$s/%2$s</bundle>
                  </feature>
                </features>
                """.formatted(id, version);
    }

    private String driver() {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Driver";
    }

    private Map<String, byte[]> bundle() throws IOException {
        var jar = new LinkedHashMap<String, byte[]>();
        jar.put("META-INF/MANIFEST.MF", manifest());
        jar.put("OSGI-INF/driver.xml", utf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                  <service><provide interface="city.madang.device.spi.DeviceDriver"/></service>
                  <implementation class="%1$s"/>
                </scr:component>
                """.formatted(PACKAGE + driver())));
        jar.put(
                "l10n/" + id + ".properties",
                utf8(
                        "driver.name=Lane of the " + id
                                + " vendor\ndriver.about=Cars.\nsetting.port.label=Port\nsetting.port.hint=Of its controller.\n"));
        for (var each : new String[] {driver(), driver() + "$Settings", "LaneSession"}) {
            var name = (PACKAGE + each).replace('.', '/') + ".class";
            try (var in = TrafficLane.class.getClassLoader().getResourceAsStream(name)) {
                jar.put(name, in.readAllBytes());
            }
        }
        return jar;
    }

    private byte[] manifest() throws IOException {
        var manifest = new Manifest();
        var headers = manifest.getMainAttributes();
        Map.of(
                        "Manifest-Version",
                        "1.0",
                        "Bundle-ManifestVersion",
                        "2",
                        "Bundle-SymbolicName",
                        "org.example." + id,
                        "Bundle-Version",
                        version,
                        "Import-Package",
                        "city.madang.device,city.madang.device.event,city.madang.device.role,city.madang.device.spi",
                        "Provide-Capability",
                        "madang.device.driver;contract:Version=\"1.0\";id=" + id + ";kind=GATE;madang.device.driver=\""
                                + PACKAGE + driver() + "\";protocol=lines",
                        "Service-Component",
                        "OSGI-INF/driver.xml")
                .forEach(headers::putValue);
        var bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
