// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo city, started from the archive. */
class StartIT {
    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = SharedCity.demo();
    }

    @Test
    void servesItsStartPage() throws Exception {
        var page = city.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=utf-8");
        assertThat(page.body()).contains("Seoul (demo)");
    }

    @Test
    void doesNotTellWhatServesIt() throws Exception {
        assertThat(city.get("/").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void tellsAddressLoginsAndHowToStop() throws Exception {
        assertThat(city.output())
                .contains(
                        "http://localhost:" + city.httpPort() + "/",
                        "admin, officer or chief",
                        "madang-demo",
                        "Ctrl-C");
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        var outer = outerAddress();
        assumeTrue(outer.isPresent(), "this machine has no other address than loopback");
        for (var port : new int[] {city.httpPort(), city.sshPort()}) {
            assertThat(isOpen(InetAddress.getByName("127.0.0.1"), port)).isTrue();
            assertThat(isOpen(outer.get(), port)).isFalse();
        }
    }

    @Test
    void hasAConsoleUserOfItsOwn() throws Exception {
        var users = city.home().resolve("etc/users.properties");
        assertThat(Files.readString(users)).containsPattern("(?m)^karaf = [\\w-]{32},");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(users)))
                .isEqualTo("rw-------");
        assertThat(city.command("console", "system:version").output()).contains("4.4");
    }

    @Test
    void refusesASecondServerOnItsData() throws Exception {
        var second = city.command("run");
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.output())
                .contains("is in use by process " + city.process().pid())
                .hasLineCount(1);
    }

    @Test
    void tellsThatItIsReady() throws Exception {
        var status = city.command("status");
        assertThat(status.output()).contains("Madang is ready");
        assertThat(status.code()).isZero();
    }

    private static Optional<InetAddress> outerAddress() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(a -> !a.isLoopbackAddress() && !a.isLinkLocalAddress())
                .findFirst();
    }

    private static boolean isOpen(InetAddress host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 2000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
