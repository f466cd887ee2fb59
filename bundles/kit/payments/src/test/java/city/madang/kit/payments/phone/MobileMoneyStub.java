// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * The part of the GSMA Mobile Money API 1.2.0 (OpenAPI document "Mobile Money API", GSMA) that a payee needs: a payment of a merchant, the
 * state of a request, the response to a request by the client's correlation, and a transaction. It answers as a test tells it.
 */
final class MobileMoneyStub implements AutoCloseable {
    private static final Pattern AMOUNT = Pattern.compile("\"amount\":\"([^\"]*)\"");
    private static final Pattern CURRENCY = Pattern.compile("\"currency\":\"([^\"]*)\"");

    /** How it takes the next request. */
    enum How {
        /** As it should. */
        WELL,
        /** It takes it, and the line is cut before it answers. */
        LOST,
        /** 503, and it did not take it. */
        BUSY,
        /** It says that it has it, and does not. */
        DOUBLE,
        /** Not enough money on the account. */
        POOR,
        /** It does not know who calls. */
        STRANGER,
        /** Something that is no JSON. */
        GARBAGE
    }

    /** A payment as the operator has it. */
    record Taken(String server, String amount, String currency, String status, String error) {
        Taken now(String other) {
            return new Taken(server, amount, currency, other, error);
        }
    }

    private final HttpServer server;
    final Map<String, Taken> taken = new ConcurrentHashMap<>();
    final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    volatile How how = How.WELL;
    /** Runs when it is asked, before it answers. */
    volatile Runnable asked = () -> {};

    MobileMoneyStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/mm/transactions/type/merchantpay", this::pay);
        server.createContext("/mm/requeststates/", this::state);
        server.createContext("/mm/responses/", this::response);
        server.createContext("/mm/transactions/", this::transaction);
        server.createContext("/token", this::token);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/mm";
    }

    String tokenAddress() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    /** The person confirms. */
    void pays() {
        taken.replaceAll((correlation, each) -> each.now("completed"));
    }

    /** The person pays something else. */
    void pays(String amount, String currency) {
        taken.replaceAll((correlation, each) -> new Taken(each.server(), amount, currency, "completed", each.error()));
    }

    void fails(String code) {
        taken.replaceAll(
                (correlation, each) -> new Taken(each.server(), each.amount(), each.currency(), "failed", code));
    }

    private void pay(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        headers.add(Map.copyOf(call.getRequestHeaders()));
        bodies.add(body);
        asked.run();
        var correlation = call.getRequestHeaders().getFirst("X-CorrelationID");
        switch (how) {
            case BUSY -> answer(call, 503, error("serviceUnavailable", "genericError"));
            case DOUBLE -> answer(call, 400, error("businessRule", "duplicateRequest"));
            case POOR -> answer(call, 400, error("businessRule", "insufficientFunds"));
            case STRANGER -> answer(call, 401, error("authorisation", "clientAuthorisationError"));
            case GARBAGE -> answer(call, 202, "<html>");
            default -> {
                taken.computeIfAbsent(
                        correlation,
                        any -> new Taken(
                                UUID.randomUUID().toString(),
                                found(AMOUNT, body),
                                found(CURRENCY, body),
                                "pending",
                                ""));
                if (how == How.LOST) {
                    call.close();
                } else {
                    answer(call, 202, requestState(taken.get(correlation)));
                }
            }
        }
    }

    private static String found(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        return found.find() ? found.group(1) : "";
    }

    private void state(HttpExchange call) throws IOException {
        var id = last(call);
        var found =
                taken.values().stream().filter(each -> each.server().equals(id)).findFirst();
        if (found.isPresent()) {
            answer(call, 200, requestState(found.get()));
        } else {
            answer(call, 404, error("identification", "identifierError"));
        }
    }

    private static String requestState(Taken taken) {
        var failed = taken.status().equals("failed") ? ",\"error\":" + error("businessRule", taken.error()) : "";
        var done = taken.status().equals("completed") ? ",\"objectReference\":\"REF-" + taken.server() + "\"" : "";
        return "{\"serverCorrelationId\":\"" + taken.server() + "\",\"status\":\"" + taken.status()
                + "\",\"notificationMethod\":\"callback\"" + done + failed + "}";
    }

    private void response(HttpExchange call) throws IOException {
        var found = taken.get(last(call));
        if (found == null) {
            answer(call, 404, error("identification", "identifierError"));
        } else if (found.status().equals("pending")) {
            answer(call, 200, "{\"link\":\"/requeststates/" + found.server() + "\"}");
        } else {
            answer(call, 200, "{\"link\":\"/transactions/REF-" + found.server() + "\"}");
        }
    }

    private void transaction(HttpExchange call) throws IOException {
        var id = last(call).replace("REF-", "");
        var found =
                taken.values().stream().filter(each -> each.server().equals(id)).findFirst();
        if (found.isEmpty()) {
            answer(call, 404, error("identification", "identifierError"));
            return;
        }
        var each = found.get();
        answer(
                call,
                200,
                "{\"transactionReference\":\"REF-" + each.server()
                        + "\",\"type\":\"merchantpay\",\"transactionStatus\":\"" + each.status() + "\",\"amount\":\""
                        + each.amount() + "\",\"currency\":\"" + each.currency() + "\"}");
    }

    private void token(HttpExchange call) throws IOException {
        tokens.add(call.getRequestHeaders().getFirst("Authorization"));
        answer(
                call,
                200,
                "{\"access_token\":\"t" + tokens.size() + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    private static String error(String category, String code) {
        return "{\"errorCategory\":\"" + category + "\",\"errorCode\":\"" + code + "\"}";
    }

    private static String last(HttpExchange call) {
        var path = call.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(HttpExchange call, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
