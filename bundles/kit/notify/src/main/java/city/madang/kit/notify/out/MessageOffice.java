// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.data.Tx;
import city.madang.kit.Carrier;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleService;
import city.madang.kit.PlainText;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.words.Words;
import city.madang.l10n.Texts;
import city.madang.message.Channel;
import city.madang.message.Message;
import city.madang.message.MessageId;
import city.madang.message.Messages;
import city.madang.message.SentMessage;
import city.madang.message.SentMessage.State;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Takes messages from modules: written in their words and stored with what they are about. Safe for several threads. */
@Component(
        service = ModuleService.class,
        property = "concern=messages",
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class MessageOffice implements ModuleService<Messages> {
    private static final int MOST_SUBJECT = 250;
    private static final int MOST_ABOUT = 100;

    private final ModuleDatabase database;
    private final Words words;
    private final Recipients recipients;
    private final Envelopes envelopes;
    private final Carriers carriers;
    private final Clock clock;
    private final TimeOrderedIds ids = new TimeOrderedIds();

    @Activate
    public MessageOffice(
            @Reference NotifyTables tables,
            @Reference Words words,
            @Reference Recipients recipients,
            @Reference Carriers carriers,
            @Reference Clock clock) {
        database = tables.database();
        envelopes = tables.envelopes();
        this.words = words;
        this.recipients = recipients;
        this.carriers = carriers;
        this.clock = clock;
    }

    @Override
    public Class<Messages> type() {
        return Messages.class;
    }

    @Override
    public Messages forModule(String module, ClassLoader loader, Texts texts) {
        return new Messages() {
            @Override
            public MessageId send(Tx tx, Message message) {
                return store(database.join(tx), module, texts, message);
            }

            @Override
            public boolean reaches(Channel channel) {
                return channel == Channel.PERSON
                        || carriers.on(channel).filter(Carrier::isSetUp).isPresent();
            }

            @Override
            public List<SentMessage> about(String subject) {
                return database.read(tx -> tx.mapper(MessageMapper.class).about(module, subject)).stream()
                        .map(MessageOffice::sent)
                        .toList();
            }

            @Override
            public Map<State, Long> counted(String subject) {
                var all = new EnumMap<State, Long>(State.class);
                database.read(tx -> tx.mapper(MessageMapper.class).countAbout(module, subject))
                        .forEach(each -> all.put(each.state(), each.messages()));
                return all;
            }
        };
    }

    private MessageId store(Tx own, String module, Texts texts, Message message) {
        var written = words.write(own, module, texts, message);
        var now = clock.instant();
        var channel = message.to().channel();
        boolean there = channel == Channel.PERSON;
        var row = new MessageRow(
                new MessageId(ids.next(now)),
                module,
                message.template(),
                PlainText.cut(message.about(), MOST_ABOUT),
                channel,
                recipients.ensure(own, message.to()).id(),
                message.locale(),
                PlainText.cut(written.subject(), MOST_SUBJECT),
                written.text(),
                false,
                message.urgent(),
                now,
                there ? State.DELIVERED : State.QUEUED,
                now,
                there ? Optional.empty() : Optional.of(now),
                0,
                "",
                "",
                "",
                Optional.empty());
        insert(own, envelopes.close(row), now);
        return row.id();
    }

    private static void insert(Tx own, MessageRow row, Instant now) {
        var mapper = own.mapper(MessageMapper.class);
        mapper.insert(row);
        mapper.insertStep(new Step(row.id(), now, row.state(), ""));
        if (row.state() == State.QUEUED) {
            own.publish(new MessageQueued(row.channel()));
        }
    }

    private static SentMessage sent(MessageRow row) {
        return new SentMessage(
                row.id(), row.template(), row.channel(), row.state(), row.created(), row.since(), row.reason());
    }
}
