// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import org.apache.felix.utils.properties.Properties;

/**
 * What the launcher has to know of the installation, read from the same files in {@code etc/} as the server reads.
 *
 * @param etc where the settings are
 * @param data the folder that holds everything a city owns
 * @param http where pages are served
 * @param ssh where the console listens
 */
record Settings(Path etc, Path data, InetSocketAddress http, InetSocketAddress ssh, boolean demo) {

    static Settings read(Path etc, Path data) throws IOException {
        var http = load(etc, "org.apache.felix.http.cfg");
        var ssh = load(etc, "org.apache.karaf.shell.cfg");
        var modules = load(etc, "city.madang.kit.modules.cfg");
        return new Settings(
                etc,
                data,
                address(http, "org.apache.felix.http.host", "org.osgi.service.http.port"),
                address(ssh, "sshHost", "sshPort"),
                Boolean.parseBoolean(modules.getProperty("demo")));
    }

    /** The start page, as this machine reaches it. */
    URI address() {
        var host = http.getAddress();
        var name = host == null || host.isAnyLocalAddress() || host.isLoopbackAddress()
                ? "localhost"
                : http.getHostString();
        return URI.create("http://" + name + ":" + http.getPort() + "/");
    }

    /** Where the server writes what happens. */
    Path logs() {
        return data.resolve("log");
    }

    /** Where the server tells whether it is ready. */
    URI health() {
        var host = http.getAddress();
        var name = host == null || host.isAnyLocalAddress() ? "127.0.0.1" : http.getHostString();
        return URI.create(
                "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + http.getPort() + "/health");
    }

    private static Properties load(Path etc, String file) throws IOException {
        return new Properties(etc.resolve(file).toFile());
    }

    private static InetSocketAddress address(Properties from, String host, String port) {
        return new InetSocketAddress(
                from.getProperty(host).trim(),
                Integer.parseInt(from.getProperty(port).trim()));
    }
}
