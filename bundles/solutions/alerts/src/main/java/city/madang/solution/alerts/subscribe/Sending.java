// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.subscribe;

import city.madang.data.Tx;
import city.madang.geo.AreaId;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Message;
import city.madang.message.SentMessage;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.domain.Words;
import city.madang.solution.alerts.subscribe.store.SendingRow;
import city.madang.solution.alerts.subscribe.store.SubscriberMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Tells subscribers of an alert, some hundreds in one unit of work that also notes how far it came: a node that is killed goes on
 * where it was, and nobody is told twice. Messages pass quiet hours.
 */
public final class Sending {
    private static final String ALERT = "alert";
    private static final String POST = "post";
    private static final int BATCH = 200;
    private static final Map<String, Object> SAMPLE = Map.of(
            "title", "Flood: leave low ground near the river now",
            "what", "The river rises fast.",
            "instruction", "Go to higher ground on foot.",
            "where", "Mapo-gu",
            "alert", "20261122010203-00000000",
            "id", "0",
            "token", "0");

    private final Kit kit;
    private final Subscribers subscribers;
    private final BiFunction<Tx, AlertId, Alert> alerts;

    /** @param alerts finds one */
    public Sending(Kit kit, Subscribers subscribers, BiFunction<Tx, AlertId, Alert> alerts) {
        this.kit = kit;
        this.subscribers = subscribers;
        this.alerts = alerts;
    }

    /** Declares what is sent, and goes on with it. */
    public Offer declare(Offer offer) {
        return offer.message(Subscribers.CONFIRM, Map.of("id", "0", "token", "0"))
                .message(ALERT, SAMPLE)
                .message(POST, SAMPLE)
                .on(SendOn.class, event -> goOn(new AlertId(event.alert())));
    }

    /** In the unit of work that releases it. */
    public static void begin(Tx tx, Alert alert, Instant now) {
        if (alert.content().messages()) {
            tx.mapper(SubscriberMapper.class).begin(new SendingRow(alert.id(), "", 0, now, Optional.empty()));
            tx.publish(new SendOn(alert.id().value()));
        }
    }

    /** How far it came; absent when the alert is not sent as messages. */
    public Optional<SendingRow> of(AlertId alert) {
        return kit.database().read(tx -> tx.mapper(SubscriberMapper.class).sending(alert));
    }

    /** What became of the messages, in the order of a message's life; states without any are left out. */
    public Map<SentMessage.State, Long> delivered(AlertId alert) {
        return kit.messages().counted(alert.value());
    }

    private void goOn(AlertId id) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(SubscriberMapper.class);
            var before = mapper.sending(id).filter(row -> row.finished().isEmpty());
            if (before.isEmpty()) {
                return;
            }
            var some = subscribers.after(tx, before.get().reached(), BATCH);
            var alert = alerts.apply(tx, id);
            long posted = before.get().reached().isEmpty() ? post(tx, alert) : 0;
            var after = after(before.get(), some, posted + tell(tx, alert, some));
            if (mapper.goOn(before.get(), after) == 0) {
                throw new IllegalStateException("somebody else goes on with alert " + id);
            }
            if (after.finished().isEmpty()) {
                tx.publish(new SendOn(id.value()));
            }
        });
    }

    private SendingRow after(SendingRow before, List<Subscriber> some, long told) {
        boolean last = some.size() < BATCH;
        var reached =
                some.isEmpty() ? before.reached() : some.get(some.size() - 1).id();
        var finished = last ? Optional.of(kit.clock().instant()) : Optional.<Instant>empty();
        return new SendingRow(before.alert(), reached, before.written() + told, before.begun(), finished);
    }

    /** For everybody on the city's social account, where it has one, in each language of the alert. */
    private long post(Tx tx, Alert alert) {
        var all = kit.messages().reaches(Channel.SOCIAL) ? alert.content().words() : List.<Words>of();
        all.forEach(words -> send(tx, POST, alert, values(alert, words), Address.EVERYBODY, words.language()));
        return all.size();
    }

    private long tell(Tx tx, Alert alert, List<Subscriber> some) {
        var reach = Coverage.of(kit.areas(), alert.content().targets());
        var wanted = some.stream()
                .filter(each -> alert.content().danger().severity().atLeast(each.least()))
                .filter(each -> reach.touches(each.areas()))
                .toList();
        wanted.forEach(each -> tell(tx, alert, each));
        return wanted.size();
    }

    private void tell(Tx tx, Alert alert, Subscriber to) {
        var values = values(alert, alert.content().words(to.language()));
        values.put("id", to.id());
        values.put("token", subscribers.stop(to.id()));
        send(tx, ALERT, alert, values, to.to(), to.language());
    }

    private Map<String, Object> values(Alert alert, Words words) {
        var values = new HashMap<String, Object>();
        values.put("title", title(alert, words));
        values.put("what", words.description());
        values.put("instruction", words.instruction());
        values.put("where", where(alert, words));
        values.put("alert", alert.id().value());
        return values;
    }

    private void send(Tx tx, String template, Alert alert, Map<String, Object> values, Address to, Locale language) {
        kit.messages()
                .send(
                        tx,
                        Message.of(template, values, to, language, alert.id().value())
                                .atOnce());
    }

    private String title(Alert alert, Words words) {
        var title = kit.texts().text(words.language(), "feed.title." + alert.type(), words.headline());
        return alert.isDrill() ? kit.texts().text(words.language(), "drill.headline", title) : title;
    }

    private String where(Alert alert, Words words) {
        var names = alert.content().targets().stream()
                .map(target -> target.area()
                        .flatMap((AreaId id) -> kit.areas().find(id))
                        .map(area -> area.name().in(words.language()))
                        .orElse(target.name()))
                .toList();
        return names.isEmpty() ? kit.city().name() : String.join(", ", names);
    }
}
