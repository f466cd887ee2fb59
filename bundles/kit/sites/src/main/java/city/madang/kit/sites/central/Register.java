// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.Sha256;
import city.madang.kit.sites.Dice;
import city.madang.kit.sites.EnrolmentCode;
import city.madang.kit.sites.SiteTables;
import city.madang.kit.sites.central.Line.Verdict;
import city.madang.kit.sites.central.Pulse.About;
import city.madang.site.Site;
import city.madang.site.Sites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sites of a city at its centre. Each method is a unit of work; what it changes is recorded. Safe for several threads. */
public final class Register {
    /** How long a code can be used. */
    public static final Duration CODE_LASTS = Duration.ofHours(72);

    private static final int NOT_AUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    private final SiteTables tables;
    private final AuditLog audit;
    private final Clock clock;
    private final Dice dice = new Dice();

    public Register(SiteTables tables, AuditLog audit, Clock clock) {
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that is known of a site. Public, because templates read it. */
    public record Known(SiteRow site, Optional<PulseRow> pulse, Optional<CopyRow> copy) {}

    /** A site with a code that is told once. */
    public record Invited(SiteRow site, EnrolmentCode code) {}

    /** Every site that was ever invited, by name. */
    public List<Known> all() {
        return tables.database().read(tx -> {
            var mapper = mapper(tx);
            var pulses =
                    mapper.pulses().stream().collect(Collectors.toMap(PulseRow::site, Function.<PulseRow>identity()));
            var copies =
                    mapper.copies().stream().collect(Collectors.toMap(CopyRow::site, Function.<CopyRow>identity()));
            return mapper.sites().stream()
                    .map(site -> new Known(
                            site,
                            Optional.ofNullable(pulses.get(site.id())),
                            Optional.ofNullable(copies.get(site.id()))))
                    .toList();
        });
    }

    public Optional<Known> find(String id) {
        return tables.database().read(tx -> {
            var mapper = mapper(tx);
            return mapper.site(id).map(site -> new Known(site, mapper.pulse(id), mapper.copy(id)));
        });
    }

    /** Whether a site that was not withdrawn has this name. */
    boolean isNamed(String name) {
        return all().stream()
                .map(Known::site)
                .anyMatch(site ->
                        site.name().equalsIgnoreCase(name) && site.state(clock.instant()) != SiteRow.State.WITHDRAWN);
    }

    Invited invite(String name, Visitor who) {
        var code = dice.code();
        var now = clock.instant();
        var site = new SiteRow(
                dice.mark(),
                name,
                now,
                Optional.of(index(code)),
                Optional.of(now.plus(CODE_LASTS)),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        tables.database().run(tx -> {
            mapper(tx).insert(site);
            record(tx, who, "invite", site);
        });
        return new Invited(site, code);
    }

    /** Gives a site another code. The machine that serves it goes on until another one has enrolled by that code. */
    Optional<Invited> inviteAgain(String id, Visitor who) {
        var code = dice.code();
        return tables.database()
                .inTransaction(tx -> mapper(tx).site(id).map(site -> {
                    mapper(tx).invite(id, index(code), clock.instant().plus(CODE_LASTS));
                    record(tx, who, "invite-again", site);
                    return new Invited(site, code);
                }));
    }

    /** @return whether there was anything to withdraw */
    boolean withdraw(String id, Visitor who) {
        return change(id, who, "withdraw", (mapper, site) -> {
            mapper.forgetCopy(id);
            return mapper.withdraw(id, clock.instant()) > 0;
        });
    }

    /** Lets the copy that called last go on in place of the machine that does. */
    boolean letCopyGoOn(String id, Visitor who) {
        return change(id, who, "copy-goes-on", (mapper, site) -> {
            var copy = mapper.copy(id);
            var pulse = mapper.pulse(id);
            mapper.forgetCopy(id);
            return copy.isPresent()
                    && pulse.filter(seen -> mapper.go(
                                            seen,
                                            seen.on(seen.calls()
                                                    .admitting(copy.get().mark(), dice.mark())))
                                    > 0)
                            .isPresent();
        });
    }

    /** Until it calls again. */
    boolean forgetCopy(String id, Visitor who) {
        return change(id, who, "copy-forget", (mapper, site) -> mapper.forgetCopy(id) > 0);
    }

    /** Somebody has looked into it. */
    boolean forgetMisuse(String id, Visitor who) {
        return change(id, who, "misuse-forget", (mapper, site) -> mapper.forgetMisuse(id) > 0);
    }

    private interface Change {
        boolean isDone(RegisterMapper mapper, SiteRow site);
    }

    private boolean change(String id, Visitor who, String word, Change change) {
        return tables.database().inTransaction(tx -> {
            var site = mapper(tx).site(id).filter(each -> change.isDone(mapper(tx), each));
            site.ifPresent(each -> record(tx, who, word, each));
            return site.isPresent();
        });
    }

    /**
     * A machine enrols. The same code with the same secret is answered again, because the answer may have been lost.
     *
     * @param secret 64 hexadecimal digits
     * @param address of the machine in the network
     */
    Told enrol(EnrolmentCode code, String secret, About about, String address) {
        var index = index(code);
        var hash = hash(secret);
        return tables.database().inTransaction(tx -> {
            var mapper = mapper(tx);
            var now = clock.instant();
            var found = mapper.byCode(index);
            if (found.isEmpty()) {
                return Told.problem(FORBIDDEN, "code-unknown", "This code is not known here");
            }
            var site = found.get();
            if (site.codeTaken().isPresent()) {
                return usedBefore(tx, site, hash, address);
            }
            if (site.isCodeOver(now)) {
                return Told.problem(GONE, "code-expired", "This code was not used in time; ask for another one");
            }
            if (mapper.bySecret(hash).isPresent() || mapper.take(site.id(), index, hash, now) == 0) {
                return Told.problem(CONFLICT, "code-used", "This secret or this code is in use");
            }
            mapper.endPulse(site.id());
            mapper.forgetCopy(site.id());
            var pulse = PulseRow.begun(site.id(), dice.mark(), about, address);
            mapper.begin(pulse);
            record(tx, Visitor.ANYBODY, "enrol", site);
            return enrolled(site, pulse);
        });
    }

    private Told usedBefore(Tx tx, SiteRow site, String hash, String address) {
        var mapper = mapper(tx);
        var pulse = mapper.pulse(site.id());
        if (site.codeTaken().equals(Optional.of(hash)) && pulse.isPresent()) {
            return enrolled(site, pulse.get());
        }
        mapper.misused(site.id(), clock.instant(), address);
        record(tx, Visitor.ANYBODY, "code-used-again", site);
        return Told.problem(CONFLICT, "code-used", "This code was used by another machine");
    }

    private static Told enrolled(SiteRow site, PulseRow pulse) {
        return Told.fine(Map.of("site", site.id(), "name", site.name(), "line", pulse.line()));
    }

    /** A machine gives a sign of life. */
    Told heard(String secret, Pulse call, String address) {
        return tables.database().inTransaction(tx -> {
            var mapper = mapper(tx);
            var site = mapper.bySecret(hash(secret));
            var pulse = site.flatMap(each -> mapper.pulse(each.id()));
            if (pulse.isEmpty()) {
                return Told.problem(NOT_AUTHORIZED, "unknown", "No site has this secret: it was withdrawn or replaced");
            }
            var seen = pulse.get();
            var verdict = seen.calls().judge(call.step());
            // of two calls at the same moment, the second finds the row changed
            if (verdict == Verdict.FRESH && mapper.go(seen, seen.after(call, address, clock.instant())) == 0) {
                verdict = Verdict.COPY;
            }
            if (verdict == Verdict.COPY) {
                return copy(tx, site.get(), call, address);
            }
            return Told.fine(Map.of("name", site.get().name(), "line", seen.line()));
        });
    }

    private Told copy(Tx tx, SiteRow site, Pulse call, String address) {
        var mapper = mapper(tx);
        if (mapper.forgetCopy(site.id()) == 0) {
            record(tx, Visitor.ANYBODY, "copy-noticed", site);
        }
        var about = call.about();
        mapper.note(new CopyRow(
                site.id(), clock.instant(), about.host(), address, call.step().mark()));
        return Told.problem(
                CONFLICT, "copy", "Another machine goes on with the secret of this site; an administrator decides");
    }

    /** The site that a call of a module comes from; the token is its secret and the mark of its last answered call. */
    public Optional<Site> sender(String secret, String mark) {
        return tables.database().read(tx -> {
            var mapper = mapper(tx);
            return mapper.bySecret(hash(secret))
                    .flatMap(site -> mapper.pulse(site.id())
                            .filter(pulse -> pulse.calls().knows(mark))
                            .map(pulse -> site(site, pulse)));
        });
    }

    /** Those that may call. */
    public List<Site> enrolled() {
        return all().stream()
                .filter(each -> each.site().secretHash().isPresent())
                .flatMap(each -> each.pulse().stream().map(pulse -> site(each.site(), pulse)))
                .toList();
    }

    private Site site(SiteRow site, PulseRow pulse) {
        return new Site(
                site.id(),
                site.name(),
                isThere(pulse, clock.instant()),
                pulse.heard(),
                pulse.aheadMs().map(Duration::ofMillis));
    }

    /** Whether it was heard lately. */
    static boolean isThere(PulseRow pulse, Instant now) {
        return pulse.heard()
                .filter(heard -> Duration.between(heard, now).compareTo(Sites.SILENCE) < 0)
                .isPresent();
    }

    private String index(EnrolmentCode code) {
        return tables.vault().index("code", code.value());
    }

    private static String hash(String secret) {
        return Sha256.of(secret);
    }

    private void record(Tx tx, Visitor who, String word, SiteRow site) {
        audit.forModule(SiteTables.ID).record(tx, who, SiteTables.ID + "." + word, site.toString());
    }

    private static RegisterMapper mapper(Tx tx) {
        return tx.mapper(RegisterMapper.class);
    }
}
