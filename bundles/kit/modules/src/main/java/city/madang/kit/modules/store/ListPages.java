// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import static city.madang.kit.modules.store.StoreDesk.ADMINISTER;

import city.madang.kit.KitPages;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.city.CityFile;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The buttons of the store that change the city's list of languages and of drivers. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ListPages implements KitPages {
    private static final String LANGUAGE = "/admin/languages/{tag}";
    private static final String DRIVER = "/admin/drivers/{id}";

    private final StoreDesk desk;

    @Activate
    public ListPages(@Reference StoreDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return StoreDesk.NAME;
    }

    @Override
    public void routes(Routes on) {
        on.post(LANGUAGE + "/add", ADMINISTER, this::addLanguage);
        on.post(LANGUAGE + "/first", ADMINISTER, this::firstLanguage);
        on.post(LANGUAGE + "/remove", ADMINISTER, this::removeLanguage);
        on.post(DRIVER + "/add", ADMINISTER, this::addDriver);
        on.post(DRIVER + "/remove", ADMINISTER, this::removeDriver);
    }

    private HttpReply addLanguage(HttpCall in) {
        var language = language(in);
        if (!desk.modules().languages().contains(language)) {
            throw new NotFound();
        }
        var languages = new ArrayList<>(spoken());
        if (!languages.contains(language)) {
            languages.add(language);
        }
        return speak(in, languages, "add", "store.language.added.notice");
    }

    private HttpReply firstLanguage(HttpCall in) {
        var languages = new ArrayList<>(spoken());
        if (!languages.remove(language(in))) {
            throw new NotFound();
        }
        languages.add(0, language(in));
        return speak(in, languages, "first", "store.language.first.notice");
    }

    /** When it was the first one, the next one takes its place; a city has at least one. */
    private HttpReply removeLanguage(HttpCall in) {
        var languages = new ArrayList<>(spoken());
        if (!languages.remove(language(in))) {
            throw new NotFound();
        }
        if (languages.isEmpty()) {
            return back().notice("store.language.last.notice");
        }
        return speak(in, languages, "remove", "store.language.removed.notice");
    }

    private HttpReply speak(HttpCall in, List<Locale> languages, String act, String notice) {
        var language = language(in);
        desk.audit().record("kit", in.visitor(), "kit.language-" + act, language.toLanguageTag());
        city().speak(languages);
        return back().notice(notice, Stock.languageName(language, in.locale()));
    }

    private HttpReply addDriver(HttpCall in) {
        var id = in.path("id");
        desk.stock().catalogue().newest(Kind.DRIVER, id).orElseThrow(NotFound::new);
        desk.audit().record("kit", in.visitor(), "kit.driver-add", id);
        city().addDriver(id);
        return back().notice("store.driver.added.notice", id);
    }

    private HttpReply removeDriver(HttpCall in) {
        var id = in.path("id");
        if (!city().drivers().contains(id)) {
            throw new NotFound();
        }
        desk.audit().record("kit", in.visitor(), "kit.driver-remove", id);
        city().removeDriver(id);
        return back().notice("store.driver.removed.notice", id);
    }

    private static HttpReply back() {
        return HttpReply.seeOther("/" + StorePages.PATH);
    }

    private static Locale language(HttpCall in) {
        return Locale.forLanguageTag(in.path("tag"));
    }

    private List<Locale> spoken() {
        return city().city().languages();
    }

    private CityFile city() {
        return desk.stock().city();
    }
}
