// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.file.Upload;
import city.madang.geo.NamedPlace;
import city.madang.geo.PlaceId;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.solution.complaints.Filing;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Choice;
import city.madang.web.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields by which a request is filed, whoever fills them in. */
record FilingForm(Kit kit, Services services) {
    static final FileRule PHOTOS = FileRule.images(3, 10);
    static final FileRule PAPERS = FileRule.of(3, 20, FileKind.DOCUMENT);

    private static final int OFFERED = 8;

    /** Whether others may read it. */
    private enum Visibility {
        PUBLIC,
        PRIVATE
    }

    static List<Choice> visibilities(Names names) {
        return List.of(
                new Choice("PUBLIC", names.text("new.visibility.PUBLIC")),
                new Choice("PRIVATE", names.text("new.visibility.PRIVATE")));
    }

    /** What the words for the place may mean, when somebody looked for it; kept with the form. Empty when nobody did. */
    Optional<List<NamedPlace>> places(Locale reader, Form form) {
        var looked = form.text("step").find().filter("find-address"::equals).isPresent()
                || form.text("address-place").find().isPresent();
        return looked
                ? form.text("address").find().map(words -> kit.places().named(words, reader, OFFERED))
                : Optional.empty();
    }

    /** The place of the city's list that was chosen; one that is gone meanwhile counts as the words alone. */
    Optional<NamedPlace> chosen(Form form) {
        return form.value("address-place", PlaceId::new).find().flatMap(kit.places()::find);
    }

    private static String address(Optional<NamedPlace> chosen, String words, Locale reader) {
        return chosen.map(place -> place.name().in(reader) + (place.address().isEmpty() ? "" : ", " + place.address()))
                .map(named -> Report.cut(named, Report.MOST_ADDRESS))
                .orElse(words);
    }

    static Contact contact(Form form) {
        var name = form.text("name").max(Contact.MOST_NAME);
        var reach = form.text("reach").max(Contact.MOST_REACH);
        return new Contact(name.find().orElse(""), reach.find().orElse(""));
    }

    static List<Upload> files(Form form) {
        return Stream.concat(form.images("photo").get().stream(), form.files("papers").get().stream())
                .toList();
    }

    /**
     * Empty when the form has errors.
     *
     * @param language of what is written
     * @param reader in whose language errors are told
     */
    Optional<Filing> read(Form form, Locale language, Way channel, Locale reader) {
        var title = form.text("title").required().max(Report.MOST_TITLE);
        var details = form.text("details").required().max(Report.MOST_DETAILS);
        var service = form.value("service", ServiceCode::new);
        var area = form.area("area");
        var point = form.point("place");
        var address = form.text("address").max(Report.MOST_ADDRESS);
        var files = files(form);
        var visibility = form.value("visibility", Visibility::valueOf).required();
        var contact = contact(form);
        var given = asked().given(form, reader);
        if (form.hasErrors()) {
            return Optional.empty();
        }
        var chosen = chosen(form);
        var place = new Place(
                area.find(),
                point.find().or(() -> chosen.map(NamedPlace::point)),
                address(chosen, address.find().orElse(""), language));
        boolean open = visibility.get() == Visibility.PUBLIC;
        return Optional.of(new Filing(
                new Report(title.get(), details.get(), language, open, place),
                service.find(),
                channel,
                contact,
                files,
                form.once(),
                given));
    }

    /** What the chosen service asks. */
    AskedOf asked() {
        return new AskedOf(kit, services);
    }
}
