// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.DatabaseUnavailable;
import city.madang.data.Tx;
import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.kit.Accounts;
import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.InsertIfAbsent;
import city.madang.kit.ModuleDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accounts in the city's database. Limits on tries stand in {@link Limit}. */
@Component(configurationPid = "city.madang.kit.identity")
public final class AccountOffice implements Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(AccountOffice.class);

    /** Of every demo account; no real account can have it, it is too short. */
    static final String DEMO_PASSWORD = "madang-demo";

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,59}");

    private final ModuleDatabase database;
    private final Roster roster;
    private final Clock clock;
    private final Pins pins;
    private final Attempts attempts;
    private final Passwords passwords;
    private volatile String demoHash;
    private final RecoveryLinks links;

    @Activate
    public AccountOffice(
            @Reference IdentityTables tables,
            @Reference Cities cities,
            @Reference DataFolder folder,
            IdentitySettings settings) {
        this(tables, cities, folder, Clock.systemUTC(), settings.triesPerAddress(), Passwords.COST);
    }

    /** @param cost of password hashes: a power of two, 4 to 31; low in tests only */
    public AccountOffice(
            IdentityTables tables, Cities cities, DataFolder folder, Clock clock, int triesPerAddress, int cost) {
        database = tables.database();
        roster = new Roster(cities, clock);
        this.clock = clock;
        pins = new Pins(folder);
        attempts = new Attempts(database, folder, clock, triesPerAddress);
        links = new RecoveryLinks(clock);
        passwords = new Passwords(cost, new SecureRandom(), cities);
    }

    @Override
    public Outcome signIn(String login, String password, String address) {
        var plain = plain(login);
        var person = database.read(tx -> tx.mapper(PersonMapper.class).byLogin(plain))
                .filter(roster::mayExist)
                .filter(PersonMapper.Person::isActive);
        var outcome = decide(
                new Attempts.Try("login " + plain, address),
                () -> passwords.matches(password, person.map(PersonMapper.Person::password)),
                person.map(PersonMapper.Person::id));
        if (outcome instanceof Outcome.Welcome) {
            person.filter(known -> Passwords.isOld(known.password())).ifPresent(known -> renew(known, password));
        }
        return outcome;
    }

    /** Unless it was changed in the meantime. */
    private void renew(PersonMapper.Person person, String password) {
        var hash = passwords.hash(password);
        try {
            database.run(tx -> tx.mapper(PersonMapper.class).renewPassword(person.id(), person.password(), hash));
        } catch (DatabaseUnavailable e) {
            // A full disk must not keep people out; it is renewed another time.
            LOG.debug("a password's hash was not renewed", e);
        }
    }

    @Override
    public Outcome showReceipt(ReceiptNumber number, String pin, String address) {
        var kept =
                database.read(tx -> tx.mapper(ReceiptMapper.class).find(number)).map(ReceiptMapper.Issued::pin);
        return decide(
                new Attempts.Try("number " + number.value(), address),
                () -> pins.matches(number, pin, kept.orElse("")),
                Optional.empty());
    }

    private Outcome decide(Attempts.Try attempt, BooleanSupplier right, Optional<PersonId> person) {
        var wait = attempts.begin(attempt);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        if (!right.getAsBoolean()) {
            return new Outcome.Wrong();
        }
        attempts.right(attempt);
        return new Outcome.Welcome(person);
    }

    @Override
    public Optional<String> issuedBy(ReceiptNumber number) {
        return database.read(tx -> tx.mapper(ReceiptMapper.class).find(number)).map(ReceiptMapper.Issued::module);
    }

    @Override
    public boolean hasAdministrator() {
        return database.read(tx -> !tx.mapper(PersonMapper.class)
                .with(Role.ADMINISTRATOR, roster.isDemo())
                .isEmpty());
    }

    @Override
    public List<Official> officials() {
        return database.read(tx -> roster.officials(
                tx,
                tx.mapper(PersonMapper.class).all(roster.isDemo()).stream()
                        .filter(PersonMapper.Person::isActive)
                        .toList()));
    }

    @Override
    public PersonId create(
            String login,
            String name,
            String password,
            Optional<DepartmentId> department,
            Optional<AreaId> area,
            Set<Role> roles) {
        var plain = plain(login);
        passwords.check(plain, name, password);
        var person = person(plain, name, passwords.hash(password), department, area, false);
        return database.inTransaction(tx -> {
            if (!insert(tx, person)) {
                throw new IllegalArgumentException("account.login.taken");
            }
            addRoles(tx, person.id(), roles);
            return person.id();
        });
    }

    @Override
    public Outcome changePassword(PersonId person, String present, String fresh, String address) {
        var there = database.read(tx -> tx.mapper(PersonMapper.class).find(person))
                .filter(roster::mayExist)
                .filter(PersonMapper.Person::isActive);
        there.ifPresent(known -> passwords.check(known.login(), known.name(), fresh));
        var outcome = decide(
                new Attempts.Try(
                        "login " + there.map(PersonMapper.Person::login).orElse(""), address),
                () -> passwords.matches(present, there.map(PersonMapper.Person::password)),
                Optional.of(person));
        if (outcome instanceof Outcome.Welcome) {
            var hash = passwords.hash(fresh);
            database.run(tx -> tx.mapper(PersonMapper.class).setPassword(person, hash));
        }
        return outcome;
    }

    @Override
    public Optional<PersonId> recovering(String secret) {
        return database.read(tx -> recoverable(tx, links.find(tx, secret))).map(PersonMapper.Person::id);
    }

    @Override
    public Optional<PersonId> recover(String secret, String fresh) {
        var there = database.read(tx -> recoverable(tx, links.find(tx, secret)));
        there.ifPresent(person -> passwords.check(person.login(), person.name(), fresh));
        var hash = passwords.hash(fresh);
        return database.inTransaction(tx -> {
            var person = recoverable(tx, links.use(tx, secret)).map(PersonMapper.Person::id);
            person.ifPresent(id -> {
                tx.mapper(PersonMapper.class).setPassword(id, hash);
                tx.mapper(SessionMapper.class).deleteOthers(id, "");
            });
            return person;
        });
    }

    private Optional<PersonMapper.Person> recoverable(Tx tx, Optional<PersonId> id) {
        return id.flatMap(tx.mapper(PersonMapper.class)::find)
                .filter(roster::mayExist)
                .filter(PersonMapper.Person::isActive);
    }

    @Override
    public PersonId createDemo(String login, String name, Optional<DepartmentId> department, Set<Role> roles) {
        if (!roster.isDemo()) {
            throw new IllegalStateException("this city is no demo: no demo account is made");
        }
        var plain = plain(login);
        var hash = demoHash();
        return database.inTransaction(tx -> {
            insert(tx, person(plain, name, hash, department, Optional.empty(), true));
            var there = tx.mapper(PersonMapper.class).byLogin(plain).orElseThrow();
            if (!there.demo()) {
                throw new IllegalStateException("the login " + plain + " belongs to a real account");
            }
            addRoles(tx, there.id(), roles);
            return there.id();
        });
    }

    /** All have the same password, which everybody knows: one hash does. */
    private String demoHash() {
        if (demoHash == null) {
            demoHash = passwords.hash(DEMO_PASSWORD);
        }
        return demoHash;
    }

    private PersonMapper.Person person(
            String login,
            String name,
            String hash,
            Optional<DepartmentId> department,
            Optional<AreaId> area,
            boolean demo) {
        if (!LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException("account.login.form");
        }
        checkName(name);
        var id = new PersonId(UUID.randomUUID().toString());
        return new PersonMapper.Person(
                id,
                login,
                name.strip(),
                hash,
                department,
                area,
                demo,
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }

    static void checkName(String name) {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("account.name.form");
        }
    }

    private static boolean insert(Tx tx, PersonMapper.Person person) {
        return InsertIfAbsent.run(() -> tx.mapper(PersonMapper.class).insertIfAbsent(person));
    }

    static void addRoles(Tx tx, PersonId person, Set<Role> roles) {
        var mapper = tx.mapper(PersonMapper.class);
        for (var role : roles) {
            InsertIfAbsent.run(() -> mapper.addRole(person, role));
        }
    }

    /** As logins are kept; cut, so that nobody makes us hash a novel. */
    private static String plain(String login) {
        var stripped = login.strip().toLowerCase(Locale.ROOT);
        return stripped.length() > 100 ? stripped.substring(0, 100) : stripped;
    }
}
