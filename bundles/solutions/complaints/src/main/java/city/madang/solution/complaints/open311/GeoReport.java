// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.open311.Exchange.Answer;
import city.madang.solution.complaints.open311.GeoReportError.Found;
import city.madang.web.HttpCall;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;

/**
 * Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2), the whole of it, for one jurisdiction. Each address exists in both
 * {@link Format}s. Reading needs no key; filing needs the key of a {@link Client}, which reads what it filed too, and adds to it.
 * {@code servicerequestupdates} is FixMyStreet's extension (its wiki, "Open311 FMS Proposed differences to Open311").
 */
public final class GeoReport {
    private static final String REQUESTS = "service_requests";
    private static final String UPDATES = "service_request_updates";

    private final Kit kit;
    private final Services services;
    private final Attributes attributes;
    private final Exchange exchange;
    private final Intake intake;
    private final Listing listing;
    private final Updates updates;
    private final UpdateIntake updateIntake;

    public GeoReport(Kit kit, Requests requests, Services services) {
        this.kit = kit;
        this.services = services;
        this.attributes = new Attributes(kit);
        this.exchange = new Exchange(kit);
        this.intake = new Intake(kit, requests);
        this.listing = new Listing(kit);
        this.updates = new Updates(kit, listing);
        this.updateIntake = new UpdateIntake(kit);
    }

    public void routes(Routes on) {
        exchange.get(on, "/discovery", this::discovery);
        exchange.get(on, "/services", this::list);
        exchange.get(on, "/requests", this::find);
        exchange.post(on, "/requests", this::file);
        exchange.get(on, "/servicerequestupdates", in -> new Answer(UPDATES, updates.find(in, exchange.client(in))));
        exchange.post(
                on, "/servicerequestupdates", in -> new Answer(UPDATES, updateIntake.take(in, exchange.sender(in))));
        exchange.one(on, "/services/{file}", this::definition);
        exchange.one(on, "/requests/{file}", this::show);
        exchange.one(on, "/tokens/{file}", this::token);
    }

    private Answer discovery(HttpCall in) {
        return new Answer("discovery", new Discovery(kit).answer(in));
    }

    private Answer list(HttpCall in) {
        return new Answer("services", new Elements(kit, services, in).services(attributes.asking()));
    }

    private Answer definition(HttpCall in) {
        var service = service(Exchange.named(in));
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
        var client = exchange.client(in).map(Client::id);
        var reader =
                new QueryReader(in.form(), kit.clock().instant(), kit.city().zone());
        var numbers = reader.numbers();
        var found = numbers.isPresent()
                ? listing.find(numbers.get(), client)
                : reader.query(client)
                        .map(query -> listing.find(query, reader.slice(QueryReader.USUAL_PAGE)))
                        .orElse(List.of());
        var elements = new Elements(kit, services, in);
        boolean extended = isExtended(in);
        return new Answer(REQUESTS, elements.requests(found, extended));
    }

    private Answer show(HttpCall in) {
        var seen = listing.find(List.of(number(in)), exchange.client(in).map(Client::id)).stream()
                .findFirst()
                .orElseThrow(() -> new Found(GeoReportError.unknown("request")));
        return new Answer(REQUESTS, new Elements(kit, services, in).requests(List.of(seen), isExtended(in)));
    }

    /** We give no tokens, as every request has its number at once; the number of one that a program filed counts as its token. */
    private Answer token(HttpCall in) {
        var number = number(in);
        listing.sent(number).orElseThrow(() -> new Found(GeoReportError.unknown("token")));
        return new Answer(REQUESTS, List.of(Elements.token(number)));
    }

    private static ReceiptNumber number(HttpCall in) {
        try {
            return ReceiptNumber.parse(Exchange.named(in));
        } catch (IllegalArgumentException e) {
            throw new Found(GeoReportError.unknown("request"));
        }
    }

    private static boolean isExtended(HttpCall in) {
        return in.form().texts("extensions").contains("true");
    }

    private Answer file(HttpCall in) {
        var client = exchange.sender(in);
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
