// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.util.HashMap;
import java.util.Map;

/** An official who may send what is not severe. */
record AlertDesk(Guest official) {
    private static final String NEW = "/alerts/desk/new";

    /** The demo city's. */
    static AlertDesk ofDemo(Door city) throws Exception {
        return new AlertDesk(Guest.signedIn(city, "duty", "madang-demo"));
    }

    /** Writes an alert for the whole city. @return the form that sends it */
    WebForm write(String headline) throws Exception {
        var fields = new HashMap<>(official.get(NEW).form(NEW).values());
        fields.putAll(Map.of(
                "event.en", "Flood",
                "headline.en", headline,
                "description.en", "Fast, after heavy rain.",
                "instruction.en", "Go to higher ground.",
                "severity", "MODERATE"));
        var written = official.send(new WebForm(NEW, fields));
        if (!written.isRedirect()) {
            throw new AssertionError("not written: " + written.text());
        }
        return official.get(written.location()).form(written.location() + "/release");
    }

    /** From here on it holds. */
    void send(WebForm release) throws Exception {
        var sent = official.send(release);
        if (!sent.isRedirect()) {
            throw new AssertionError("not sent: " + sent.text());
        }
    }
}
