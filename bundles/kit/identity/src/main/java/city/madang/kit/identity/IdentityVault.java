// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.PersonId;
import city.madang.kit.Languages;
import city.madang.kit.ModuleService;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.module.Offer;
import city.madang.vault.Place;
import city.madang.vault.Vault;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** This bundle's part of the vault; has its rows sealed anew when the keys are changed, as the vault does for modules. */
@Component(service = IdentityVault.class)
public final class IdentityVault {
    private static final String ID = "identity";

    private final Vault vault;
    private final IdentityTables tables;
    private final AutoCloseable renewal;

    @Activate
    public IdentityVault(
            @Reference(target = "(concern=vault)") ModuleService<?> vaults,
            @Reference(target = "(concern=vault)") Mount renewals,
            @Reference Languages languages,
            @Reference IdentityTables tables)
            throws Exception {
        this.tables = tables;
        var loader = getClass().getClassLoader();
        vault = (Vault) vaults.forModule(ID, loader, languages.texts(ID, loader));
        var offer = Offer.of().sealed("factor", this::renewFactors);
        renewal = renewals.mount(new OpenModule(ID, "1.0.0", loader, null, null, offer));
    }

    Vault vault() {
        return vault;
    }

    String seal(PersonId person, String key) {
        return vault.seal(factor(person), key);
    }

    String open(PersonId person, String sealed) {
        return vault.open(factor(person), sealed);
    }

    private static Place factor(PersonId person) {
        return new Place("identity_factor", "secret", person.value());
    }

    private Optional<String> renewFactors(String after, int most) {
        return tables.database().inTransaction(tx -> {
            var mapper = tx.mapper(FactorMapper.class);
            List<FactorMapper.Sealed> rows = mapper.after(after, most);
            for (var row : rows) {
                if (!vault.isCurrent(row.secret())) {
                    mapper.reseal(row.person(), row.secret(), seal(row.person(), open(row.person(), row.secret())));
                }
            }
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(rows.get(rows.size() - 1).person().value());
        });
    }

    @Deactivate
    public void close() throws Exception {
        renewal.close();
    }
}
