// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.identity.Action;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.open311.GeoReportError.Found;
import city.madang.web.Handler;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Refused;
import city.madang.web.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2), the whole of it, for one jurisdiction. Each address exists in both
 * {@link Format}s. Reading needs no key; filing needs the key of a {@link Client}, which reads what it filed too.
 */
public final class GeoReport {
    private static final int READS_A_MINUTE = 600;
    private static final int POSTS_A_MINUTE = 120;
    private static final int PHOTOS = 3;
    private static final int MEGABYTES = 10;
    private static final String REQUESTS = "service_requests";

    private final Kit kit;
    private final Services services;
    private final Attributes attributes;
    private final Clients clients;
    private final Intake intake;
    private final Listing listing;

    public GeoReport(Kit kit, Requests requests, Services services) {
        this.kit = kit;
        this.services = services;
        this.attributes = new Attributes(kit);
        this.clients = new Clients(kit);
        this.intake = new Intake(kit, requests);
        this.listing = new Listing(kit);
    }

    /** An answer before it is written. */
    private record Answer(String root, Object body) {}

    public void routes(Routes on) {
        for (var format : Format.values()) {
            var end = "." + format.name().toLowerCase(Locale.ROOT);
            get(on, "/discovery" + end, format, this::discovery);
            get(on, "/services" + end, format, this::list);
            get(on, "/requests" + end, format, this::find);
            on.post(Discovery.PATH + "/requests" + end, Action.PUBLIC, handler(format, this::file))
                    .uploads(PHOTOS, MEGABYTES)
                    .machines(POSTS_A_MINUTE, refused(format));
        }
        one(on, "/services/{file}", this::definition);
        one(on, "/requests/{file}", this::show);
        one(on, "/tokens/{file}", this::token);
    }

    private void get(Routes on, String path, Format format, Function<HttpCall, Answer> answer) {
        on.get(Discovery.PATH + path, Action.PUBLIC, handler(format, answer)).machines(READS_A_MINUTE, refused(format));
    }

    /** The format is the end of a segment that also names something. */
    private void one(Routes on, String path, Function<HttpCall, Answer> answer) {
        on.get(
                        Discovery.PATH + path,
                        Action.PUBLIC,
                        in -> handler(format(in), answer).handle(in))
                .machines(
                        READS_A_MINUTE, (in, status, why) -> refused(format(in)).reply(in, status, why));
    }

    private static Format format(HttpCall in) {
        return in.path("file").endsWith(".json") ? Format.JSON : Format.XML;
    }

    /** What the address names, without {@code .json} or {@code .xml}. */
    private static String named(HttpCall in) {
        return in.path("file").replaceFirst("\\.(json|xml)$", "");
    }

    private Handler handler(Format format, Function<HttpCall, Answer> answer) {
        return in -> {
            try {
                var made = answer.apply(in);
                return open(format.write(made.root(), made.body()));
            } catch (Found found) {
                return errors(in, format, found.errors());
            }
        };
    }

    private Refused refused(Format format) {
        return (in, status, why) ->
                open(format.write("errors", List.of(error(status, why)))).status(status);
    }

    private HttpReply errors(HttpCall in, Format format, List<GeoReportError> errors) {
        var told = errors.stream()
                .map(each -> error(each.code(), kit.texts().text(in.locale(), each.text(), each.arguments())))
                .toList();
        return open(format.write("errors", told)).status(errors.get(0).code());
    }

    private static Map<String, Object> error(int code, String description) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", code);
        fields.put("description", description);
        return fields;
    }

    /** Pages of other sites may ask too; no call counts a session, so there is nothing that they could misuse. */
    private static HttpReply open(HttpReply reply) {
        return reply.header("Access-Control-Allow-Origin", "*").header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private Answer discovery(HttpCall in) {
        return new Answer("discovery", new Discovery(kit).answer(in));
    }

    private Answer list(HttpCall in) {
        return new Answer("services", new Elements(kit, services, in).services(attributes.asking()));
    }

    private Answer definition(HttpCall in) {
        var service = service(named(in));
        var elements = new Elements(kit, services, in);
        return new Answer("service_definition", elements.definition(service.code(), attributes.of(service.code())));
    }

    private Service service(String code) {
        try {
            return services.tree().offered(new ServiceCode(code)).orElseThrow(() -> new Found(unknown(code)));
        } catch (IllegalArgumentException e) {
            throw new Found(unknown(code));
        }
    }

    private static GeoReportError unknown(String code) {
        return GeoReportError.unknown("service", code.length() <= 60 ? code : code.substring(0, 60));
    }

    private Answer find(HttpCall in) {
        var client = client(in).map(Client::id);
        var reader =
                new QueryReader(in.form(), kit.clock().instant(), kit.city().zone());
        var numbers = reader.numbers();
        var found = numbers.isPresent()
                ? listing.find(numbers.get(), client)
                : reader.query(client)
                        .map(query -> listing.find(query, reader.slice()))
                        .orElse(List.of());
        var elements = new Elements(kit, services, in);
        boolean extended = isExtended(in);
        return new Answer(
                REQUESTS,
                found.stream().map(seen -> elements.request(seen, extended)).toList());
    }

    private Answer show(HttpCall in) {
        var seen = listing.find(List.of(number(in)), client(in).map(Client::id)).stream()
                .findFirst()
                .orElseThrow(() -> new Found(GeoReportError.unknown("request")));
        return new Answer(REQUESTS, List.of(new Elements(kit, services, in).request(seen, isExtended(in))));
    }

    /** We give no tokens, as every request has its number at once; the number of one that a program filed counts as its token. */
    private Answer token(HttpCall in) {
        var number = number(in);
        listing.sent(number).orElseThrow(() -> new Found(GeoReportError.unknown("token")));
        return new Answer(REQUESTS, List.of(Elements.token(number)));
    }

    private static ReceiptNumber number(HttpCall in) {
        try {
            return ReceiptNumber.parse(named(in));
        } catch (IllegalArgumentException e) {
            throw new Found(GeoReportError.unknown("request"));
        }
    }

    private static boolean isExtended(HttpCall in) {
        return in.form().texts("extensions").contains("true");
    }

    /** Who shows a key; nobody is fine, an unknown key is not. */
    private Optional<Client> client(HttpCall in) {
        return key(in).map(key -> clients.byKey(key).orElseThrow(() -> new Found(GeoReportError.badKey())));
    }

    private static Optional<String> key(HttpCall in) {
        return in.form().texts("api_key").stream()
                .findFirst()
                .or(() -> in.query().text("api_key"));
    }

    private Answer file(HttpCall in) {
        var client = client(in).orElseThrow(() -> new Found(GeoReportError.badKey()));
        if (!clients.mayFile(client)) {
            throw new Found(GeoReportError.tooMany(Clients.MOST_AN_HOUR));
        }
        var code = in.form().texts("service_code").stream().findFirst();
        var service = service(code.orElseThrow(() -> new Found(GeoReportError.wrong("service.missing"))));
        var sending = new Sending(kit, in.form(), service, attributes.of(service.code()));
        var read = sending.read(in.locale());
        if (!sending.errors().isEmpty()) {
            throw new Found(sending.errors());
        }
        return new Answer(REQUESTS, List.of(client.trial() ? tried(in) : filed(in, client, read)));
    }

    private Map<String, Object> filed(HttpCall in, Client client, Sending.Read read) {
        var receipt = intake.file(client, read);
        var number = receipt.number();
        var notice = kit.texts()
                .text(
                        in.locale(),
                        "open311.filed",
                        number.toString(),
                        receipt.pin(),
                        in.link("/requests/" + number.value()));
        return new Elements(kit, services, in).filed(number.value(), notice);
    }

    private Map<String, Object> tried(HttpCall in) {
        var notice = kit.texts().text(in.locale(), "open311.tried");
        return new Elements(kit, services, in).filed("TEST", notice);
    }
}
