// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.page;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.FileStore;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.geo.AreaCheck;
import city.madang.kit.geo.AreaRow;
import city.madang.kit.geo.BadAreaFile;
import city.madang.kit.geo.CityAreas;
import city.madang.kit.geo.place.CityPlaces;
import city.madang.l10n.Texts;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's page on the city's areas: others are handed in, checked and looked at on the map before they hold. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class AreaListPages implements KitPages {
    private static final String PATH = "/admin/areas";
    private static final FileRule FILE = FileRule.of(1, 20, FileKind.GEODATA, FileKind.CSV);

    private final CityAreas areas;
    private final CityPlaces places;
    private final Cities cities;
    private final FileStore files;
    private final AuditLog audit;
    private final Texts texts;

    /** Longer than four parameters, because it is the list of what the page needs. */
    @Activate
    public AreaListPages(
            @Reference CityAreas areas,
            @Reference CityPlaces places,
            @Reference Cities cities,
            @Reference FileStore files,
            @Reference AuditLog audit,
            @Reference Languages languages) {
        this.areas = areas;
        this.places = places;
        this.cities = cities;
        this.files = files;
        this.audit = audit;
        texts = languages.texts(CityPlaces.MODULE, AreaListPages.class.getClassLoader());
    }

    /** An area of the list. Public, because templates read it. */
    public record Line(String code, String name, boolean drawn) {}

    @Override
    public String name() {
        return CityPlaces.MODULE;
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.CITY, PATH, "area-list.title"));
    }

    @Override
    public void routes(Routes on) {
        on.form(PATH, PlaceListPages.ADMINISTER, this::show, this::handIn).uploads("file", FILE);
        on.get(PATH + "/shapes.json", PlaceListPages.ADMINISTER, this::shapes);
        on.post(PATH + "/decide", PlaceListPages.ADMINISTER, this::decide);
        on.post(PATH + "/former/{list}", PlaceListPages.ADMINISTER, this::former);
    }

    private HttpReply show(HttpCall in) {
        return show(in, "");
    }

    /** @param wrong with the file, in English; empty when nothing is */
    private HttpReply show(HttpCall in, String wrong) {
        var model = new HashMap<String, Object>();
        var draft = areas.draft();
        var drafted = draft.flatMap(each -> areas.kept(each.id()));
        model.put("wrong", wrong);
        model.put("draft", draft.orElse(null));
        model.put("former", areas.former());
        model.put(
                "lines",
                drafted.orElseGet(areas::stored).stream()
                        .map(row -> line(row, in.locale()))
                        .toList());
        drafted.ifPresent(rows -> check(rows, in.locale(), model));
        return HttpReply.form("area-list", in.form(), model);
    }

    private static Line line(AreaRow row, Locale locale) {
        return new Line(row.id().value(), row.name().in(locale), row.boundary().isPresent());
    }

    private void check(List<AreaRow> rows, Locale locale, Map<String, Object> model) {
        var check = AreaCheck.of(rows, areas.all(), places.all(), cities.city().languages());
        model.put(
                "findings",
                check.findings().stream()
                        .map(each -> texts.text(locale, each.key(), each.arguments(locale)))
                        .toList());
        model.put("more", check.more());
    }

    private HttpReply shapes(HttpCall in) {
        var drafted = areas.draft().flatMap(each -> areas.kept(each.id()));
        return HttpReply.text(
                "application/geo+json",
                drafted.map(rows -> CityAreas.shapes(rows, in.locale())).orElseGet(() -> areas.shapes(in.locale())));
    }

    private HttpReply handIn(HttpCall in) {
        var sent = Sent.in(in.form(), "file", files);
        if (sent.isEmpty()) {
            return show(in);
        }
        try {
            var read = areas.read(sent.get().content());
            areas.propose(sent.get().name(), read);
            audit.record("kit", in.visitor(), "kit.areas-hand-in", sent.get().name() + ": " + read.size());
            return HttpReply.seeOther("/" + PATH);
        } catch (BadAreaFile e) {
            in.form().error("file", "refused");
            return show(in, e.getMessage());
        }
    }

    private HttpReply decide(HttpCall in) {
        var asked = in.form().text("draft").find().orElse("");
        var draft = areas.draft().filter(each -> each.id().equals(asked));
        Optional<List<AreaRow>> rows = draft.flatMap(each -> areas.kept(each.id()));
        if (rows.isEmpty()) {
            return HttpReply.seeOther("/" + PATH).notice("lists.gone.notice");
        }
        if (in.form().text("how").find().filter("replace"::equals).isEmpty()) {
            areas.drop();
            return HttpReply.seeOther("/" + PATH).notice("lists.dropped.notice");
        }
        var title = draft.orElseThrow().title();
        areas.replace(rows.get(), title);
        audit.record(
                "kit",
                in.visitor(),
                "kit.areas-replace",
                title + ": " + rows.get().size());
        return HttpReply.seeOther("/" + PATH)
                .notice("area-list.taken.notice", rows.get().size());
    }

    /** Former areas wait for a decision like those that are handed in. */
    private HttpReply former(HttpCall in) {
        var list = areas.former().stream()
                .filter(each -> each.id().equals(in.path("list")))
                .findFirst()
                .orElseThrow(NotFound::new);
        areas.propose(
                texts.text(in.locale(), "lists.former.name", list.title()),
                areas.kept(list.id()).orElseThrow(NotFound::new));
        return HttpReply.seeOther("/" + PATH);
    }
}
