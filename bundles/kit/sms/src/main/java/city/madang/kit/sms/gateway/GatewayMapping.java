// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a provider's interface looks, as a JSON file says. Words in braces are filled in: {@code {to}} the number with its plus,
 * {@code {digits}} without, {@code {text}}, {@code {id}} ours, {@code {secret}} the secret.
 *
 * @param receive what the provider calls for incoming messages; absent when the line goes one way only
 * @param report what it calls with delivery reports; absent when it has none
 */
record GatewayMapping(Send send, Receive receive, Report report) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /**
     * A call for each message.
     *
     * @param url scheme, host and port are fixed; only what stands behind them may have words in braces
     * @param form fields of a form, or
     * @param json a JSON body, or neither for GET
     * @param reference where the answer has the provider's id: a JSON pointer (RFC 6901); absent for none
     * @param never HTTP statuses that mean that another try would fare no better
     * @param inside whether the provider may be on this network
     */
    record Send(
            String method,
            String url,
            Map<String, String> headers,
            Map<String, String> form,
            JsonNode json,
            String reference,
            Set<Integer> never,
            boolean inside) {
        Send {
            headers = headers == null ? Map.of() : Map.copyOf(headers);
            form = form == null ? Map.of() : form;
            never = never == null ? Set.of() : Set.copyOf(never);
            reference = reference == null ? "" : reference;
        }
    }

    /**
     * Who may call, and where in the call things are: names of fields, or JSON pointers.
     *
     * @param id the provider's id of the message; absent when it has none, then a message that comes twice is taken twice
     */
    record Receive(String from, String to, String text, String id, Proof proof, List<String> allow) {
        Receive {
            allow = allow == null ? List.of() : List.copyOf(allow);
        }
    }

    /** @param failed words that mean that it never will arrive; other words are not the last */
    record Report(String id, String state, Set<String> delivered, Set<String> failed) {}

    /**
     * How a call proves that it is the provider's: a header with the secret, or with an HMAC of the body.
     *
     * @param header its name; empty when the secret ends the address that is called
     * @param algorithm for example HmacSHA256; absent when the header has the secret itself
     * @param base64 whether the HMAC is written in Base64; hexadecimal otherwise
     */
    record Proof(String header, String algorithm, boolean base64) {
        static final Proof OF_ADDRESS = new Proof("", null, false);

        Proof {
            Objects.requireNonNull(header, "a proof needs header");
        }

        boolean isOfAddress() {
            return header.isEmpty();
        }
    }

    static GatewayMapping read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), GatewayMapping.class).checked();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The mapping " + file.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    GatewayMapping checked() {
        if (send == null || send.method() == null || send.url() == null) {
            throw new IllegalArgumentException("a mapping needs send.method and send.url");
        }
        if (receive != null && (receive.from() == null || receive.text() == null || receive.proof() == null)) {
            throw new IllegalArgumentException("receive needs from, text and proof");
        }
        if (receive == null && report != null) {
            throw new IllegalArgumentException("reports prove themselves as messages do: receive is missing");
        }
        return this;
    }
}
