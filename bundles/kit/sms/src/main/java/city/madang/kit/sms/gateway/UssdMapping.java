// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How the calls of a USSD gateway look, as a JSON file says: names of fields, or JSON pointers (RFC 6901).
 *
 * @param session names the session
 * @param from the phone's number
 * @param text what was typed; absent or empty at the beginning
 * @param whole whether {@code text} is all that was typed in the session, with a sign between; otherwise it is the last answer
 * @param proof how a call proves that it is the gateway's; absent for gateways that can only call an address: then the secret ends it
 * @param allow networks that may call; everybody when there are none
 * @param goesOn what is answered when an answer is waited for
 * @param ends what is answered when nothing is
 */
record UssdMapping(
        String session,
        String from,
        String text,
        boolean whole,
        GatewayMapping.Proof proof,
        List<String> allow,
        Reply goesOn,
        Reply ends) {
    UssdMapping {
        proof = proof == null ? GatewayMapping.Proof.OF_ADDRESS : proof;
        allow = allow == null ? List.of() : List.copyOf(allow);
    }

    /**
     * Where {@code {text}} is the screen.
     *
     * @param plain a plain text, or
     * @param json a JSON body
     */
    record Reply(String plain, JsonNode json) {}

    static UssdMapping read(Path file) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readValue(Files.readString(file), UssdMapping.class)
                    .checked();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The mapping " + file.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private UssdMapping checked() {
        if (session == null || from == null || text == null || isEmpty(goesOn) || isEmpty(ends)) {
            throw new IllegalArgumentException("a mapping needs session, from, text, goesOn and ends");
        }
        return this;
    }

    private static boolean isEmpty(Reply reply) {
        return reply == null || reply.plain() == null && reply.json() == null;
    }
}
