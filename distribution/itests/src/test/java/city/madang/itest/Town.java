// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.nio.file.Files;
import java.time.Duration;

/**
 * A town whose first administrator sets a fresh installation up.
 *
 * @param country ISO 3166-1
 * @param zone of the tz database
 * @param currency ISO 4217
 */
record Town(String name, String country, String zone, String currency) {
    static final Town NEW_YORK = new Town("New York", "US", "America/New_York", "USD");
    static final String LOGIN = "first";
    static final String PASSWORD = "nine quiet ferries";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Fills in the page with the one-time code; the administrator is signed in then. */
    Guest setUp(RunningCity city) throws Exception {
        var administrator = new Guest(city);
        var answer = administrator.send(administrator
                .get("/setup")
                .form("/setup")
                .with(
                        "code",
                        Files.readString(city.data().resolve("keys/setup-code")).strip())
                .with("city", name)
                .with("country", country)
                .with("zone", zone)
                .with("currency", currency)
                .with("language", "en")
                .with("name", "First Administrator")
                .with("login", LOGIN)
                .with("password", PASSWORD));
        if (!answer.location().equals("/")) {
            throw new AssertionError("not set up: " + answer.status() + " " + answer.text());
        }
        return administrator;
    }

    /** Switches a module on, on the administrator's page; returns when it serves. */
    static void install(String module, Guest administrator) throws Exception {
        var plan = "/admin/modules/" + module + "/install";
        var answer = administrator.send(administrator.get(plan).form(plan));
        if (!answer.isRedirect()) {
            throw new AssertionError("not installed: " + answer.status() + " " + answer.text());
        }
        Eventually.require(
                module + " serves",
                PATIENCE,
                () -> administrator.open("/" + module).status() == 200);
    }
}
