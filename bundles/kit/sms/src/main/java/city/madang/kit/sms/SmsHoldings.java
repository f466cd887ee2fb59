// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms;

import city.madang.kit.PersonalHoldings;
import city.madang.kit.sms.talk.SenderRetention;
import city.madang.kit.sms.talk.TalkData;
import city.madang.kit.sms.triage.TextData;
import city.madang.kit.sms.triage.TextRetention;
import city.madang.module.Offer;
import city.madang.privacy.PersonalData;
import city.madang.privacy.Retention;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What text messages tell of people. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SmsHoldings implements PersonalHoldings {
    private final Offer offer;

    @Activate
    public SmsHoldings(@Reference SmsTables tables) {
        offer = Offer.of()
                .personal("text", new TextData(tables))
                .personal("talk", new TalkData(tables))
                .retention("texts", new TextRetention(tables.database()))
                .retention("senders", new SenderRetention(tables.database()));
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
}
