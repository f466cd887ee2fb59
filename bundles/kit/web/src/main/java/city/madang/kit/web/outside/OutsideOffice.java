// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.outside;

import city.madang.kit.LimitedBody;
import city.madang.kit.ModuleService;
import city.madang.kit.Networks;
import city.madang.l10n.Texts;
import city.madang.outside.Answer;
import city.madang.outside.Call;
import city.madang.outside.Edition;
import city.madang.outside.NotReached;
import city.madang.outside.NotReached.Why;
import city.madang.outside.Outside;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Calls other servers for every module, each call once, within bounds. */
@Component(
        service = {Outside.class, ModuleService.class},
        configurationPid = OutsideConfig.PID,
        property = "concern=outside")
public final class OutsideOffice implements Outside, ModuleService<Outside> {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** An official waits for some of these calls before a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A longer one is nothing that somebody could keep; the server is asked for the whole then. */
    private static final int MOST_VALIDATOR = 100;

    private final Destinations destinations;
    private final Duration patience;
    private final JsonText json = new JsonText();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Activate
    public OutsideOffice(OutsideConfig config) {
        this(networks(config.networks()), PATIENCE);
    }

    /**
     * @param listed networks of the city that may be called
     * @param patience for a whole answer
     */
    public OutsideOffice(List<String> listed, Duration patience) {
        this.destinations = new Destinations(Networks.of(listed));
        this.patience = patience;
    }

    private static List<String> networks(String list) {
        return Arrays.stream(list.split("[,\\s]"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    @Override
    public Class<Outside> type() {
        return Outside.class;
    }

    @Override
    public Outside forModule(String module, ClassLoader loader, Texts texts) {
        return this;
    }

    @Override
    public Answer call(Call call) {
        destinations.check(call.address());
        var host = call.address().getHost();
        var sent = client.sendAsync(request(call), info -> new LimitedBody(MOST_BYTES));
        try {
            return answer(sent.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new NotReached(Why.ANSWER, host + " did not answer in time");
        } catch (ExecutionException e) {
            throw new NotReached(why(e.getCause()), host + ": " + said(e.getCause()));
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotReached(Why.ANSWER, "stopped while waiting for " + host);
        }
    }

    private HttpRequest request(Call call) {
        var request = HttpRequest.newBuilder(call.address())
                .timeout(patience)
                .header("User-Agent", "Madang")
                .header("Accept", "application/json, text/xml, application/xml, */*;q=0.1");
        header(request, "If-None-Match", call.known().etag());
        header(request, "If-Modified-Since", call.known().modified());
        call.form()
                .ifPresent(fields -> request.header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .POST(BodyPublishers.ofString(encoded(fields))));
        call.json()
                .ifPresent(content -> request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.write(content))));
        call.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        call.headers().forEach(request::setHeader);
        return request.build();
    }

    private static void header(HttpRequest.Builder request, String name, String value) {
        if (!value.isEmpty()) {
            request.header(name, value);
        }
    }

    private static String encoded(List<Call.Field> fields) {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Some failures of the JDK say nothing but their name. */
    private static String said(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** A handshake that fails has sent nothing of the call; what breaks later may have. */
    private static Why why(Throwable failure) {
        boolean before = failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLException;
        return before ? Why.CONNECTION : Why.ANSWER;
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        var edition = new Edition(header(response, "ETag"), header(response, "Last-Modified"));
        return new Answer(
                response.statusCode(),
                MediaType.name(type),
                new String(response.body(), MediaType.charset(type)),
                edition);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers()
                .firstValue(name)
                .filter(value -> value.length() <= MOST_VALIDATOR)
                .orElse("");
    }

    @Override
    public Object json(String text) {
        return json.read(text);
    }
}
