// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.PersonId;
import city.madang.kit.AuditLog;
import city.madang.kit.KitCall;
import city.madang.kit.SecondFactors;
import city.madang.kit.Sessions;
import city.madang.web.HttpReply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What comes after the password: the second factor where there is one or one is demanded, then the page they were going to. */
public final class Entrance {
    private static final String START = "//";

    private final Sessions sessions;
    private final SecondFactors factors;
    private final AuditLog audit;

    public Entrance(Sessions sessions, SecondFactors factors, AuditLog audit) {
        this.sessions = sessions;
        this.factors = factors;
        this.audit = audit;
    }

    /** The password was right. */
    public HttpReply afterPassword(KitCall call, PersonId person) {
        return enter(call, person, false, call.target());
    }

    /**
     * One factor was shown, or more elsewhere.
     *
     * @param strong whether ours need not be asked for
     * @param target as {@link KitCall#target} gives it
     */
    HttpReply enter(KitCall call, PersonId person, boolean strong, String target) {
        if (strong) {
            return open(call, person, target);
        }
        if (factors.isSetUp(person)) {
            return begin(call, person, "//account/code", target);
        }
        return factors.isDemanded(person)
                ? begin(call, person, "//account/second-factor/set-up", target)
                : open(call, person, target);
    }

    private HttpReply begin(KitCall call, PersonId person, String next, String target) {
        var token = sessions.begin(call.session(), person, call.device());
        var to = URLEncoder.encode(target.substring(1), StandardCharsets.UTF_8);
        return call.withSession(HttpReply.seeOther(next + "?to=" + to), token);
    }

    /** All was right. */
    HttpReply open(KitCall call, PersonId person) {
        return open(call, person, call.target());
    }

    private HttpReply open(KitCall call, PersonId person, String target) {
        return call.withSession(HttpReply.seeOther(target.equals(START) ? "//desk" : target), signedIn(call, person));
    }

    String signedIn(KitCall call, PersonId person) {
        var token = sessions.signIn(call.session(), person, call.device());
        audit.record("kit", sessions.visitor(token), "kit.sign-in", person.value());
        return token;
    }

    /** The target as an address of this server, which forms send along. */
    public static String local(KitCall call) {
        return call.target().substring(1);
    }
}
