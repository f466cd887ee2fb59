// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.check;

import city.madang.kit.operations.etc.Installation;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Nobody else listens where the city will. */
final class PortCheck {
    private static final String HTTP = "org.apache.felix.http";
    private static final String CONSOLE = "org.apache.karaf.shell";

    private PortCheck() {}

    static List<Finding> look(Installation installation) {
        var findings = new ArrayList<Finding>();
        var host = installation.setting(HTTP, "org.apache.felix.http.host").orElse("127.0.0.1");
        installation
                .setting(HTTP, "org.osgi.service.http.port")
                .ifPresent(port -> findings.add(port("web", host, port, "MADANG_HTTP_PORT")));
        var console = installation.setting(CONSOLE, "sshHost").orElse("127.0.0.1");
        installation
                .setting(CONSOLE, "sshPort")
                .ifPresent(port -> findings.add(port("console", console, port, "MADANG_SSH_PORT")));
        return findings;
    }

    static Finding port(String what, String host, String port, String variable) {
        var found = "port " + port + " of " + host + " for the " + what;
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, Integer.parseInt(port)));
            return Finding.fine("ports", found + " is free");
        } catch (NumberFormatException e) {
            return Finding.bad("ports", found + " is no number", "Set " + variable + " to one.");
        } catch (IOException e) {
            return Finding.bad(
                    "ports",
                    found + " is taken (" + e.getMessage() + ")",
                    "If Madang does not run already, choose another with " + variable + ".");
        }
    }
}
