// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms;

import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleService;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.sms.phone.PhoneMapper;
import city.madang.kit.sms.sent.SentMapper;
import city.madang.kit.sms.smpp.PartMapper;
import city.madang.kit.sms.talk.SealedTalks;
import city.madang.kit.sms.talk.TalkMapper;
import city.madang.kit.sms.talk.UssdMapper;
import city.madang.kit.sms.triage.SealedTriage;
import city.madang.kit.sms.triage.TriageMapper;
import city.madang.module.Offer;
import city.madang.vault.Vault;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The tables of this bundle, opened once and shared by its services. */
@Component(service = SmsTables.class)
public final class SmsTables {
    private final ModuleDatabase database;
    private final Vault vault;
    private final SealedTalks talks;
    private final SealedTriage triage;
    private final AutoCloseable renewal;

    /** @param renewals the vault, which has rows sealed anew when its keys are changed */
    @Activate
    public SmsTables(
            @Reference Databases databases,
            @Reference(target = "(concern=vault)") ModuleService<?> vaults,
            @Reference(target = "(concern=vault)") Mount renewals)
            throws Exception {
        var loader = getClass().getClassLoader();
        database = databases.open(DialogueOffice.ID, loader);
        database.parse(List.of(
                TalkMapper.class,
                TriageMapper.class,
                SentMapper.class,
                PartMapper.class,
                PhoneMapper.class,
                UssdMapper.class));
        vault = (Vault) vaults.forModule(DialogueOffice.ID, loader, null);
        talks = new SealedTalks(vault, database);
        triage = new SealedTriage(vault, database);
        var rows = Offer.of().sealed("talk", talks).sealed("triage", triage);
        renewal = renewals.mount(new OpenModule(DialogueOffice.ID, "", loader, null, database, rows));
    }

    public ModuleDatabase database() {
        return database;
    }

    public Vault vault() {
        return vault;
    }

    public SealedTalks talks() {
        return talks;
    }

    public SealedTriage triage() {
        return triage;
    }

    @Deactivate
    public void close() throws Exception {
        renewal.close();
        database.close();
    }
}
