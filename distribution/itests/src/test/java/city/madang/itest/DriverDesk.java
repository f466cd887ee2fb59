// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import city.madang.kit.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** An administrator of the demo city who takes drivers in and changes them, by pages alone. Used by one thread at a time. */
final class DriverDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PASSWORD = "madang-demo";

    private final Guest administrator;

    DriverDesk(Door city) throws IOException, InterruptedException {
        administrator = Guest.signedIn(city, "admin", PASSWORD);
    }

    /** Sends an archive and trusts it. */
    void trust(Path kar) throws IOException, InterruptedException {
        var list = "/admin/archives";
        done(administrator.send(
                administrator.get(list).form(list), "file", kar.getFileName().toString(), Files.readAllBytes(kar)));
        var archive = list + "/" + Sha256.of(kar);
        done(administrator.send(administrator
                .get(archive)
                .form(archive)
                .with("trust", "TRUSTED")
                .with("reason", "Read by our engineers")
                .with("password", PASSWORD)));
    }

    /** Puts a driver in, the newest that is trusted; returns when devices can have it. */
    void add(String driver) throws Exception {
        press(driver, "add");
        Eventually.require(
                driver + " is there",
                PATIENCE,
                () -> administrator.get("/admin/devices/new/" + driver).status() == 200);
    }

    /** Takes a driver out; returns when it is gone. */
    void remove(String driver) throws Exception {
        press(driver, "remove");
        Eventually.require(
                driver + " is gone",
                PATIENCE,
                () -> administrator.get("/admin/devices/new/" + driver).status() == 404);
    }

    private void press(String driver, String act) throws Exception {
        var action = "/admin/drivers/" + driver + "/" + act;
        Eventually.require(
                action + " is offered",
                PATIENCE,
                () -> !modules()
                        .document()
                        .select("form[action=" + action + "]")
                        .isEmpty());
        done(administrator.send(modules().form(action)));
    }

    private WebPage modules() throws IOException, InterruptedException {
        return administrator.get("/admin/modules");
    }

    /** @return path of the new device's page */
    String device(String driver, int port) throws IOException, InterruptedException {
        return device(driver, Map.of("port", "" + port));
    }

    /** @return path of the new device's page */
    String device(String driver, Map<String, String> settings) throws IOException, InterruptedException {
        var action = "/admin/devices/new/" + driver;
        var form = administrator.get(action).form(action).with("name", "Lane");
        for (var each : settings.entrySet()) {
            form = form.with("setting-" + each.getKey(), each.getValue());
        }
        return administrator.send(form).location();
    }

    /** Gives a device to another driver, as the page has it: what both call by the same name is filled in. */
    void hand(String device, String driver) throws IOException, InterruptedException {
        var action = device + "/driver/" + driver;
        done(administrator.send(administrator.get(action).form(action)));
    }

    WebPage page(String device) throws IOException, InterruptedException {
        return administrator.get(device);
    }

    /** What somebody at the gate does: opens when the newest thing the page tells of is a vehicle before it. */
    void attend(String device) throws IOException, InterruptedException {
        var page = page(device);
        var order = device + "/order";
        if (newest(page).startsWith("A vehicle")
                && !page.document().select("form[action=" + order + "]").isEmpty()) {
            administrator.send(page.form(order).with("order", "OPEN").with("reason", "A car waits"));
        }
    }

    /** What the page of a device tells of first; empty text for nothing. */
    String newest(String device) throws IOException, InterruptedException {
        return newest(page(device));
    }

    private static String newest(WebPage page) {
        return page.document().select("ul.list-unstyled > li").eachText().stream()
                .findFirst()
                .orElse("");
    }

    private static void done(WebPage answer) {
        if (!answer.isRedirect()) {
            throw new AssertionError(answer.status() + " " + answer.path() + "\n" + answer.text());
        }
    }
}
