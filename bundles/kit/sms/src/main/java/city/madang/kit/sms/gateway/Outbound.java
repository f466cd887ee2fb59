// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import city.madang.kit.Carrier.Carried;
import city.madang.kit.Carrier.Outgoing;
import city.madang.kit.sms.sent.SentLedger;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Calls the provider for each message. Redirects are not followed, and no more of an answer is read than it needs. */
final class Outbound {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MOST_ANSWER = 64 * 1024;

    private final GatewayMapping.Send send;
    private final OutgoingCall call;
    private final Destination destination;
    private final String secret;
    private final SentLedger ledger;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Outbound(GatewayMapping.Send send, String secret, SentLedger ledger) {
        this.send = send;
        this.call = new OutgoingCall(send);
        this.destination = new Destination(call.fixedPart(), send.inside());
        this.secret = secret;
        this.ledger = ledger;
    }

    Carried carry(Outgoing message) {
        var to = message.to().value();
        var words = Map.of(
                "to", to,
                "digits", to.substring(1),
                "text", message.text(),
                "id", message.id().toString(),
                "secret", secret);
        try {
            destination.check();
            var answer = client.send(call.request(words), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return carried(message, answer.statusCode(), body);
            }
        } catch (IOException e) {
            return new Carried.Later("the gateway cannot be reached: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Carried.Later("stopped");
        }
    }

    private Carried carried(Outgoing message, int status, InputStream body) throws IOException {
        if (send.never().contains(status)) {
            return new Carried.Never("refused by the gateway, status " + status);
        }
        if (status / 100 != 2) {
            return new Carried.Later("not now, says the gateway, status " + status);
        }
        var reference = message.id().toString();
        var remote = remote(new String(body.readNBytes(MOST_ANSWER), StandardCharsets.UTF_8));
        if (!remote.isEmpty()) {
            ledger.sent(HttpGateway.NAME, reference, List.of(remote));
        }
        return new Carried.Sent(reference);
    }

    /** What the provider calls the message; empty when the answer does not say. */
    private String remote(String answer) {
        if (send.reference().isEmpty()) {
            return "";
        }
        try {
            var found = JSON.readTree(answer).at(send.reference()).asText();
            return found.length() <= 80 ? found : "";
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
