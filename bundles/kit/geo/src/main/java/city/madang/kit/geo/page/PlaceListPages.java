// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.page;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.geo.NamedPlace;
import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.AuditLog;
import city.madang.kit.FileStore;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.PlacesAdmin.Problem;
import city.madang.kit.geo.lists.KeptList;
import city.madang.kit.geo.place.CityPlaces;
import city.madang.kit.geo.place.PlaceFile;
import city.madang.l10n.Texts;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's page on the city's list of places: a list is handed in, looked at, then taken or dropped. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PlaceListPages implements KitPages {
    static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    private static final String PATH = "/admin/places";
    private static final FileRule LIST = FileRule.of(1, 20, FileKind.CSV);
    private static final int SHOWN_PROBLEMS = 50;
    private static final int SHOWN_PLACES = 10;

    private final CityPlaces places;
    private final FileStore files;
    private final AuditLog audit;
    private final Texts texts;

    @Activate
    public PlaceListPages(
            @Reference CityPlaces places,
            @Reference FileStore files,
            @Reference AuditLog audit,
            @Reference Languages languages) {
        this.places = places;
        this.files = files;
        this.audit = audit;
        texts = languages.texts(CityPlaces.MODULE, PlaceListPages.class.getClassLoader());
    }

    /** A refused line. Public, because templates read it. */
    public record Line(long number, String text) {}

    @Override
    public String name() {
        return CityPlaces.MODULE;
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.CITY, PATH, "place-list.title"));
    }

    @Override
    public void routes(Routes on) {
        on.form(PATH, ADMINISTER, this::show, this::handIn).uploads("list", LIST);
        on.post(PATH + "/decide", ADMINISTER, this::decide);
        on.post(PATH + "/former/{list}", ADMINISTER, this::former);
    }

    private HttpReply show(HttpCall in) {
        var model = new HashMap<String, Object>();
        model.put("count", places.size());
        model.put("former", places.former());
        places.draft().ifPresent(draft -> describe(draft, in.locale(), model));
        return HttpReply.form("place-list", in.form(), model);
    }

    private void describe(KeptList draft, Locale locale, Map<String, Object> model) {
        var list = read(draft.id());
        var good = list.places().values();
        model.put("draft", draft);
        model.put("good", good.size());
        model.put("refused", list.problems().size());
        model.put("adding", places.preview(good, false));
        model.put("replacing", places.preview(good, true));
        model.put("first", good.stream().limit(SHOWN_PLACES).toList());
        model.put(
                "problems",
                list.problems().stream()
                        .limit(SHOWN_PROBLEMS)
                        .map(problem -> line(problem, locale))
                        .toList());
    }

    private Line line(Problem problem, Locale locale) {
        return new Line(
                problem.line(),
                texts.text(locale, problem.key(), problem.arguments().toArray()));
    }

    private PlaceFile read(String list) {
        return PlaceFile.read(places.content(list).orElseThrow(NotFound::new), places.rules());
    }

    private HttpReply handIn(HttpCall in) {
        var sent = Sent.in(in.form(), "list", files);
        if (sent.isEmpty()) {
            return show(in);
        }
        try {
            var csv = PlaceFile.decoded(sent.get().content());
            var good = PlaceFile.read(csv, places.rules()).places().size();
            places.propose(sent.get().name(), good, csv);
            audit.record("kit", in.visitor(), "kit.places-hand-in", sent.get().name() + ": " + good);
            return HttpReply.seeOther("/" + PATH);
        } catch (IllegalArgumentException e) {
            in.form().error("list", "encoding");
            return show(in);
        }
    }

    private HttpReply decide(HttpCall in) {
        var draft = places.draft()
                .filter(each -> each.id().equals(in.form().text("draft").find().orElse("")));
        var how = in.form().text("how").find().orElse("");
        if (draft.isEmpty()) {
            return HttpReply.seeOther("/" + PATH).notice("lists.gone.notice");
        }
        if (how.equals("drop")) {
            places.drop();
            return HttpReply.seeOther("/" + PATH).notice("lists.dropped.notice");
        }
        var replace = how.equals("replace");
        List<NamedPlace> good = List.copyOf(read(draft.get().id()).places().values());
        var change = places.take(good, draft.get().title(), replace);
        audit.record(
                "kit",
                in.visitor(),
                replace ? "kit.places-replace" : "kit.places-add",
                draft.get().title() + ": +" + change.added() + " ~" + change.changed() + " -" + change.removed());
        return HttpReply.seeOther("/" + PATH)
                .notice("place-list.taken.notice", change.added(), change.changed(), change.removed());
    }

    /** A former list waits for a decision like one that is handed in. */
    private HttpReply former(HttpCall in) {
        var list = places.former().stream()
                .filter(each -> each.id().equals(in.path("list")))
                .findFirst()
                .orElseThrow(NotFound::new);
        places.propose(
                texts.text(in.locale(), "lists.former.name", list.title()),
                list.items(),
                places.content(list.id()).orElseThrow(NotFound::new));
        return HttpReply.seeOther("/" + PATH);
    }
}
