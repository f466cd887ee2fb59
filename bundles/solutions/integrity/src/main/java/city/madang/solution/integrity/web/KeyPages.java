// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.web;

import static city.madang.solution.integrity.web.Secret.unkept;

import city.madang.solution.integrity.Unit;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Map;

/** Where the chief makes the unit's keys, and changes the passphrase. */
public final class KeyPages {
    static final int LONGEST = 200;
    /** As the lane asks. */
    private static final int SHORTEST = 12;

    private final Unit unit;

    public KeyPages(Unit unit) {
        this.unit = unit;
    }

    public void routes(Routes on) {
        on.form("/desk/keys", UnitActions.LEAD, this::show, this::establish).uncounted();
        on.form("/desk/passphrase", UnitActions.LEAD, this::showChange, this::change)
                .uncounted();
    }

    private HttpReply show(HttpCall in) {
        return unit.lane().isEstablished()
                ? HttpReply.seeOther("/desk/passphrase")
                : unkept(HttpReply.form("keys", in.form()));
    }

    /** The recovery code is shown in the answer, and never again. */
    private HttpReply establish(HttpCall in) {
        var form = in.form();
        var passphrase = twice(form);
        if (form.hasErrors()) {
            return unkept(HttpReply.form("keys", form));
        }
        var recovery = unit.establish(in.visitor(), passphrase);
        return unkept(HttpReply.page("recovery", Map.of("recovery", recovery)));
    }

    private HttpReply showChange(HttpCall in) {
        return unit.lane().isEstablished()
                ? unkept(HttpReply.form("passphrase", in.form()))
                : HttpReply.seeOther("/desk/keys");
    }

    private HttpReply change(HttpCall in) {
        var form = in.form();
        var known = form.text("known").required().max(LONGEST);
        var passphrase = twice(form);
        if (!form.hasErrors() && !unit.changePassphrase(in.visitor(), known.get(), passphrase)) {
            form.error("known", "wrong");
        }
        return form.hasErrors()
                ? unkept(HttpReply.form("passphrase", form))
                : HttpReply.seeOther("/desk").notice("passphrase.done");
    }

    private static String twice(Form form) {
        var passphrase = form.text("passphrase").required().max(LONGEST).find().orElse("");
        var again = form.text("again").required().find().orElse("");
        if (!passphrase.isEmpty() && passphrase.codePointCount(0, passphrase.length()) < SHORTEST) {
            form.error("passphrase", "short", SHORTEST);
        }
        if (!again.isEmpty() && !again.equals(passphrase)) {
            form.error("again", "different");
        }
        return passphrase;
    }
}
