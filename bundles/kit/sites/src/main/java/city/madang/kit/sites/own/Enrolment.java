// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.own;

import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.Cities.LocalServer;
import city.madang.kit.sites.EnrolmentCode;
import city.madang.kit.sites.SiteOffice;
import city.madang.kit.sites.SiteTables;
import city.madang.kit.sites.central.MachineRoutes;
import city.madang.outside.Answer;
import city.madang.outside.Call;
import city.madang.outside.NotReached;
import city.madang.outside.Outside;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Has this site enrol at the centre by a code. Safe for several threads. */
@Component(service = Enrolment.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Enrolment {
    private static final int OK = 200;

    private final OwnSite own;
    private final Cities cities;
    private final Outside outside;
    private final AuditLog audit;
    private final Heartbeats heartbeats;

    @Activate
    public Enrolment(
            @Reference SiteOffice office,
            @Reference Cities cities,
            @Reference Outside outside,
            @Reference AuditLog audit,
            @Reference Heartbeats heartbeats) {
        own = office.ownSite();
        this.cities = cities;
        this.outside = outside;
        this.audit = audit;
        this.heartbeats = heartbeats;
    }

    /** What came of it. */
    public enum Outcome {
        ENROLLED,
        /** This server is a central one. */
        NO_SITE,
        /** The city file names no central server. */
        NO_CENTRAL,
        /** It cannot be a code. */
        FORM,
        CODE_UNKNOWN,
        CODE_EXPIRED,
        CODE_USED,
        /** Too many codes were tried from here. */
        PACE,
        /** What is there is no central server of this product. */
        NOT_CENTRAL,
        /** Only https leads there. */
        SCHEME,
        /** It is in a network of the city that nobody listed. */
        INSIDE,
        NAME,
        CONNECTION,
        /** The answer did not come: the same code may be tried again. */
        ANSWER
    }

    /** Tries a code as somebody typed it. */
    public synchronized Outcome enrol(String typed, Visitor who) {
        var local = cities.localServer();
        if (local.isEmpty()) {
            return Outcome.NO_SITE;
        }
        var central = local.get().central();
        if (central.isEmpty()) {
            return Outcome.NO_CENTRAL;
        }
        EnrolmentCode code;
        try {
            code = EnrolmentCode.parse(typed);
        } catch (IllegalArgumentException e) {
            return Outcome.FORM;
        }
        var outcome = tried(code, base(central.get()), local.get());
        audit.record(SiteTables.ID, who, "sites.enrol-here", outcome.name().toLowerCase(Locale.ROOT));
        if (outcome == Outcome.ENROLLED) {
            heartbeats.begin();
            heartbeats.beat();
        }
        return outcome;
    }

    private Outcome tried(EnrolmentCode code, URI central, LocalServer local) {
        var row = own.trying(code, central);
        var content = new HashMap<>(Host.about(local.name()));
        content.put("code", code.value());
        content.put("secret", row.secret());
        try {
            return read(row, outside.call(Call.post(URI.create(central + MachineRoutes.ENROL), content)));
        } catch (NotReached e) {
            return switch (e.why()) {
                case SCHEME -> Outcome.SCHEME;
                case INSIDE -> Outcome.INSIDE;
                case NAME -> Outcome.NAME;
                case CONNECTION -> Outcome.CONNECTION;
                case ANSWER -> Outcome.ANSWER;
            };
        }
    }

    private Outcome read(OwnRow row, Answer answer) {
        var said = Said.of(outside, answer);
        if (answer.status() == OK
                && !said.id("site").isEmpty()
                && !said.id("line").isEmpty()) {
            own.enrolled(row, said.id("site"), said.name(), said.id("line"));
            return Outcome.ENROLLED;
        }
        return switch (said.word()) {
            case "code-unknown" -> Outcome.CODE_UNKNOWN;
            case "code-expired" -> Outcome.CODE_EXPIRED;
            case "code-used" -> Outcome.CODE_USED;
            default -> other(answer.status());
        };
    }

    private static Outcome other(int status) {
        if (status == 429) {
            return Outcome.PACE;
        }
        return status / 100 == 5 ? Outcome.ANSWER : Outcome.NOT_CENTRAL;
    }

    /** Without a slash at the end. */
    private static URI base(URI address) {
        var text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }
}
