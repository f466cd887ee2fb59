// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.kit.Accounts.Outcome;
import city.madang.kit.IdentityLinks.Entry;
import city.madang.kit.IdentityLinks.Link;
import city.madang.kit.IdentityProviders.Identity;
import city.madang.kit.IdentityProviders.Provider;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class LinkOfficeTest {
    private static final String HOME = "192.0.2.60";
    private static final Provider STAFF = new Provider("staff", "City Hall", true, false, false, true);
    private static final Provider CAREFUL = new Provider("careful", "Careful", true, true, false, false);
    private static final Provider PEOPLE = new Provider("people", "People", false, true, true, true);

    @OnBoth
    void findsAnOfficialByAVerifiedAddressOnce(Town on) {
        var kit = on.services();
        var person = official(kit, "Find");
        var mine = identity(Optional.of(login(kit, person).toUpperCase(Locale.ROOT)));
        assertThat(kit.links.enter(CAREFUL, mine))
                .as("not believed about addresses")
                .isEmpty();
        assertThat(kit.links.enter(PEOPLE, mine).map(Entry::official)).contains(false);
        var other = identity(mine.mail());
        assertThat(kit.links.enter(STAFF, other)).contains(new Entry(person, true, true));
        assertThat(kit.links.enter(STAFF, without(other))).contains(new Entry(person, true, false));
        assertThat(kit.links.enter(STAFF, identity(mine.mail())))
                .as("another account there with the same address")
                .isEmpty();
    }

    @OnBoth
    void opensNothingForStrangersAndMakesNoOfficial(Town on) {
        var kit = on.services();
        var before = kit.accounts.officials().size();
        assertThat(kit.links.enter(STAFF, identity(Optional.of("nobody@city.example"))))
                .isEmpty();
        assertThat(kit.links.enter(STAFF, identity(Optional.empty()))).isEmpty();
        assertThat(kit.accounts.officials()).hasSize(before);
    }

    @OnBoth
    void opensNothingForLockedRemovedOrMadeUpOfficials(Town on) {
        var kit = on.services();
        var person = official(kit, "Lock");
        var mine = identity(Optional.empty());
        kit.links.add(person, STAFF, mine);
        kit.register.lock(person);
        assertThat(kit.links.enter(STAFF, mine)).isEmpty();
        kit.register.unlock(person);
        assertThat(kit.links.enter(STAFF, mine)).isPresent();
        assertThat(kit.links.enter(PEOPLE, mine))
                .as("a provider for citizens only")
                .isEmpty();
        kit.register.remove(person);
        assertThat(kit.links.links(person)).isEmpty();
        assertThat(kit.links.enter(STAFF, mine)).isEmpty();
        var demo = kit.accounts.createDemo("link-demo", "Demo", Optional.empty(), Set.of());
        kit.links.add(demo, STAFF, identity(Optional.empty()));
        var theirs = identity(Optional.empty());
        kit.links.add(demo, CAREFUL, theirs);
        kit.cities.demo = false;
        assertThat(kit.links.enter(STAFF, theirs)).isEmpty();
    }

    @OnBoth
    void anIdentityOpensOneAccountOnly(Town on) {
        var kit = on.services();
        var one = official(kit, "One");
        var two = official(kit, "Two");
        var mine = identity(Optional.of("one@elsewhere.example"));
        var link = kit.links.add(one, STAFF, mine);
        assertThat(link.shown()).isEqualTo("o…@elsewhere.example");
        assertThat(kit.links.add(one, STAFF, mine).id()).as("twice is once").isEqualTo(link.id());
        assertThatThrownBy(() -> kit.links.add(two, STAFF, mine)).hasMessage("link.taken");
        assertThat(kit.links.remove(two, link.id())).isFalse();
        assertThat(kit.links.links(one)).extracting(Link::id).containsExactly(link.id());
        assertThat(kit.links.remove(one, link.id())).isTrue();
        assertThat(kit.links.enter(CAREFUL, mine)).isEmpty();
    }

    @OnBoth
    void bringsCitizensToTheAccountOfTheirAddress(Town on) {
        var kit = on.services();
        var mail = "m" + UUID.randomUUID() + "@example.org";
        var entry = kit.links.enter(PEOPLE, identity(Optional.of(mail))).orElseThrow();
        assertThat(entry.official()).isFalse();
        var token = kit.sessions.signIn(Optional.empty(), entry.person());
        assertThat(kit.sessions.visitor(token).citizen().orElseThrow().shown()).isEqualTo("m…@example.org");
        assertThat(kit.citizens.ask(mail, Locale.ENGLISH, "192.0.2.61")).isNotNull();
        var other = kit.links.enter(PEOPLE, identity(Optional.empty())).orElseThrow();
        assertThat(other.person()).isNotEqualTo(entry.person());
        kit.citizens.remove(entry.person());
        assertThat(kit.links.links(entry.person())).isEmpty();
        assertThat(kit.sessions.visitor(token)).isEqualTo(Visitor.ANYBODY);
        assertThat(kit.links.enter(CAREFUL, identity(Optional.of(mail))))
                .as("no new citizens by this one")
                .isEmpty();
    }

    @OnBoth
    void takesATicketOnceAndLimitsReturnsOfANetwork(Town on) {
        var kit = on.services();
        var ticket = UUID.randomUUID().toString();
        assertThat(kit.links.use(ticket, HOME)).isInstanceOf(Outcome.Welcome.class);
        assertThat(kit.links.use(ticket, HOME)).isInstanceOf(Outcome.Wrong.class);
        Outcome last = new Outcome.Wrong();
        for (int i = 0; i <= Town.TRIES_PER_ADDRESS; i++) {
            last = kit.links.use(UUID.randomUUID().toString(), HOME);
        }
        assertThat(last).isInstanceOf(Outcome.Wait.class);
        var office = "192.0.2.62";
        for (int i = 0; i <= Town.TRIES_PER_ADDRESS; i++) {
            var good = UUID.randomUUID().toString();
            assertThat(kit.links.use(good, office)).isInstanceOf(Outcome.Welcome.class);
            kit.links.right(good, office);
        }
        kit.clock.pass(Duration.ofHours(3));
    }

    private static Identity identity(Optional<String> mail) {
        return new Identity("https://login.example", UUID.randomUUID().toString(), mail, false);
    }

    private static Identity without(Identity identity) {
        return new Identity(identity.issuer(), identity.subject(), Optional.empty(), false);
    }

    private static PersonId official(Town.Services kit, String name) {
        var login = UUID.randomUUID().toString().substring(0, 8) + "@city.example";
        return kit.accounts.create(login, name, "a long enough password", Optional.empty(), Optional.empty(), Set.of());
    }

    private static String login(Town.Services kit, PersonId person) {
        return kit.organisation.official(person).orElseThrow().login();
    }
}
