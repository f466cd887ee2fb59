// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.Organisation;
import city.madang.kit.ApiTokens;
import city.madang.kit.IdentityLinks;
import city.madang.kit.ModuleHoldings;
import city.madang.kit.PersonalHoldings;
import city.madang.kit.Sessions;
import city.madang.module.Offer;
import city.madang.privacy.AgedRows;
import city.madang.privacy.PersonalData;
import city.madang.privacy.Retention;
import java.time.Period;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What accounts, sessions, tokens and codes tell of people. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class IdentityHoldings implements PersonalHoldings, ModuleHoldings {
    private final IdentityTables tables;
    private final Offer offer;

    /** Longer than four parameters, because the container gives each by its type. */
    @Activate
    public IdentityHoldings(
            @Reference IdentityTables tables,
            @Reference CitizenOffice citizens,
            @Reference Organisation organisation,
            @Reference Sessions sessions,
            @Reference ApiTokens tokens,
            @Reference IdentityLinks links) {
        this.tables = tables;
        offer = Offer.of()
                .personal("session", new SessionData(tables, sessions))
                .personal("token", new TokenData(tokens))
                .personal("link", new LinkData(tables.database(), links))
                .personal("code", new CodeData(tables.database(), citizens))
                .personal("account", new AccountData(tables, citizens, organisation))
                .retention("citizens", unused(tables));
    }

    /** Accounts of citizens who have not signed in for long. */
    static Retention unused(IdentityTables tables) {
        return new AgedRows<>(
                tables.database(),
                Period.ofYears(2),
                (tx, before, most) -> tx.mapper(CitizenMapper.class).unused(before, most),
                (tx, citizen) -> tx.mapper(CitizenMapper.class).delete(citizen));
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Map<String, PersonalData> personal() {
        return offer.personal();
    }

    @Override
    public Map<String, Retention> retention() {
        return offer.retention();
    }

    @Override
    public void erase(String module) {
        erase(tables, module);
    }

    /** A module's receipts, with what tells who holds them, and its roles. */
    static void erase(IdentityTables tables, String module) {
        tables.database().run(tx -> {
            var receipts = tx.mapper(ReceiptMapper.class);
            receipts.deleteHeldBySessions(module);
            receipts.deleteHeldByCitizens(module);
            receipts.deleteOf(module);
            var roles = module + ".%";
            tx.mapper(PersonMapper.class).deleteRolesLike(roles);
            tx.mapper(TokenMapper.class).deleteRolesLike(roles);
            tx.mapper(AssignmentMapper.class).deleteRolesLike(roles);
        });
    }
}
