// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.geo.Area;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.module.Kit;
import city.madang.outside.Call.Field;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.handover.store.HandedPhotoMapper;
import city.madang.solution.complaints.handover.store.HandoverMapper;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is sent of a request, field by field (GeoReport v2, "POST Service Request"). */
final class Parcel {
    private final Kit kit;
    private final Requests requests;

    Parcel(Kit kit, Requests requests) {
        this.kit = kit;
        this.requests = requests;
    }

    /** Empty when there is nothing to send any more. */
    Optional<List<Field>> fields(Handover handover) {
        var request = requests.find(handover.number()).filter(each -> each.status() == RequestStatus.TRANSFERRED);
        return request.map(each -> fields(handover, each));
    }

    private List<Field> fields(Handover handover, ServiceRequest request) {
        var packed = kit.database()
                .read(tx -> tx.mapper(HandoverMapper.class).packed(handover.ref()))
                .orElseThrow();
        var fields = new ArrayList<Field>();
        fields.add(new Field("service_code", handover.service()));
        fields.addAll(place(request.report().place()));
        fields.add(new Field("description", packed.details()));
        answers(packed.answers()).forEach(fields::add);
        kit.database()
                .read(tx -> tx.mapper(HandedPhotoMapper.class).of(handover.ref()))
                .forEach(photo -> fields.add(new Field("media_url", photo.address())));
        if (handover.contact()) {
            requests.contact(request.number()).ifPresent(contact -> fields.addAll(person(contact)));
        }
        return fields;
    }

    private List<Field> place(Place place) {
        var fields = new ArrayList<Field>();
        place.point().ifPresent(point -> {
            fields.add(new Field("lat", degrees(point.latitude())));
            fields.add(new Field("long", degrees(point.longitude())));
        });
        var address = address(place);
        if (!address.isEmpty()) {
            fields.add(new Field("address_string", address));
        }
        return fields;
    }

    /** In words; empty when there are none. */
    String address(Place place) {
        var language = kit.city().languages().get(0);
        var area = place.area()
                .flatMap(kit.areas()::find)
                .map((Area each) -> each.name().in(language));
        return Stream.concat(Stream.of(place.address()).filter(text -> !text.isEmpty()), area.stream())
                .collect(Collectors.joining(", "));
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    /** Programs of others ask for two names; the last word is the family's as often as not. */
    static List<Field> person(Contact contact) {
        var fields = new ArrayList<Field>();
        var name = contact.name().strip();
        int space = name.lastIndexOf(' ');
        if (!name.isEmpty()) {
            fields.add(new Field(
                    "first_name", space < 0 ? name : name.substring(0, space).strip()));
        }
        if (space > 0) {
            fields.add(new Field("last_name", name.substring(space + 1)));
        }
        contact.address().map(Parcel::reach).ifPresent(fields::add);
        return fields;
    }

    private static Field reach(Address address) {
        return new Field(address.channel() == Channel.SMS ? "phone" : "email", address.value());
    }

    /** As they are kept until they are sent. */
    static String kept(Map<String, List<String>> answers) {
        return answers.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static Stream<Field> answers(String kept) {
        var pairs = Stream.of(kept.split("&")).filter(pair -> !pair.isEmpty()).toList();
        return pairs.stream().map(pair -> {
            var code = decoded(pair.substring(0, pair.indexOf('=')));
            var value = decoded(pair.substring(pair.indexOf('=') + 1));
            boolean several = pairs.stream()
                            .filter(each -> each.startsWith(encoded(code) + "="))
                            .count()
                    > 1;
            return new Field("attribute[" + code + "]" + (several ? "[]" : ""), value);
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
