// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.Tx;
import city.madang.identity.PersonId;
import city.madang.kit.Accounts.Outcome;
import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.IdentityLinks;
import city.madang.kit.IdentityProviders.Identity;
import city.madang.kit.IdentityProviders.Provider;
import city.madang.kit.InsertIfAbsent;
import city.madang.kit.ModuleDatabase;
import city.madang.message.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Links in the city's database. */
@Component(configurationPid = "city.madang.kit.identity")
public final class LinkOffice implements IdentityLinks {
    /** Longer than a ticket is good for. */
    private static final Duration TICKETS_KEPT = Duration.ofHours(1);

    private final ModuleDatabase database;
    private final Cities cities;
    private final Roster roster;
    private final Clock clock;
    private final KeyedHash hash;
    private final KeyedHash addresses;
    private final Attempts returns;
    private final Hourly cleaning = new Hourly();

    @Activate
    public LinkOffice(
            @Reference IdentityTables tables,
            @Reference Cities cities,
            @Reference DataFolder folder,
            IdentitySettings settings) {
        this(tables, cities, folder, Clock.systemUTC(), settings.triesPerAddress());
    }

    public LinkOffice(IdentityTables tables, Cities cities, DataFolder folder, Clock clock, int triesPerAddress) {
        database = tables.database();
        this.cities = cities;
        roster = new Roster(cities, clock);
        this.clock = clock;
        hash = new KeyedHash(folder.key("identity-link"));
        addresses = new KeyedHash(folder.key("citizen-address"));
        returns = new Attempts(database, hash, clock, Limit.ACCOUNT, triesPerAddress);
    }

    @Override
    public Outcome use(String ticket, String address) {
        clean();
        var wait = returns.begin(attempt(ticket, address));
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        var ours = database.inTransaction(tx -> InsertIfAbsent.run(
                () -> tx.mapper(LinkMapper.class).insertTicketIfAbsent(hash.hex("ticket " + ticket), clock.instant())));
        return ours ? new Outcome.Welcome(Optional.empty()) : new Outcome.Wrong();
    }

    @Override
    public void right(String ticket, String address) {
        returns.right(attempt(ticket, address));
    }

    private static Attempts.Try attempt(String ticket, String address) {
        return new Attempts.Try("ticket " + ticket, address);
    }

    @Override
    public Optional<Entry> enter(Provider provider, Identity identity) {
        return database.inTransaction(tx -> {
            var known = tx.mapper(LinkMapper.class).bySubject(subject(identity));
            if (known.isPresent()) {
                return again(tx, provider, known.get());
            }
            return official(tx, provider, identity)
                    .map(person -> new Entry(person, true, true))
                    .or(() -> citizen(tx, provider, identity).map(person -> new Entry(person, false, true)))
                    .map(entry -> linked(tx, provider, identity, entry));
        });
    }

    private Optional<Entry> again(Tx tx, Provider provider, LinkMapper.Linked row) {
        var official = row.person().filter(person -> provider.officials() && isActive(tx, person));
        var citizen = row.citizen().filter(any -> provider.citizens());
        citizen.ifPresent(person -> tx.mapper(CitizenMapper.class).seen(person, clock.instant()));
        var entry = official.map(person -> new Entry(person, true, false))
                .or(() -> citizen.map(person -> new Entry(person, false, false)));
        entry.ifPresent(any -> tx.mapper(LinkMapper.class).used(row.id(), clock.instant()));
        return entry;
    }

    private boolean isActive(Tx tx, PersonId person) {
        return tx.mapper(PersonMapper.class)
                .find(person)
                .filter(roster::mayExist)
                .filter(PersonMapper.Person::isActive)
                .isPresent();
    }

    /** Whoever has a link by this provider already is not found by mail: their address there has gone to somebody else. */
    private Optional<PersonId> official(Tx tx, Provider provider, Identity identity) {
        if (!provider.officials() || !provider.byMail()) {
            return Optional.empty();
        }
        return identity.mail()
                .flatMap(mail -> tx.mapper(PersonMapper.class).byLogin(mail.toLowerCase(Locale.ROOT)))
                .filter(person -> person.login().contains("@"))
                .filter(roster::mayExist)
                .filter(PersonMapper.Person::isActive)
                .map(PersonMapper.Person::id)
                .filter(person -> !tx.mapper(LinkMapper.class).anyOf(person, provider.id()));
    }

    private Optional<PersonId> citizen(Tx tx, Provider provider, Identity identity) {
        if (!provider.citizens()) {
            return Optional.empty();
        }
        var mapper = tx.mapper(CitizenMapper.class);
        var mail = mail(identity).filter(any -> provider.byMail());
        var address = addresses.hex(mail.map(CitizenAddress::whole).orElseGet(() -> "OPENID " + subject(identity)));
        if (provider.newCitizens()) {
            var fresh = new PersonId(UUID.randomUUID().toString());
            var shown = mail(identity).map(CitizenAddress::shown).orElse(provider.name());
            InsertIfAbsent.run(() -> mapper.insertIfAbsent(fresh, address, cut(shown), clock.instant()));
        }
        var citizen = mapper.byAddress(address)
                .filter(person -> !tx.mapper(LinkMapper.class).anyOf(person, provider.id()));
        citizen.ifPresent(person -> mapper.seen(person, clock.instant()));
        return citizen;
    }

    private Optional<CitizenAddress> mail(Identity identity) {
        return identity.mail()
                .flatMap(mail -> CitizenAddress.read(mail, cities.city().country()))
                .filter(read -> read.address().channel() == Channel.EMAIL);
    }

    private Entry linked(Tx tx, Provider provider, Identity identity, Entry entry) {
        var none = Optional.<PersonId>empty();
        var person = Optional.of(entry.person());
        insert(tx, provider, identity, entry.official() ? person : none, entry.official() ? none : person);
        return entry;
    }

    private boolean insert(
            Tx tx, Provider provider, Identity identity, Optional<PersonId> official, Optional<PersonId> citizen) {
        var now = clock.instant();
        var shown = mail(identity).map(CitizenAddress::shown).orElse("");
        var id = UUID.randomUUID().toString();
        var row = new LinkMapper.Linked(
                id, subject(identity), provider.id(), cut(shown), official, citizen, now, Optional.of(now));
        return InsertIfAbsent.run(() -> tx.mapper(LinkMapper.class).insertIfAbsent(row));
    }

    @Override
    public Link add(PersonId person, Provider provider, Identity identity) {
        return database.inTransaction(tx -> {
            var isCitizen = tx.mapper(CitizenMapper.class).find(person).isPresent();
            var owner = Optional.of(person);
            var none = Optional.<PersonId>empty();
            insert(tx, provider, identity, isCitizen ? none : owner, isCitizen ? owner : none);
            var row = tx.mapper(LinkMapper.class).bySubject(subject(identity)).orElseThrow();
            if (!row.person().or(row::citizen).equals(owner)) {
                throw new IllegalArgumentException("link.taken");
            }
            return new Link(row.id(), row.provider(), row.shown(), row.madeAt(), row.usedAt());
        });
    }

    @Override
    public List<Link> links(PersonId person) {
        return database.read(tx -> tx.mapper(LinkMapper.class).of(person));
    }

    @Override
    public boolean remove(PersonId person, String link) {
        return database.inTransaction(tx -> tx.mapper(LinkMapper.class).delete(person, link)) > 0;
    }

    /** Neither name can have a line break in it, so no two identities look the same here. */
    private String subject(Identity identity) {
        return hash.hex(identity.issuer() + "\n" + identity.subject());
    }

    private static String cut(String shown) {
        return shown.length() > 100 ? shown.substring(0, 100) : shown;
    }

    private void clean() {
        Instant now = clock.instant();
        if (cleaning.isDue(now)) {
            database.run(tx -> tx.mapper(LinkMapper.class).deleteTickets(now.minus(TICKETS_KEPT)));
        }
    }
}
