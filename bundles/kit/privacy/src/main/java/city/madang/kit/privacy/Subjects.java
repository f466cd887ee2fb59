// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.identity.Citizen;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.kit.CitizenAccounts;
import city.madang.message.Address;
import city.madang.privacy.DataSubject;
import city.madang.vault.Reach;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Finds out what belongs to whom: of a visitor, and of what a data officer typed. */
@Component(service = Subjects.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Subjects {
    private final CitizenAccounts citizens;

    @Activate
    public Subjects(@Reference CitizenAccounts citizens) {
        this.citizens = citizens;
    }

    /** By what the officer typed; the account of an address brings its receipts with it. */
    DataSubject typed(Optional<ReceiptNumber> number, Optional<String> reach) {
        var address = reach.flatMap(citizens::address);
        var account = address.flatMap(citizens::find);
        var receipts = new HashSet<ReceiptNumber>();
        number.ifPresent(receipts::add);
        account.map(citizens::receipts).ifPresent(receipts::addAll);
        var forms = Stream.concat(reach.stream(), address.map(Address::value).stream())
                .map(each -> Reach.form(each, ""))
                .collect(Collectors.toSet());
        return new DataSubject(receipts, forms, set(address), set(account));
    }

    /** What the visitor may see of their own. */
    DataSubject self(Visitor visitor) {
        var official = visitor.official().map(Official::id);
        return new DataSubject(visitor.holds(), Set.of(), Set.of(), set(official.or(() -> citizen(visitor))));
    }

    /** What the visitor may erase: who works for the city cannot undo that here. */
    DataSubject erasable(Visitor visitor) {
        return new DataSubject(visitor.holds(), Set.of(), Set.of(), set(citizen(visitor)));
    }

    /**
     * The signed-in citizen with the address of the account, of which the city keeps a keyed hash only.
     *
     * @return empty when the address is another one
     */
    Optional<DataSubject> with(Visitor visitor, String typed) {
        return citizens.address(typed)
                .filter(address -> citizens.find(address)
                        .filter(owner -> citizen(visitor).filter(owner::equals).isPresent())
                        .isPresent())
                .map(address -> new DataSubject(visitor.holds(), Set.of(), Set.of(address), set(citizen(visitor))));
    }

    private static Optional<PersonId> citizen(Visitor visitor) {
        return visitor.citizen().map(Citizen::id);
    }

    private static <T> Set<T> set(Optional<T> one) {
        return one.map(Set::of).orElse(Set.of());
    }
}
