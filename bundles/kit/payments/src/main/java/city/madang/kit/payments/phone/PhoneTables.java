// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import city.madang.data.Tx;
import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleService;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.payments.PaymentBook;
import city.madang.kit.payments.phone.sandbox.SandboxMapper;
import city.madang.module.Offer;
import city.madang.vault.Place;
import city.madang.vault.SealedRows;
import city.madang.vault.Vault;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** What is kept of asking phones, with numbers and keys sealed. */
@Component(service = PhoneTables.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PhoneTables implements SealedRows {
    public static final String ID = "payments";
    private static final String TABLE = "payments_provider";

    private final ModuleDatabase database;
    private final Vault vault;
    private final AutoCloseable renewal;

    /**
     * @param book which migrates the tables first
     * @param renewals the vault, which has rows sealed anew when its keys are changed
     */
    @Activate
    public PhoneTables(
            @Reference PaymentBook book,
            @Reference Databases databases,
            @Reference(target = "(concern=vault)") ModuleService<?> vaults,
            @Reference(target = "(concern=vault)") Mount renewals)
            throws Exception {
        var loader = getClass().getClassLoader();
        database = databases.open(ID, loader);
        database.parse(List.of(PhoneMapper.class, SandboxMapper.class));
        vault = (Vault) vaults.forModule(ID, loader, null);
        renewal = renewals.mount(
                new OpenModule(ID, "", loader, null, database, Offer.of().sealed("provider", this)));
    }

    public ModuleDatabase database() {
        return database;
    }

    String seal(String correlation, String phone) {
        return vault.seal(phonePlace(correlation), phone);
    }

    String phone(PhoneRow row) {
        return row.phone().isEmpty() ? "" : vault.open(phonePlace(row.correlation()), row.phone());
    }

    private static Place phonePlace(String correlation) {
        return new Place("payments_phone", "phone", correlation);
    }

    /** By which a call is known to come from who was asked: the same for ever, and not to be guessed. */
    String token(String correlation) {
        return vault.index("callback", correlation);
    }

    /** What is set up, opened. */
    Optional<ProviderRow> provider() {
        return database.read(tx -> tx.mapper(PhoneMapper.class).provider(ProviderRow.ID))
                .map(this::open);
    }

    void keep(Tx tx, ProviderRow row) {
        var mapper = tx.mapper(PhoneMapper.class);
        mapper.removeProvider(row.id());
        mapper.insertProvider(close(row));
    }

    private ProviderRow close(ProviderRow row) {
        return row.with(sealed(row, "api_key", row.apiKey()), sealed(row, "secret", row.secret()));
    }

    private String sealed(ProviderRow row, String column, String value) {
        return value.isEmpty() ? "" : vault.seal(new Place(TABLE, column, row.id()), value);
    }

    private ProviderRow open(ProviderRow row) {
        return row.with(opened(row, "api_key", row.apiKey()), opened(row, "secret", row.secret()));
    }

    private String opened(ProviderRow row, String column, String value) {
        return value.isEmpty() ? "" : vault.open(new Place(TABLE, column, row.id()), value);
    }

    /** Numbers of phones are not sealed anew: they are gone within minutes. */
    @Override
    public Optional<String> renew(String after, int most) {
        return database.inTransaction((Tx tx) -> {
            var rows = tx.mapper(PhoneMapper.class).after(after, most);
            rows.stream().filter(this::isOld).forEach(row -> keep(tx, open(row)));
            return rows.stream().reduce((first, second) -> second).map(ProviderRow::id);
        });
    }

    private boolean isOld(ProviderRow row) {
        return List.of(row.apiKey(), row.secret()).stream()
                .anyMatch(value -> !value.isEmpty() && !vault.isCurrent(value));
    }

    @Deactivate
    public void close() throws Exception {
        renewal.close();
        database.close();
    }
}
