// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.file.Upload;
import city.madang.geo.Point;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.solution.complaints.Filing;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Digest;
import city.madang.solution.complaints.domain.Given;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Question.Fault;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.Service;
import city.madang.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a request as a program sends it (GeoReport v2, "POST Service Request") and notes all that is wrong with it. Used once.
 * {@code jurisdiction_id} is ignored, as the specification allows where there is one jurisdiction; {@code device_id} and
 * {@code account_id} are not kept, as nobody here needs them.
 */
final class Sending {
    static final int MOST_URL = 2000;

    private final Kit kit;
    private final Form form;
    private final Service service;
    private final List<Attribute> asked;
    private final List<GeoReportError> errors = new ArrayList<>();

    Sending(Kit kit, Form form, Service service, List<Attribute> asked) {
        this.kit = kit;
        this.form = form;
        this.service = service;
        this.asked = asked;
    }

    /** What was sent, when nothing is wrong with it. @param once is not filled in yet */
    record Read(Filing filing, String mediaUrl) {
        /** The same for the same body, whatever the order of its fields. */
        String digest() {
            var all = new ArrayList<String>();
            all.add(filing.report().toString());
            all.add(filing.service().toString());
            all.add(filing.contact().name() + "\n" + filing.contact().reach());
            all.add(mediaUrl);
            filing.given().forEach(each -> all.add(each.code() + "\n" + each.answer()));
            filing.files().stream().map(Read::file).forEach(all::add);
            return Digest.of(all);
        }

        private static String file(Upload file) {
            return file.name() + "\n" + file.type() + "\n" + file.size();
        }
    }

    List<GeoReportError> errors() {
        return List.copyOf(errors);
    }

    /** @param reader in whose language it was written */
    Read read(Locale reader) {
        if (form.hasErrors()) {
            errors.add(GeoReportError.wrong("media"));
        }
        var place = place();
        var given =
                asked.stream().filter(Attribute::variable).flatMap(this::answer).toList();
        var details =
                text("description", Report.MOST_DETAILS).orElse(service.name().in(reader));
        var title = text("title", Report.MOST_TITLE)
                .orElseGet(() -> Report.cut(details.lines().findFirst().orElse(details), Report.MOST_TITLE));
        var mediaUrl = String.join("\n", form.texts("media_url"));
        if (mediaUrl.length() > MOST_URL) {
            errors.add(GeoReportError.wrong("long", "media_url", MOST_URL));
        }
        var report = new Report(title, details, reader, isForAll(), place);
        var filing = new Filing(
                report,
                Optional.of(service.code()),
                Way.API,
                contact(),
                form.files().get(),
                "",
                given);
        return new Read(filing, mediaUrl);
    }

    /** Ours: {@code private=true} asks never to show it to others. */
    private boolean isForAll() {
        return !first("private").map("true"::equalsIgnoreCase).orElse(false);
    }

    private Optional<String> first(String name) {
        return form.texts(name).stream().findFirst();
    }

    private Optional<String> text(String name, int most) {
        var text = first(name);
        if (text.filter(each -> each.codePointCount(0, each.length()) > most).isPresent()) {
            errors.add(GeoReportError.wrong("long", name, most));
        }
        return text;
    }

    private Place place() {
        var address = text("address_string", Report.MOST_ADDRESS);
        var code = first("address_id");
        var point = point();
        if (Stream.of("address_string", "address_id", "lat", "long")
                .allMatch(name -> first(name).isEmpty())) {
            errors.add(GeoReportError.wrong("place"));
        }
        var coded = code.flatMap(kit.placeCodes()::point);
        if (code.isPresent() && coded.isEmpty()) {
            errors.add(GeoReportError.wrong("address-id", Report.cut(code.get(), 40)));
        }
        return new Place(Optional.empty(), point.or(() -> coded), address.orElse(""));
    }

    private Optional<Point> point() {
        var latitude = first("lat");
        var longitude = first("long");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Point(degrees(latitude), degrees(longitude)));
        } catch (IllegalArgumentException e) {
            errors.add(GeoReportError.wrong("point"));
            return Optional.empty();
        }
    }

    private static double degrees(Optional<String> text) {
        return Double.parseDouble(text.filter(each -> each.length() <= 30).orElse(""));
    }

    private Stream<Given> answer(Attribute attribute) {
        var field = "attribute[" + attribute.code() + "]";
        var sent = new ArrayList<>(form.texts(field));
        sent.addAll(form.texts(field + "[]"));
        var verdict = attribute.question().judge(sent, kit.city().zone());
        verdict.fault()
                .map(fault -> fault == Fault.MISSING
                        ? GeoReportError.wrong("attribute.missing", field)
                        : GeoReportError.wrong(
                                "attribute.wrong", field, attribute.datatype().word()))
                .ifPresent(errors::add);
        return verdict.answers().stream().map(attribute::given);
    }

    /** One address for messages: e-mail before telephone; a telephone number beside it goes with the name, as officials need it. */
    private Contact contact() {
        var name = String.join(
                " ", List.of(first("first_name").orElse(""), first("last_name").orElse("")));
        var phone = text("phone", Contact.MOST_NAME);
        var email = form.text("email").max(Contact.MOST_REACH).email().find();
        if (email.isEmpty() && first("email").isPresent()) {
            errors.add(GeoReportError.wrong("email"));
        }
        var who = email.isPresent() && phone.isPresent() ? name.strip() + " " + phone.get() : name;
        if (who.strip().length() > Contact.MOST_NAME) {
            errors.add(GeoReportError.wrong("long", "first_name, last_name", Contact.MOST_NAME));
        }
        return new Contact(who.strip(), email.or(() -> phone).orElse(""));
    }
}
