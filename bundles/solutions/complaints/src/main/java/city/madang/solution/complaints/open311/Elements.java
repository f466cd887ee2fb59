// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import city.madang.file.StoredFile;
import city.madang.geo.Point;
import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.NamesIn;
import city.madang.solution.complaints.Photos;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.ServiceTree;
import city.madang.solution.complaints.domain.W3cTime;
import city.madang.solution.complaints.open311.Listing.Seen;
import city.madang.web.HttpCall;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What GeoReport v2 tells of services and requests, field by field. One for each call, by one thread. */
final class Elements {
    private final Kit kit;
    private final HttpCall in;
    private final ServiceTree tree;
    private final Map<ServiceCode, Service> services;
    private final NamesIn names;

    Elements(Kit kit, Services services, HttpCall in) {
        this.kit = kit;
        this.in = in;
        this.tree = services.tree();
        this.services = tree.all().stream().collect(toMap(Service::code, each -> each));
        this.names = new NamesIn(kit, tree.all(), in.locale());
    }

    /** @param asking services with attributes */
    List<Map<String, Object>> services(Set<ServiceCode> asking) {
        return tree.offered().stream()
                .sorted((one, other) ->
                        one.code().value().compareTo(other.code().value()))
                .map(service -> service(service, asking.contains(service.code())))
                .toList();
    }

    private Map<String, Object> service(Service service, boolean asks) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("service_code", service.code().value());
        fields.put("service_name", service.name().in(in.locale()));
        fields.put("description", null);
        fields.put("metadata", asks);
        fields.put("type", "realtime");
        fields.put("keywords", service.keywords().isEmpty() ? null : service.keywords());
        fields.put("group", group(service));
        return fields;
    }

    /** The headings above it; for a service at the top its office. */
    private String group(Service service) {
        var headings = tree.above(service);
        return headings.isEmpty()
                ? agency(service.department())
                : headings.stream().map(each -> each.name().in(in.locale())).collect(joining(" \u2013 "));
    }

    /** Null where nobody is in charge, as GeoReport has it. */
    private String agency(Optional<DepartmentId> department) {
        return Optional.of(names.department(department))
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    Map<String, Object> definition(ServiceCode service, List<Attribute> attributes) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("service_code", service.value());
        fields.put("attributes", attributes.stream().map(this::attribute).toList());
        return fields;
    }

    private Map<String, Object> attribute(Attribute attribute) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("variable", attribute.variable());
        fields.put("code", attribute.code());
        fields.put("datatype", attribute.datatype().word());
        fields.put("required", attribute.required());
        fields.put(
                "datatype_description",
                attribute.hint().map(hint -> hint.in(in.locale())).orElse(null));
        fields.put("order", attribute.position());
        fields.put("description", attribute.description().in(in.locale()));
        if (attribute.datatype().isList()) {
            fields.put("values", attribute.choices().stream().map(this::choice).toList());
        }
        return fields;
    }

    private Map<String, Object> choice(Attribute.Choice choice) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("key", choice.code());
        fields.put("name", choice.name().in(in.locale()));
        return fields;
    }

    /** @param extended with what other servers tell besides */
    List<Map<String, Object>> requests(List<Seen> all, boolean extended) {
        var published =
                all.stream().map(Seen::request).filter(ServiceRequest::isPublic).toList();
        var photos = new Photos(kit).first(published);
        return all.stream()
                .map(seen -> request(
                        seen, Optional.ofNullable(photos.get(seen.request().number())), extended))
                .toList();
    }

    private Map<String, Object> request(Seen seen, Optional<StoredFile> photo, boolean extended) {
        var request = seen.request();
        var report = request.report();
        var point = report.place().point();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("service_request_id", request.number().value());
        fields.put("status", request.status().waiting() ? "open" : "closed");
        fields.put("status_notes", notes(seen));
        var service = request.service().map(services::get);
        fields.put(
                "service_name", service.map(each -> each.name().in(in.locale())).orElseGet(() -> unknownService()));
        fields.put("service_code", request.service().map(ServiceCode::value).orElse(""));
        fields.put("description", report.details());
        fields.put("agency_responsible", agency(request.assignment().department()));
        fields.put("service_notice", null);
        fields.put("requested_datetime", time(request.filed()));
        fields.put("updated_datetime", time(seen.updated()));
        fields.put("expected_datetime", request.due().map(this::time).orElse(null));
        fields.put(
                "address",
                report.place().address().isEmpty() ? null : report.place().address());
        fields.put("address_id", point.map(this::code).orElse(null));
        fields.put("zipcode", null);
        fields.put("lat", point.map(Point::latitude).orElse(null));
        fields.put("long", point.map(Point::longitude).orElse(null));
        fields.put("media_url", photo.map(file -> link(request, file)).orElse(null));
        if (extended) {
            fields.put("extended_attributes", extended(seen));
        }
        return fields;
    }

    private Map<String, Object> extended(Seen seen) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", seen.request().report().title());
        fields.put("status", ExtendedStatus.of(seen.request().status()));
        fields.put("updated_datetime", time(seen.updated()));
        return fields;
    }

    private String unknownService() {
        return kit.texts().text(in.locale(), "service.unknown");
    }

    /** What was answered, for who may read it. */
    private static String notes(Seen seen) {
        return seen.answerToo() ? seen.request().answer().map(Answer::text).orElse(null) : null;
    }

    /** By which the place can be named again in {@code address_id}. */
    private String code(Point point) {
        return kit.placeCodes().zone(point).orElseGet(() -> kit.placeCodes().open(point));
    }

    /** To what everybody sees. */
    private String link(ServiceRequest request, StoredFile photo) {
        return in.link(
                "/public/" + request.number().value() + "/files/" + photo.id().value());
    }

    String time(Instant moment) {
        return W3cTime.write(moment, kit.city().zone());
    }

    /** The receipt of who filed: it is told once, here. */
    Map<String, Object> filed(String id, String notice) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("service_request_id", id);
        fields.put("service_notice", notice);
        fields.put("account_id", null);
        return fields;
    }

    static Map<String, Object> token(ReceiptNumber number) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("service_request_id", number.value());
        fields.put("token", number.value());
        return fields;
    }
}
