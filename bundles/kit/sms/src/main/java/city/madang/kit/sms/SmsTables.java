// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms;

import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.sms.phone.PhoneMapper;
import city.madang.kit.sms.sent.SentMapper;
import city.madang.kit.sms.smpp.PartMapper;
import city.madang.kit.sms.talk.TalkMapper;
import city.madang.kit.sms.triage.TriageMapper;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The tables of this bundle, opened once and shared by its services. */
@Component(service = SmsTables.class)
public final class SmsTables {
    private final ModuleDatabase database;

    @Activate
    public SmsTables(@Reference Databases databases) {
        database = databases.open("sms", getClass().getClassLoader());
        database.parse(
                List.of(TalkMapper.class, TriageMapper.class, SentMapper.class, PartMapper.class, PhoneMapper.class));
    }

    public ModuleDatabase database() {
        return database;
    }

    @Deactivate
    public void close() {
        database.close();
    }
}
