// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.export.Share;
import city.madang.geo.Areas;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.Organisation;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.Carrier;
import city.madang.kit.CitizenAccounts.Asked;
import city.madang.kit.CitizenAccounts.Entered;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.OpenModule;
import city.madang.kit.OrganisationAdmin;
import city.madang.kit.SuggestionTraining;
import city.madang.kit.jobs.Stage;
import city.madang.kit.modules.intake.CsvImport;
import city.madang.kit.modules.opening.ModuleStates.Standing;
import city.madang.kit.modules.proposal.Proposed;
import city.madang.kit.modules.records.ExportOrder;
import city.madang.kit.web.http.Cookie;
import city.madang.l10n.LocalText;
import city.madang.message.Received;
import city.madang.module.Kit;
import city.madang.module.ModuleState;
import city.madang.module.Offer;
import city.madang.module.Scene;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A solution that is open in a test city, and the people who use it. Closing it closes the database with all it holds. */
public final class Site implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int RECORDED = 100;

    private final String id;
    private final Wiring wiring;
    private final Browser anybody;
    private int forgotten;
    private Optional<RawTables> tables = Optional.empty();

    private Site(String id, Wiring wiring) {
        this.id = id;
        this.wiring = wiring;
        this.anybody = browser();
    }

    static Site open(Solution solution, Wiring.Plan plan) {
        var id = id(solution);
        var wiring = new Wiring(id, plan);
        try {
            open(wiring, solution);
        } catch (IllegalStateException e) {
            wiring.close();
            throw e;
        }
        wiring.jobs().runDue();
        return new Site(id, wiring);
    }

    private static String id(Solution solution) {
        return solution.getClass().getAnnotation(SolutionModule.class).id();
    }

    private static void open(Wiring wiring, Solution solution) {
        wiring.openings().add(solution, "0.0.0");
        var id = id(solution);
        var standing = await(wiring, id);
        if (standing.state() != ModuleState.OPEN || !standing.reason().isEmpty()) {
            throw new IllegalStateException(id + " is " + standing.state() + ": " + standing.reason());
        }
    }

    /** Opens another solution in the same city; gives what it was given. */
    public Kit also(Solution other) {
        open(wiring, other);
        return wiring.captured().module(id(other)).kit();
    }

    /** Closes a solution, as when it is updated or removed; its data stays. */
    public void without(Solution solution) {
        wiring.openings().remove(solution);
    }

    private static Standing await(Wiring wiring, String id) {
        try {
            return wiring.states()
                    .await(
                            id,
                            standing -> standing.state() == ModuleState.OPEN || standing.state() == ModuleState.FAILED,
                            PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a visitor who has not signed in. */
    public Page get(String path) {
        return anybody.get(path);
    }

    /** As a visitor who has not signed in. */
    public Page get(String path, Map<String, String> query) {
        return anybody.get(path, query);
    }

    /** As a visitor who has not signed in. */
    public Page post(String path, Map<String, String> fields, SentFile... files) {
        return anybody.post(path, fields, files);
    }

    /** Somebody who comes for the first time. */
    public Browser browser() {
        return new Browser(wiring.bare().site::serve, id);
    }

    /** Somebody who has shown number and PIN. */
    public Browser holder(ReceiptNumber number) {
        return browser().cookie(Cookie.SESSION, wiring.bare().sessions.hold(Optional.empty(), number));
    }

    /** A citizen who has shown the code that was sent to the address. */
    public Browser citizen(String address) {
        var asked = (Asked.Sent) wiring.citizens().ask(address, Locale.ENGLISH, "127.0.0.1");
        settle();
        var code = sent().get(sent().size() - 1).text().replaceAll("(?s).*?([0-9]{4} ?[0-9]{4}).*", "$1");
        var known = (Entered.Welcome) wiring.citizens().enter(asked.ticket(), code);
        return browser().cookie(Cookie.SESSION, wiring.bare().sessions.signIn(Optional.empty(), known.citizen()));
    }

    /**
     * An official who has signed in; created when there is none of that login yet.
     *
     * @param department empty for the whole city; created when missing
     */
    public Browser official(String login, Optional<String> department, Role... roles) {
        return browser()
                .cookie(
                        Cookie.SESSION,
                        wiring.bare().sessions.signIn(Optional.empty(), person(login, department, roles)));
    }

    /** A program with a token of such an official, for all of their roles. */
    public Browser program(String login, Optional<String> department, Role... roles) {
        var owner = person(login, department, roles);
        var until = LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(30);
        return browser().bearer(wiring.bare().tokens.make(owner, "program", roles(owner), until));
    }

    private Set<Role> roles(PersonId owner) {
        return wiring.bare().organisation.official(owner).orElseThrow().roles();
    }

    /** Lets one official stand in for another, from today on; both exist already. */
    public void standIn(String absent, String deputy, int days) {
        var today = LocalDate.ofInstant(now(), kit().city().zone());
        var nowhere = Optional.<String>empty();
        wiring.bare().register.appoint(person(absent, nowhere), person(deputy, nowhere), today, today.plusDays(days));
    }

    private PersonId person(String login, Optional<String> department, Role... roles) {
        var accounts = wiring.bare().accounts;
        return accounts.officials().stream()
                .filter(official -> official.login().equals(login))
                .map(Official::id)
                .findFirst()
                .orElseGet(() -> accounts.create(
                        login,
                        "Official " + login,
                        "a long password for " + login,
                        department.map(this::department),
                        Optional.empty(),
                        Set.of(roles)));
    }

    private DepartmentId department(String code) {
        return organisation()
                .ensureDepartment(new DepartmentId(code), LocalText.of("Department " + code))
                .id();
    }

    public Organisation organisation() {
        return wiring.bare().organisation;
    }

    public Areas areas() {
        return wiring.bare().areas;
    }

    /** The latest acts that were recorded, newest first. */
    public List<AuditLog.Entry> recorded() {
        var all = wiring.bare().audit.latest(forgotten + RECORDED);
        return all.subList(0, all.size() - forgotten);
    }

    /**
     * As if it had just been opened, in a small part of the time: the module has neither rows nor files, nothing is recorded, and it
     * is the time of the beginning again. People, areas and what other modules have stay.
     *
     * @param kept tables of the module that its scripts fill; the same in every call
     */
    public void empty(String... kept) {
        var cleared = tables.orElseGet(() -> new RawTables(wiring.bare().store, id, Set.of(kept)));
        tables = Optional.of(cleared);
        cleared.empty();
        try {
            wiring.bare().files.erase(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forgotten = wiring.bare().audit.latest(Integer.MAX_VALUE).size();
        wiring.clock().set(TestKit.START);
    }

    /** What the solution proposed to install. */
    public Optional<Proposed> proposed() {
        return wiring.proposals().find(id);
    }

    /** Takes in departments as the command does. */
    public OrganisationAdmin.ImportReport importDepartments(String csv) {
        return wiring.bare().register.importDepartments(csv);
    }

    /** What the solution was given. */
    public Kit kit() {
        return module().kit();
    }

    /** What the solution offers. */
    public Offer offer() {
        return module().offer();
    }

    /** The module's tables. */
    public ModuleDatabase database() {
        return module().database();
    }

    /** Takes in a file of another system as the command does; gives its summary. */
    public String importFile(Path file, Path mapping) {
        return CsvImport.run(module(), file, mapping, progress -> {});
    }

    /** Writes all records of a kind as the command does; gives how many. */
    public long export(String kind, Path file, Share share) {
        var order = ExportOrder.into(file.getFileName().toString(), id, kind, share);
        try (var out = Files.newOutputStream(file)) {
            return wiring.exports().begin(order, Visitor.ANYBODY).writeTo(out, done -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OpenModule module() {
        return wiring.captured().module(id);
    }

    /**
     * What stands in a copy of the whole database: every row of PostgreSQL's tables, every byte of Derby's backup, in which what was
     * changed or deleted may still be.
     */
    public String rawCopy() {
        return RawCopy.of(wiring.bare().store, wiring.bare().folder);
    }

    /** The city's data folder: keys, files, copies of the database. */
    public Path folder() {
        return wiring.bare().folder;
    }

    /** Gives the vault new keys, and has all rows sealed with them. */
    public void rotateKeys() {
        wiring.vault().rotate();
        wiring.vault().renew();
    }

    /** What was handed to the carriers of any channel so far; {@link #settle} first. */
    public List<Carrier.Outgoing> sent() {
        return wiring.post().carried();
    }

    /** Somebody writes on any channel. */
    public void arrives(Received message) {
        wiring.post().arrivals().arrived(message);
    }

    /** Sends a text message to the city; gives what that phone got since, oldest first. */
    public List<String> text(String phone, String text) {
        settle();
        var before = wiring.phones().got(phone).size();
        wiring.phones().send(phone, text);
        settle();
        return texts(phone).subList(before, texts(phone).size());
    }

    /** All text messages that a phone got, oldest first. */
    public List<String> texts(String phone) {
        return wiring.phones().got(phone);
    }

    /** Deals with text conversations in which nothing was said for long. */
    public void silence() {
        wiring.phones().office().silence();
        settle();
    }

    /** Plays the module's scenes on tomorrow's day of a demo; the kit comes to rest after each. */
    public void playDay() {
        var phones = wiring.phones();
        var stage = new Stage(
                "tomorrow",
                wiring.bare().accounts,
                wiring.post().arrivals(),
                (phone, text, once) -> phones.send(phone.value(), text),
                wiring.clock());
        var zone = kit().city().zone();
        var day = LocalDate.ofInstant(now(), zone).plusDays(1);
        offer().scenes().stream().sorted(Comparator.comparing(Scene::at)).forEach(scene -> {
            at(day.atTime(scene.at()).atZone(zone).toInstant());
            scene.act().play(stage);
            settle();
        });
    }

    /** Moves the clock. */
    public void at(Instant now) {
        wiring.clock().set(now);
    }

    /** Moves the clock. */
    public void later(Duration by) {
        wiring.clock().pass(by);
    }

    public Instant now() {
        return wiring.clock().instant();
    }

    /** Waits until everything that was published is delivered, and can be found. */
    public void settle() {
        wiring.settle();
    }

    /** Runs the jobs that are due, and returns when they are done. A job is first due at its next time after opening. */
    public void runJobs() {
        wiring.jobs().runDue();
    }

    /** Has suggestions learnt from what officials decided, as the console's commands do. */
    public SuggestionTraining training() {
        return wiring.suggestions();
    }

    @Override
    public void close() {
        tables.ifPresent(RawTables::close);
        wiring.close();
    }
}
