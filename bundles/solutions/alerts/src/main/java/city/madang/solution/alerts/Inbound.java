// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.alerts.cap.CapReader;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.domain.Category;
import city.madang.solution.alerts.domain.Certainty;
import city.madang.solution.alerts.domain.Content;
import city.madang.solution.alerts.domain.Danger;
import city.madang.solution.alerts.domain.Response;
import city.madang.solution.alerts.domain.Severity;
import city.madang.solution.alerts.domain.Status;
import city.madang.solution.alerts.domain.Urgency;
import city.madang.solution.alerts.domain.Words;
import city.madang.solution.alerts.store.ReceivedMapper;
import city.madang.solution.alerts.store.ReceivedRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
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
     * @param known those that had become drafts before
     * @param links where the file says that there are more
     */
    public record Taken(List<AlertId> drafts, int known, List<String> links) {}

    /** @throws IllegalArgumentException when it is neither an alert nor a feed, or cannot be read safely */
    public Taken take(Visitor who, byte[] xml) {
        var found = CapReader.read(xml);
        return kit.database().inTransaction(tx -> {
            var drafts = found.alerts().stream()
                    .flatMap(each -> take(tx, who, each).stream())
                    .toList();
            return new Taken(drafts, found.alerts().size() - drafts.size(), found.links());
        });
    }

    /** Of which alert of somebody else this one was made. */
    public Optional<ReceivedRow> source(AlertId alert) {
        return kit.database().read(tx -> tx.mapper(ReceivedMapper.class).of(alert));
    }

    private Optional<AlertId> take(Tx tx, Visitor who, CapReader.Received received) {
        var name = name(received);
        if (tx.mapper(ReceivedMapper.class).find(name).isPresent()) {
            return Optional.empty();
        }
        var draft = office.begin(tx, who, content(received));
        tx.mapper(ReceivedMapper.class)
                .insert(new ReceivedRow(
                        name,
                        cut(received.sender(), MOST_SENDER),
                        cut(received.identifier(), MOST_IDENTIFIER),
                        received.sent(),
                        received.signature().name(),
                        draft));
        return Optional.of(draft);
    }

    private static String name(CapReader.Received received) {
        var whole = received.identifier() + "\n" + received.sender() + "\n" + received.sent();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Content content(CapReader.Received received) {
        var danger = received.danger()
                .orElse(new Danger(
                        Category.OTHER, Response.NONE, Urgency.UNKNOWN, Severity.UNKNOWN, Certainty.UNKNOWN));
        var expires = received.expires().orElse(received.sent().plus(USUAL));
        var status = received.status().orElse(Status.TEST);
        return new Content(status, danger, expires, words(received), received.targets(), false);
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
