// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import city.madang.identity.Official;
import city.madang.identity.Organisation;
import city.madang.identity.PersonId;
import city.madang.kit.Carrier;
import city.madang.kit.notify.in.Intake;
import city.madang.kit.notify.out.Backlog;
import city.madang.kit.notify.out.Carriers;
import city.madang.kit.notify.out.Masked;
import city.madang.kit.notify.out.MessageRow;
import city.madang.kit.notify.out.Recipient;
import city.madang.kit.notify.out.SentMessages;
import city.madang.kit.notify.words.Declared;
import city.madang.kit.notify.words.Words;
import city.madang.message.Channel;
import city.madang.message.SentMessage.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Puts messages together with what lists show beside them. */
@Component(service = Deliveries.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Deliveries {
    private final SentMessages messages;
    private final Words words;
    private final Carriers carriers;
    private final Organisation organisation;
    private final List<Intake> intakes = new CopyOnWriteArrayList<>();

    @Activate
    public Deliveries(
            @Reference SentMessages messages,
            @Reference Words words,
            @Reference Carriers carriers,
            @Reference Organisation organisation) {
        this.messages = messages;
        this.words = words;
        this.carriers = carriers;
        this.organisation = organisation;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindIntake(Intake arrived) {
        intakes.add(arrived);
    }

    void unbindIntake(Intake gone) {
        intakes.remove(gone);
    }

    /**
     * A channel and what waits on it. Public, because templates read it.
     *
     * @param carrier name of who carries; empty text when nobody does
     * @param problem why it cannot at the moment; empty text when it can
     * @param oldest since when the oldest waits; those held for the end of quiet hours do not count
     * @param failed which the channel says will not arrive
     * @param intake who takes what people write on it, when that is set up here
     */
    public record Line(
            Channel channel,
            String carrier,
            String problem,
            Optional<Intake> intake,
            long waiting,
            Optional<Instant> oldest,
            long failed,
            long dead) {}

    List<Line> channels() {
        var backlog = messages.backlog();
        return Arrays.stream(Channel.values())
                .filter(each -> each != Channel.PERSON)
                .map(each -> line(each, backlog))
                .toList();
    }

    private Line line(Channel channel, List<Backlog> backlog) {
        var carrier = carriers.on(channel);
        return new Line(
                channel,
                carrier.map(Carrier::name).orElse(""),
                carrier.flatMap(Carrier::problem).orElse(""),
                intakes.stream()
                        .filter(each -> each.channel() == channel && each.listens())
                        .findFirst(),
                many(backlog, channel, State.QUEUED) + many(backlog, channel, State.HELD),
                backlog.stream()
                        .filter(each -> each.channel() == channel && each.state() == State.QUEUED)
                        .flatMap(each -> each.oldest().stream())
                        .findFirst(),
                many(backlog, channel, State.FAILED),
                many(backlog, channel, State.DEAD));
    }

    private static long many(List<Backlog> backlog, Channel channel, State state) {
        return backlog.stream()
                .filter(each -> each.channel() == channel && each.state() == state)
                .mapToLong(Backlog::many)
                .sum();
    }

    /** Modules that send. */
    List<String> modules() {
        return words.all().stream().map(Declared::module).distinct().toList();
    }

    List<Delivery> of(List<MessageRow> rows, Locale locale) {
        var recipients = messages.recipients(rows).stream().collect(Collectors.toMap(Recipient::id, this::shown));
        return rows.stream()
                .map(row -> Delivery.of(row, title(row, locale), recipients.getOrDefault(row.recipient(), "")))
                .toList();
    }

    private String title(MessageRow row, Locale locale) {
        return words.find(row.module(), row.template())
                .map(each -> each.title(locale))
                .orElse(row.template());
    }

    private String shown(Recipient recipient) {
        return recipient.channel() == Channel.PERSON
                ? organisation
                        .official(new PersonId(recipient.address()))
                        .map(Official::name)
                        .orElse("")
                : Masked.of(recipient.to());
    }
}
