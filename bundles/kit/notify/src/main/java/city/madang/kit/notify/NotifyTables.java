// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleService;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.notify.in.ArrivalMapper;
import city.madang.kit.notify.in.Letters;
import city.madang.kit.notify.out.AddressBook;
import city.madang.kit.notify.out.Envelopes;
import city.madang.kit.notify.out.MessageMapper;
import city.madang.kit.notify.out.RecipientMapper;
import city.madang.kit.notify.pages.FeedMapper;
import city.madang.kit.notify.words.WordingMapper;
import city.madang.module.Offer;
import city.madang.vault.Vault;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The tables of this bundle, opened once and shared by its services. */
@Component(service = NotifyTables.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class NotifyTables {
    /** Names tables, texts and settings. */
    public static final String ID = "notify";

    private final ModuleDatabase database;
    private final AddressBook addresses;
    private final Envelopes envelopes;
    private final Letters letters;
    private final AutoCloseable renewal;

    /** @param renewals the vault, which has rows sealed anew when its keys are changed */
    @Activate
    public NotifyTables(
            @Reference Databases databases,
            @Reference(target = "(concern=vault)") ModuleService<?> vaults,
            @Reference(target = "(concern=vault)") Mount renewals)
            throws Exception {
        database = databases.open(ID, getClass().getClassLoader());
        database.parse(List.of(
                MessageMapper.class,
                RecipientMapper.class,
                WordingMapper.class,
                ArrivalMapper.class,
                FeedMapper.class));
        var loader = getClass().getClassLoader();
        var vault = (Vault) vaults.forModule(ID, loader, null);
        addresses = new AddressBook(vault, database);
        envelopes = new Envelopes(vault, database);
        letters = new Letters(vault, database);
        var rows = Offer.of()
                .sealed("recipient", addresses)
                .sealed("message", envelopes)
                .sealed("arrival", letters);
        renewal = renewals.mount(new OpenModule(ID, "", loader, null, database, rows));
    }

    public AddressBook addresses() {
        return addresses;
    }

    public Envelopes envelopes() {
        return envelopes;
    }

    public Letters letters() {
        return letters;
    }

    public ModuleDatabase database() {
        return database;
    }

    @Deactivate
    public void close() throws Exception {
        renewal.close();
        database.close();
    }
}
