// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import city.madang.data.Tx;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.alerts.cap.CapReader;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.domain.AlertState;
import city.madang.solution.alerts.domain.Category;
import city.madang.solution.alerts.domain.Certainty;
import city.madang.solution.alerts.domain.Content;
import city.madang.solution.alerts.domain.Danger;
import city.madang.solution.alerts.domain.MessageType;
import city.madang.solution.alerts.domain.Response;
import city.madang.solution.alerts.domain.Severity;
import city.madang.solution.alerts.domain.Status;
import city.madang.solution.alerts.domain.Target;
import city.madang.solution.alerts.domain.Urgency;
import city.madang.solution.alerts.domain.Words;
import city.madang.solution.alerts.fetch.Source;
import city.madang.solution.alerts.store.AlertMapper;
import city.madang.solution.alerts.store.ReceivedMapper;
import city.madang.solution.alerts.store.ReceivedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes in alerts of others, such as a weather service: each becomes a draft, which goes the way of every draft. */
public final class Inbound {
    private static final int MOST_SENDER = 300;
    private static final int MOST_IDENTIFIER = 500;
    /** For alerts that do not say until when they hold. */
    private static final Duration USUAL = Duration.ofHours(6);

    private final Kit kit;
    private final Office office;

    public Inbound(Kit kit, Office office) {
        this.kit = kit;
        this.office = office;
    }

    /**
     * What became of a file.
     *
     * @param drafts those that are new here
     * @param known those that had become drafts before, or have nothing to say here
     * @param links where the file says that there are more
     */
    public record Taken(List<AlertId> drafts, int known, List<String> links) {}

    /** Whose draft it becomes. @param fetched whether nobody has looked at it yet */
    private record Maker(Visitor who, PersonId writer, boolean fetched) {}

    /** @throws IllegalArgumentException when it is neither an alert nor a feed, or cannot be read safely */
    public Taken take(Visitor who, String xml) {
        var found = CapReader.read(xml);
        var maker = new Maker(who, who.official().orElseThrow().id(), false);
        var drafts = kit.database().inTransaction(tx -> take(tx, maker, found.alerts()));
        return new Taken(
                drafts,
                found.alerts().size() - drafts.size(),
                found.links().stream().map(CapReader.Link::address).toList());
    }

    /** Takes in what was fetched by itself: what concerns the city, and is not over. @return how many drafts it became */
    public int fetched(Source source, CapReader.Found found) {
        var maker = new Maker(Visitor.ANYBODY, source.keeper(), true);
        var concerning = found.alerts().stream()
                .filter(each -> source.concerns(
                        each.targets().stream().map(Target::name).toList()))
                .filter(each -> expires(each).isAfter(kit.clock().instant()))
                .toList();
        return concerning.isEmpty()
                ? 0
                : kit.database()
                        .inTransaction(tx -> take(tx, maker, concerning))
                        .size();
    }

    /** Of which alert of somebody else this one was made. */
    public Optional<ReceivedRow> source(AlertId alert) {
        return kit.database().read(tx -> tx.mapper(ReceivedMapper.class).of(alert));
    }

    /** Drafts that were fetched, and that nobody has changed, asked about or sent yet; the oldest first. */
    public List<Alert> untouched(int most) {
        return kit.database()
                .read(tx -> Book.whole(tx, tx.mapper(ReceivedMapper.class).untouched(most)));
    }

    private List<AlertId> take(Tx tx, Maker maker, List<CapReader.Received> alerts) {
        return alerts.stream()
                .filter(CapReader.Received::isAlert)
                .sorted(Comparator.comparing(CapReader.Received::sent))
                .flatMap(each -> take(tx, maker, each).stream())
                .toList();
    }

    private Optional<AlertId> take(Tx tx, Maker maker, CapReader.Received received) {
        var mapper = tx.mapper(ReceivedMapper.class);
        if (mapper.find(received.fingerprint()).isPresent()) {
            return Optional.empty();
        }
        var earlier = earlier(tx, received);
        var draft = draft(tx, maker, received, earlier.flatMap(each -> standing(tx, each, received)));
        draft.or(() -> earlier.map(Alert::id)).ifPresent(id -> mapper.insert(row(received, id, maker.fetched())));
        return draft;
    }

    /** A draft of an earlier message is old now; what it was to follow may still hold. */
    private Optional<Alert> standing(Tx tx, Alert earlier, CapReader.Received received) {
        if (!earlier.state().isOpen()) {
            return Optional.of(earlier);
        }
        if (tx.mapper(ReceivedMapper.class).of(earlier.id()).isPresent()) {
            office.overtaken(tx, earlier, received.identifier());
        }
        return earlier.previous().map(each -> Book.get(tx, each));
    }

    private static ReceivedRow row(CapReader.Received received, AlertId alert, boolean fetched) {
        return new ReceivedRow(
                received.fingerprint(),
                cut(received.sender(), MOST_SENDER),
                cut(received.identifier(), MOST_IDENTIFIER),
                received.sent(),
                received.signature().name(),
                alert,
                fetched);
    }

    /** What holds goes on as an update or is taken back, in the words of the message; what takes back something else says nothing here. */
    private Optional<AlertId> draft(Tx tx, Maker maker, CapReader.Received received, Optional<Alert> earlier) {
        var content = content(received);
        if (earlier.filter(each -> each.state() == AlertState.RELEASED).isPresent()) {
            var type = received.isCancel() ? MessageType.CANCEL : MessageType.UPDATE;
            return Optional.of(office.follow(tx, maker.who(), maker.writer(), earlier.get(), type, content));
        }
        return received.isCancel()
                ? Optional.empty()
                : Optional.of(office.begin(tx, maker.who(), maker.writer(), content));
    }

    /** What became here of the alerts that it speaks of: the last message of that matter. */
    private static Optional<Alert> earlier(Tx tx, CapReader.Received received) {
        var mapper = tx.mapper(ReceivedMapper.class);
        return received.references().stream()
                .flatMap(each -> mapper.find(each).stream())
                .max(Comparator.comparing(ReceivedRow::sent))
                .map(row -> last(tx, Book.get(tx, row.alert())));
    }

    private static Alert last(Tx tx, Alert alert) {
        var current = alert;
        var next = follower(tx, current);
        while (next.isPresent()) {
            current = next.get();
            next = follower(tx, current);
        }
        return current;
    }

    private static Optional<Alert> follower(Tx tx, Alert alert) {
        return Book.whole(tx, tx.mapper(AlertMapper.class).following(alert.id())).stream()
                .findFirst();
    }

    private static Instant expires(CapReader.Received received) {
        return received.expires().orElse(received.sent().plus(USUAL));
    }

    private Content content(CapReader.Received received) {
        var danger = received.danger()
                .orElse(new Danger(
                        Category.OTHER, Response.NONE, Urgency.UNKNOWN, Severity.UNKNOWN, Certainty.UNKNOWN));
        var status = received.status().orElse(Status.TEST);
        return new Content(status, danger, expires(received), words(received), received.targets(), false);
    }

    /** In the city's languages where there are any; English of the United States is the city's English. */
    private List<Words> words(CapReader.Received received) {
        var all = received.words().stream()
                .map(each -> new Words(
                        own(each.language()), each.event(), each.headline(), each.description(), each.instruction()))
                .toList();
        var ours = all.stream()
                .filter(each -> kit.city().languages().contains(each.language()))
                .toList();
        if (!ours.isEmpty()) {
            return ours;
        }
        var none = new Words(kit.city().languages().get(0), "", received.identifier(), "", "");
        return all.isEmpty() ? List.of(none) : all.subList(0, 1);
    }

    private Locale own(Locale language) {
        return kit.city().languages().stream()
                .filter(each -> each.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(language);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
