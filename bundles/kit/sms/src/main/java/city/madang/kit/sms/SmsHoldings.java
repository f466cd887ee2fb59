// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms;

import city.madang.kit.ModuleHoldings;
import city.madang.kit.PersonalHoldings;
import city.madang.kit.sms.talk.TalkData;
import city.madang.kit.sms.talk.TalkMapper;
import city.madang.kit.sms.triage.TextData;
import city.madang.kit.sms.triage.TriageMapper;
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

/** What text messages tell of people. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SmsHoldings implements PersonalHoldings, ModuleHoldings {
    private final SmsTables tables;
    private final Offer offer;

    @Activate
    public SmsHoldings(@Reference SmsTables tables) {
        this.tables = tables;
        offer = Offer.of()
                .personal("text", new TextData(tables))
                .personal("talk", new TalkData(tables))
                .retention("texts", dealtWith(tables))
                .retention("senders", silent(tables));
    }

    /** Texts for a person that were dealt with. */
    private static Retention dealtWith(SmsTables tables) {
        return new AgedRows<>(
                tables.database(),
                Period.ofDays(90),
                (tx, before, most) -> tx.mapper(TriageMapper.class).over(before, most),
                (tx, id) -> tx.mapper(TriageMapper.class).delete(id));
    }

    /** Phones that have not written for long, with their language. */
    private static Retention silent(SmsTables tables) {
        return new AgedRows<>(
                tables.database(),
                Period.ofYears(2),
                (tx, before, most) -> tx.mapper(TalkMapper.class).silent(before, most),
                (tx, phone) -> tx.mapper(TalkMapper.class).deleteSender(phone));
    }

    @Override
    public String name() {
        return DialogueOffice.ID;
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
        tables.database().run(tx -> {
            tx.mapper(TalkMapper.class).deleteOfModule(module);
            tx.mapper(TriageMapper.class).deleteOfModule(module);
        });
    }
}
