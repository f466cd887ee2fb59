// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.console;

import city.madang.identity.Visitor;
import city.madang.kit.sites.own.Enrolment;
import city.madang.kit.sites.own.Enrolment.Outcome;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "enrol",
        description = "Has this local server enrol at the central one by the one-time code that its administrator told")
public final class Enrol implements Action {
    @Argument(index = 0, name = "code", required = true, description = "The code, in any case, with or without hyphens")
    private String code;

    @Reference
    private Enrolment enrolment;

    @Override
    public Object execute() {
        var outcome = enrolment.enrol(code, Visitor.ANYBODY);
        if (outcome != Outcome.ENROLLED) {
            throw new IllegalStateException(words(outcome));
        }
        System.out.println("enrolled; the page /admin/central shows how it stands");
        return null;
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case ENROLLED -> "enrolled";
            case NO_SITE -> "this server is the central one: its city file does not say role = site";
            case NO_CENTRAL -> "the city file names no central server (central = https://...)";
            case FORM -> "that cannot be a code: it has 15 letters and digits of 34679CDFHJKMNPQRTVWXY";
            case CODE_UNKNOWN -> "the central server does not know this code";
            case CODE_EXPIRED -> "the code was not used in time; ask for another one";
            case CODE_USED -> "another machine has used this code; ask for another one, and have that looked into";
            case PACE -> "too many codes were tried from here; wait a minute";
            case NOT_CENTRAL -> "what answers there is no central server of this product";
            case SCHEME -> "only https leads to the central server, or http to this machine";
            case INSIDE ->
                "the central server is in the city's own network: list it in etc/city.madang.kit.outside.cfg";
            case NAME -> "the name of the central server is not known here";
            case CONNECTION -> "no connection to the central server, or no trustworthy one";
            case ANSWER -> "the central server did not answer; try the same code again";
        };
    }
}
