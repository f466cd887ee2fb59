// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.data.Tx;
import city.madang.kit.Arrivals;
import city.madang.kit.InsertIfAbsent;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.OpenModule;
import city.madang.kit.Outbox;
import city.madang.kit.PlainText;
import city.madang.kit.Reception;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.in.ArrivalRow.Standing;
import city.madang.kit.notify.out.DeliveryReports;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Received;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Stores what people write, cleaned, before anybody acknowledges it, and hands it by the outbox to the first who takes it. The one who takes
 * it and the note that it is taken are one unit of work, so nothing is taken twice.
 */
@Component(
        immediate = true,
        service = {Arrivals.class, ArrivalRoom.class},
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ArrivalRoom implements Arrivals {
    private static final int MOST_SUBJECT = 250;
    private static final int MOST_TEXT = 20_000;

    private final ModuleDatabase database;
    private final Letters letters;
    private final DeliveryReports reports;
    private final Clock clock;
    private final Inboxes inboxes = new Inboxes();
    private final AutoCloseable news;

    @Activate
    public ArrivalRoom(
            @Reference NotifyTables tables,
            @Reference DeliveryReports reports,
            @Reference Outbox outbox,
            @Reference Clock clock) {
        database = tables.database();
        letters = tables.letters();
        this.reports = reports;
        this.clock = clock;
        news = outbox.receive("notify-arrivals", false, MessageArrived.class, event -> hand(event.arrival()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindReception(Reception reception) {
        inboxes.add(reception);
    }

    public void unbindReception(Reception reception) {
        inboxes.remove(reception);
    }

    /** A module opened that may take messages. */
    public AutoCloseable open(OpenModule module) {
        return inboxes.add(module);
    }

    @Override
    public void arrived(Received message) {
        arrived(message, "");
    }

    /** @param answered the module whose message it answers; empty text when that is not known */
    public void arrived(Received message, String answered) {
        arrived(message, answered, Standing.WAITING);
    }

    /** A machine wrote it: kept where officials can look, handed to nobody. */
    public void aside(Received message) {
        arrived(message, "", Standing.PUT_ASIDE);
    }

    private void arrived(Received message, String answered, Standing standing) {
        database.run(tx -> store(tx, message, answered, standing));
    }

    private void store(Tx tx, Received message, String answered, Standing standing) {
        var mapper = tx.mapper(ArrivalMapper.class);
        var channel = message.from().channel();
        var called = PlainText.of(message.id());
        if (mapper.byExternal(channel, called).isPresent()) {
            return;
        }
        var id = UUID.randomUUID().toString();
        var row = new ArrivalRow(
                id,
                channel,
                called,
                message.from().value(),
                Optional.empty(),
                PlainText.cut(PlainText.of(message.to()), 320),
                PlainText.cut(PlainText.of(message.subject()), MOST_SUBJECT),
                PlainText.cut(PlainText.of(message.text()), MOST_TEXT),
                false,
                answered,
                message.answers(),
                message.at(),
                standing,
                clock.instant());
        if (InsertIfAbsent.run(() -> mapper.insert(letters.close(row)))) {
            for (int i = 0; i < message.files().size(); i++) {
                mapper.insertFile(ArrivalFile.of(id, i, message.files().get(i)));
            }
            if (standing == Standing.WAITING) {
                tx.publish(new MessageArrived(id));
            }
        }
    }

    @Override
    public void reported(Channel channel, String reference, boolean delivered, String reason) {
        reports.reported(channel, reference, delivered, reason);
    }

    private void hand(String id) {
        var row = database.read(tx -> tx.mapper(ArrivalMapper.class).find(id));
        if (row.isEmpty() || row.get().state() != Standing.WAITING) {
            return;
        }
        var message = received(row.get());
        for (var desk : inboxes.on(row.get().channel(), row.get().module(), database)) {
            boolean taken = desk.database().inTransaction(tx -> desk.take(tx, message) && taken(tx, id, desk.name()));
            if (taken) {
                return;
            }
        }
        database.run(tx -> tx.mapper(ArrivalMapper.class)
                .stands(id, Standing.UNSORTED, row.get().module(), clock.instant()));
    }

    private boolean taken(Tx tx, String id, String by) {
        database.join(tx).mapper(ArrivalMapper.class).stands(id, Standing.TAKEN, by, clock.instant());
        return true;
    }

    /** The message of a row, as it was given to {@link #arrived}. */
    public Received received(ArrivalRow row) {
        var files = database.read(tx -> tx.mapper(ArrivalMapper.class).files(row.id())).stream()
                .map(ArrivalFile::upload)
                .toList();
        var letter = letters.open(row);
        return new Received(
                row.called(),
                new Address(row.channel(), letter.sender()),
                row.sentTo(),
                letter.subject(),
                letter.body(),
                files,
                row.answers(),
                row.atTime());
    }

    @Deactivate
    public void close() throws Exception {
        news.close();
    }
}
