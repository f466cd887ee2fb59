// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone.mobile;

import city.madang.device.Money;
import city.madang.kit.payments.phone.Demand;
import city.madang.kit.payments.phone.ProviderRow;
import city.madang.outside.Answer;
import city.madang.outside.Call;
import city.madang.outside.NotReached;
import city.madang.outside.Outside;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of the operator's interface, with what shows who calls. Safe for several threads. */
final class MoneyLine {
    private static final int LONGEST_REFERENCE = 100;
    /** A token is not used up to its last moment. */
    private static final Duration EARLIER = Duration.ofSeconds(30);
    /** When the server does not say how long a token is good. */
    private static final Duration USUAL = Duration.ofMinutes(5);

    private final Outside outside;
    private final ProviderRow row;
    private final Clock clock;
    private volatile Optional<Token> token = Optional.empty();

    /** By which the city is known for a while. */
    private record Token(String value, Instant until) {}

    MoneyLine(Outside outside, ProviderRow row, Clock clock) {
        this.outside = outside;
        this.row = row;
        this.clock = clock;
    }

    Answer pay(Demand demand) {
        var content = Map.of(
                "amount", decimal(demand.amount()),
                "currency", demand.amount().currency().getCurrencyCode(),
                "debitParty", List.of(party("msisdn", demand.phone())),
                "creditParty", List.of(party(row.accountKind(), row.account())),
                "descriptionText", demand.words(),
                "requestingOrganisationTransactionReference", demand.correlation());
        var call =
                Call.post(at("/transactions/type/merchantpay"), content).with("X-CorrelationID", demand.correlation());
        return call(demand.callback()
                .map(address -> call.with("X-Callback-URL", address))
                .orElse(call));
    }

    private static Map<String, String> party(String key, String value) {
        return Map.of("key", key, "value", value);
    }

    /** As people write it, with a point: the interface knows no smallest units. */
    private static String decimal(Money amount) {
        return BigDecimal.valueOf(amount.minor(), amount.currency().getDefaultFractionDigits())
                .toPlainString();
    }

    /** @param id one segment of the path, whatever is in it */
    Answer get(String path, String id) {
        return call(
                Call.get(at(path + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"))));
    }

    private URI at(String path) {
        return URI.create(row.address() + path);
    }

    private Answer call(Call call) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var dated = call.with("X-Date", now.toString());
        var keyed = row.apiKey().isEmpty() ? dated : dated.with("X-API-Key", row.apiKey());
        return outside.call(row.client().isEmpty() ? keyed : keyed.showing(token(now)));
    }

    Shape read(Answer answer) {
        return Shape.of(outside.json(answer.text()));
    }

    /** It may be good no more. */
    void forgetToken() {
        token = Optional.empty();
    }

    private String token(Instant now) {
        var kept = token.filter(each -> each.until().isAfter(now));
        if (kept.isEmpty()) {
            kept = Optional.of(fetch(now));
            token = kept;
        }
        return kept.get().value();
    }

    /** Client credentials (RFC 6749, section 4.4). */
    private Token fetch(Instant now) {
        var shown = Base64.getEncoder()
                .encodeToString((row.client() + ":" + row.secret()).getBytes(StandardCharsets.UTF_8));
        var call = Call.post(
                        URI.create(row.tokenAddress()), List.of(new Call.Field("grant_type", "client_credentials")))
                .with("Authorization", "Basic " + shown);
        try {
            var answer = outside.call(call);
            if (!answer.isFine()) {
                throw new NoToken("no token: its server answers " + answer.status());
            }
            var shape = read(answer);
            var value = Optional.ofNullable(shape.fields().get("access_token"))
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .orElseThrow(() -> new NoToken("no token in what its server answers"));
            return new Token(value, now.plus(lasts(shape)).minus(EARLIER));
        } catch (NotReached | IllegalArgumentException e) {
            throw new NoToken("no token: " + cut(e.getMessage()));
        }
    }

    /** Some servers send a number, some a text. */
    private static Duration lasts(Shape shape) {
        try {
            var seconds = shape.fields().get("expires_in");
            return seconds == null ? USUAL : Duration.ofSeconds(new BigDecimal(seconds.toString()).longValue());
        } catch (NumberFormatException e) {
            return USUAL;
        }
    }

    /** As long as a reference may be. */
    static String cut(String text) {
        return text.length() <= LONGEST_REFERENCE ? text : text.substring(0, LONGEST_REFERENCE);
    }
}
