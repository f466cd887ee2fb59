// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.identity.Visitor;
import city.madang.kit.Shell;
import city.madang.kit.web.form.Entered;
import city.madang.kit.web.form.FileRules;
import city.madang.kit.web.form.FormKeys;
import city.madang.kit.web.form.SentForm;
import city.madang.kit.web.page.AdministrationMenu;
import city.madang.kit.web.page.Assets;
import city.madang.kit.web.page.FormPart;
import city.madang.kit.web.page.Formats;
import city.madang.kit.web.page.Frame;
import city.madang.kit.web.page.Json;
import city.madang.kit.web.page.KitAssets;
import city.madang.kit.web.page.Reader;
import city.madang.kit.web.page.Templates;
import city.madang.kit.web.page.View;
import city.madang.kit.web.page.Voice;
import city.madang.kit.web.page.Where;
import city.madang.kit.web.route.Room;
import city.madang.kit.web.route.RouteList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes pages: a template of a module, with everything around it. */
final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final String KIT = "kit";

    private final SiteServices services;
    private final FormKeys keys;
    private final StagedTokens tokens;
    private final Frame frame;
    private final Room kit;
    private final Banners banners;
    private final AdministrationMenu administration = new AdministrationMenu();

    Pages(SiteServices services, FormKeys keys, StagedTokens tokens) {
        this.services = services;
        this.keys = keys;
        this.tokens = tokens;
        var voice = voice(KIT, Pages.class.getClassLoader());
        this.kit = new Room(KIT, "", new RouteList().tree(), voice);
        this.banners = new Banners(services, voice.texts());
        this.frame = new Frame(new KitAssets(voice.assets()), services.areas(), services.clock());
    }

    /** A new voice for a module. */
    Voice voice(String id, ClassLoader loader) {
        return new Voice(
                id,
                services.languages().texts(id, loader),
                new Templates(id, loader),
                new Assets(id, loader),
                new Json());
    }

    AdministrationMenu administration() {
        return administration;
    }

    Banners banners() {
        return banners;
    }

    /** The room of messages that belong to no module. */
    Room kit() {
        return kit;
    }

    /** A form that nothing was sent with. */
    SentForm emptyForm(Visit visit) {
        return new SentForm(Entered.nothing(), services.areas(), keys.rendering());
    }

    /** A page with the form that it shows. */
    String page(Visit visit, Room room, Shown shown) {
        var view = view(visit, room, shown);
        return view.render(shown.template(), shown.block(), shown.model());
    }

    /**
     * What is to be shown.
     *
     * @param block the only block to make; empty text for the whole page
     * @param rendering of the form; kept when the same form is shown again to be sent again
     */
    record Shown(
            String template,
            String block,
            Map<String, ?> model,
            SentForm form,
            String rendering,
            FileRules rules,
            Optional<String> notice) {}

    private View view(Visit visit, Room room, Shown shown) {
        var part = new FormPart(
                shown.form(),
                shown.rendering(),
                () -> keys.proof(visit.formCookie()),
                staged -> tokens.token(staged, visit.formCookie()),
                shown.rules());
        var where = new Where(visit.request().path(), visit.query(), visit.since(), room::whole);
        var reader = reader(visit);
        var formats = new Formats(reader.locale(), reader.city().zone());
        return new View(frame, reader, where, room.voice(), shown.template(), part, shown.notice(), formats);
    }

    private Reader reader(Visit visit) {
        var languages = services.languages();
        var visitor = visit.visitorIfKnown();
        return new Reader(
                services.cities().city(),
                services.cities().colour(),
                visit.locale(),
                languages.rightToLeft(visit.locale()),
                languages.offered(),
                visitor,
                visit.partial() ? List.of() : menu(visit.locale()),
                visit.partial() ? List.of() : feeds(visit.locale()),
                visit.partial() ? OptionalInt.empty() : unread(visitor),
                visit.partial() ? Optional.empty() : banners.now(visit.locale()),
                administration.on(visit.request().path(), visit.locale()));
    }

    /** A menu that fails must not take every page with it. */
    private List<Shell.Group> menu(Locale locale) {
        try {
            return services.shell().get().map(shell -> shell.menu(locale)).orElse(List.of());
        } catch (RuntimeException e) {
            LOG.error("the menu cannot be shown", e);
            return List.of();
        }
    }

    /** Nor must its feeds. */
    private List<Shell.Feed> feeds(Locale locale) {
        try {
            return services.shell().get().map(shell -> shell.feeds(locale)).orElse(List.of());
        } catch (RuntimeException e) {
            LOG.error("feeds cannot be named", e);
            return List.of();
        }
    }

    /** Nor must a count. */
    private OptionalInt unread(Visitor visitor) {
        try {
            return services.shell().get().map(shell -> shell.unread(visitor)).orElse(OptionalInt.empty());
        } catch (RuntimeException e) {
            LOG.error("messages cannot be counted", e);
            return OptionalInt.empty();
        }
    }
}
