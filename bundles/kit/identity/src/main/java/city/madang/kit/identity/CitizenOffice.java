// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.kit.Cities;
import city.madang.kit.CitizenAccounts;
import city.madang.kit.DataFolder;
import city.madang.kit.InsertIfAbsent;
import city.madang.message.Address;
import city.madang.message.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts of citizens in the city's database. */
@Component(
        service = {CitizenAccounts.class, CitizenOffice.class},
        configurationPid = "city.madang.kit.identity")
public final class CitizenOffice implements CitizenAccounts {
    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    /** Of eight digits; with the limit on sending, a code of a known address is guessed with a chance of 1 in 70,000 a day. */
    private static final int MOST_TRIES = 5;
    /** As the table says. */
    private static final Duration CODES_KEPT = Duration.ofHours(1);

    private final IdentityTables tables;
    private final Cities cities;
    private final Clock clock;
    private final CodeWays ways;
    private final CodeLetters letters;
    private final KeyedHash addresses;
    private final KeyedHash codes;
    private final Attempts sends;
    private final Hourly cleaning = new Hourly();

    /** Codes go by the machine's time, which no demo moves. */
    @Activate
    public CitizenOffice(
            @Reference IdentityTables tables,
            @Reference Cities cities,
            @Reference DataFolder folder,
            @Reference CodeWays ways,
            @Reference CodeLetters letters,
            IdentitySettings settings) {
        this(tables, cities, folder, ways, letters, Clock.systemUTC(), settings.codesPerAddress());
    }

    /** Longer than four parameters, because it is what the class is made of. */
    public CitizenOffice(
            IdentityTables tables,
            Cities cities,
            DataFolder folder,
            CodeWays ways,
            CodeLetters letters,
            Clock clock,
            int codesPerAddress) {
        this.tables = tables;
        this.cities = cities;
        this.clock = clock;
        this.ways = ways;
        this.letters = letters;
        addresses = new KeyedHash(folder.key("citizen-address"));
        codes = new KeyedHash(folder.key("citizen-code"));
        sends = new Attempts(
                tables.database(), new KeyedHash(folder.key("code-sends")), clock, Limit.SENDS, codesPerAddress);
    }

    @Override
    public Set<Channel> ways() {
        return ways.open();
    }

    @Override
    public Asked ask(String typed, Locale locale, String network) {
        clean();
        var read = CitizenAddress.read(typed, cities.city().country());
        if (read.isEmpty()) {
            return new Asked.Invalid();
        }
        var to = read.get();
        if (!ways().contains(to.address().channel())) {
            return new Asked.NoWay();
        }
        var address = addresses.hex(to.whole());
        var wait = sends.begin(new Attempts.Try(address, network));
        return wait.isPresent() ? new Asked.Wait(wait.get()) : send(to, address, locale);
    }

    private Asked send(CitizenAddress to, String address, Locale locale) {
        var ticket = SessionToken.next(letters.random());
        var code = letters.code();
        tables.database().run(tx -> {
            tx.mapper(CitizenMapper.class)
                    .insertCode(new CitizenMapper.Code(
                            ticket.hash(), address, to.shown(), kept(ticket, code), 0, clock.instant()));
            letters.send(tx, to.address(), code, locale, GOOD_FOR);
        });
        return new Asked.Sent(ticket.value(), to.shown());
    }

    @Override
    public Entered enter(String ticket, String code) {
        var token = SessionToken.parse(ticket);
        if (token.isEmpty()) {
            return new Entered.Over();
        }
        var id = token.get().hash();
        var after = clock.instant().minus(GOOD_FOR);
        // Counted in a unit of work of its own, before it is looked at: tries at the same moment cannot slip past the
        // limit.
        var counted = tables.database()
                .inTransaction(tx -> tx.mapper(CitizenMapper.class).countTry(id, MOST_TRIES, after));
        return counted == 0 ? new Entered.Over() : look(id, kept(token.get(), TypedCode.plain(code)));
    }

    private Entered look(String id, String kept) {
        return tables.database().inTransaction(tx -> {
            var mapper = tx.mapper(CitizenMapper.class);
            var sent = mapper.code(id);
            if (sent.isEmpty()) {
                return new Entered.Over();
            }
            if (!sent.get().code().equals(kept)) {
                return sent.get().tries() < MOST_TRIES ? new Entered.Wrong() : new Entered.Over();
            }
            if (mapper.deleteCode(id) == 0) {
                return new Entered.Over();
            }
            sends.rightByAccount(tx, sent.get().address());
            return new Entered.Welcome(citizen(mapper, sent.get()));
        });
    }

    private PersonId citizen(CitizenMapper mapper, CitizenMapper.Code sent) {
        var fresh = new PersonId(UUID.randomUUID().toString());
        InsertIfAbsent.run(() -> mapper.insertIfAbsent(fresh, sent.address(), sent.shown(), clock.instant()));
        var citizen = mapper.byAddress(sent.address()).orElseThrow();
        mapper.seen(citizen, clock.instant());
        return citizen;
    }

    private String kept(SessionToken ticket, String code) {
        return codes.hex(ticket.value() + " " + code);
    }

    @Override
    public Set<ReceiptNumber> receipts(PersonId citizen) {
        return new HashSet<>(
                tables.database().read(tx -> tx.mapper(CitizenMapper.class).receipts(citizen)));
    }

    @Override
    public Optional<Address> address(String typed) {
        return CitizenAddress.read(typed, cities.city().country()).map(CitizenAddress::address);
    }

    @Override
    public Optional<PersonId> find(Address address) {
        var hash = hash(address);
        return tables.database().read(tx -> tx.mapper(CitizenMapper.class).byAddress(hash));
    }

    /** Names an address in the tables. */
    String hash(Address address) {
        return addresses.hex(new CitizenAddress(address).whole());
    }

    @Override
    public void forget(PersonId citizen, ReceiptNumber number) {
        tables.database().run(tx -> tx.mapper(CitizenMapper.class).forget(citizen, number));
    }

    @Override
    public void remove(PersonId citizen) {
        tables.database().run(tx -> tx.mapper(CitizenMapper.class).delete(citizen));
    }

    private void clean() {
        Instant now = clock.instant();
        if (cleaning.isDue(now)) {
            tables.database().run(tx -> tx.mapper(CitizenMapper.class).deleteCodes(now.minus(CODES_KEPT)));
        }
    }
}
