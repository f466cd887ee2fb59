// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import city.madang.kit.Languages;
import city.madang.kit.ModuleHoldings;
import city.madang.kit.PersonalHoldings;
import city.madang.kit.notify.in.ArrivalMapper;
import city.madang.kit.notify.in.Arrived;
import city.madang.kit.notify.in.ArrivedData;
import city.madang.kit.notify.out.MessageMapper;
import city.madang.kit.notify.out.RecipientMapper;
import city.madang.kit.notify.out.RefusalData;
import city.madang.kit.notify.out.SentData;
import city.madang.kit.notify.out.SentMessages;
import city.madang.kit.notify.pages.FeedData;
import city.madang.kit.notify.pages.Feeds;
import city.madang.kit.notify.words.WordingMapper;
import city.madang.message.Channel;
import city.madang.module.Offer;
import city.madang.privacy.PersonalData;
import city.madang.privacy.Retention;
import java.time.Period;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What messages tell of people. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class NotifyHoldings implements PersonalHoldings, ModuleHoldings {
    private final NotifyTables tables;
    private final Offer offer;

    /** Longer than four parameters, because the container gives each by its type. */
    @Activate
    public NotifyHoldings(
            @Reference NotifyTables tables,
            @Reference SentMessages sent,
            @Reference Arrived arrived,
            @Reference Feeds feeds,
            @Reference NotifySettings settings,
            @Reference Languages languages) {
        this.tables = tables;
        var texts = languages.texts(NotifyTables.ID, getClass().getClassLoader());
        var keep = Period.ofDays(Math.toIntExact(settings.keep().toDays()));
        offer = Offer.of()
                .personal("message", new SentData(tables, texts))
                .personal("arrival", new ArrivedData(tables, texts))
                .personal("refusal", new RefusalData(tables, texts))
                .personal("feed", new FeedData(feeds))
                .retention("messages", new MessageRetention(sent, arrived, keep));
    }

    @Override
    public String name() {
        return NotifyTables.ID;
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

    /** Messages of a module, what it took in, its texts that the city changed, and addresses that nobody else writes to. */
    static void erase(NotifyTables tables, String module) {
        tables.database().run(tx -> {
            tx.mapper(MessageMapper.class).deleteOf(module);
            tx.mapper(ArrivalMapper.class).deleteOf(module);
            tx.mapper(WordingMapper.class).deleteOf(module);
            for (var channel : Channel.values()) {
                tx.mapper(RecipientMapper.class).deleteUnused(channel);
            }
        });
    }
}
