// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import static city.madang.kit.modules.store.StoreDesk.ADMINISTER;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.file.Upload;
import city.madang.kit.Accounts;
import city.madang.kit.Accounts.Outcome;
import city.madang.kit.FileStore;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.modules.catalogue.Archive;
import city.madang.kit.modules.catalogue.Archives;
import city.madang.kit.modules.catalogue.KarProblem;
import city.madang.kit.modules.catalogue.Trust;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Archives of third parties: what is in them, who signed them, and whether they are trusted. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ArchivePages implements KitPages {
    private static final String PATH = "/admin/archives";
    private static final String ONE = PATH + "/{sha256}";
    private static final FileRule KAR = FileRule.of(1, 200, FileKind.ARCHIVE);
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_PASSWORD = 1000;
    private static final int ALMOST_A_MINUTE = 59;

    private final StoreDesk desk;
    private final Decisions decisions;
    private final FileStore files;
    private final Accounts accounts;
    private final Clock clock;
    private final ArchiveContents contents;

    @Activate
    public ArchivePages(
            @Reference StoreDesk desk,
            @Reference Decisions decisions,
            @Reference FileStore files,
            @Reference Accounts accounts,
            @Reference Clock clock) {
        this.desk = desk;
        this.decisions = decisions;
        this.files = files;
        this.accounts = accounts;
        this.clock = clock;
        contents = new ArchiveContents(desk, decisions);
    }

    /** An archive in the list. Public, because templates read it. */
    public record Row(Archive archive, Optional<Decision> decision) {}

    @Override
    public String name() {
        return StoreDesk.NAME;
    }

    @Override
    public void routes(Routes on) {
        on.form(PATH, ADMINISTER, this::list, this::take).uploads("file", KAR);
        on.form(ONE, ADMINISTER, this::show, this::decide);
        on.post(ONE + "/remove", ADMINISTER, this::remove);
    }

    private HttpReply list(HttpCall in) {
        var rows = archives().all().stream()
                .map(each -> new Row(each, decisions.find(each.sha256())))
                .toList();
        return HttpReply.form(
                "archives",
                in.form(),
                Map.of("rows", rows, "folder", archives().folder().toString()));
    }

    private HttpReply take(HttpCall in) {
        var form = in.form();
        var sent = form.files("file").get().stream().findFirst();
        if (sent.isEmpty()) {
            form.error("file", "required");
        } else if (!Archives.isName(sent.get().name())) {
            form.error("file", "name");
        }
        var taken = form.hasErrors() ? Optional.<Archive>empty() : taken(sent.orElseThrow(), form);
        if (taken.isEmpty()) {
            return list(in);
        }
        desk.stock().catalogue().refresh();
        desk.audit()
                .record("kit", in.visitor(), "kit.archive-upload", taken.get().sha256());
        return to(taken.get()).notice("archive.taken.notice", taken.get().name());
    }

    private Optional<Archive> taken(Upload sent, Form form) {
        try {
            var archive = archives().take(files.content(sent), sent.name());
            files.forModule(StoreDesk.NAME).forget(sent);
            return Optional.of(archive);
        } catch (KarProblem e) {
            form.error("file", e.word(), e.about());
        } catch (FileAlreadyExistsException e) {
            form.error("file", "there", sent.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    private HttpReply show(HttpCall in) {
        var archive = archive(in);
        var model = new HashMap<String, Object>(Map.of(
                "archive", archive,
                "brings", contents.of(archive, in.locale()),
                "clashes", contents.clashes(archive),
                "used", contents.areUsed(archive),
                "now", clock.instant()));
        model.put("decision", decisions.find(archive.sha256()));
        model.put("choices", choices(in.locale()));
        return HttpReply.form("archive", in.form(), model);
    }

    private HttpReply decide(HttpCall in) {
        var archive = archive(in);
        var form = in.form();
        var trust = form.value("trust", ArchivePages::decided).required();
        var reason = form.text("reason").required().max(LONGEST_REASON);
        if (!form.hasErrors()) {
            check(archive, trust.get(), form);
        }
        if (!form.hasErrors()) {
            checkPassword(in, form);
        }
        if (form.hasErrors()) {
            return show(in);
        }
        desk.decide(decisions, archive, trust.get(), reason.get(), in.visitor());
        var word = trust.get().name().toLowerCase(Locale.ROOT);
        return to(archive).notice("archive." + word + ".notice", archive.name());
    }

    private List<Choice> choices(Locale locale) {
        return List.of(
                new Choice(Trust.TRUSTED.name(), desk.text(locale, "archive.trust.yes")),
                new Choice(Trust.REFUSED.name(), desk.text(locale, "archive.trust.no")));
    }

    private static Trust decided(String word) {
        var trust = Trust.valueOf(word);
        if (trust == Trust.OURS || trust == Trust.UNKNOWN) {
            throw new IllegalArgumentException(word);
        }
        return trust;
    }

    private void check(Archive archive, Trust trust, Form form) {
        if (trust == Trust.TRUSTED
                && (archive.problem().isPresent() || !contents.clashes(archive).isEmpty())) {
            form.error("trust", "problem");
        }
        if (trust == Trust.REFUSED && contents.areUsed(archive)) {
            form.error("trust", "used");
        }
    }

    /** Whoever sits at a computer that was left alone does not know it. */
    private void checkPassword(HttpCall in, Form form) {
        var password = form.text("password").required().max(LONGEST_PASSWORD);
        if (form.hasErrors()) {
            return;
        }
        var login = in.visitor().official().orElseThrow().login();
        var outcome = accounts.signIn(login, password.get(), ((KitCall) in).address());
        if (outcome instanceof Outcome.Wait wait) {
            form.error("password", "wait", minutes(wait.remaining()));
        } else if (!(outcome instanceof Outcome.Welcome)) {
            form.error("password", "wrong");
        }
    }

    private static long minutes(Duration remaining) {
        return Math.max(1, remaining.plusSeconds(ALMOST_A_MINUTE).toMinutes());
    }

    private HttpReply remove(HttpCall in) {
        var archive = archive(in);
        if (contents.areUsed(archive)) {
            return to(archive).notice("archive.used.notice");
        }
        try {
            archives().remove(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        desk.stock().catalogue().refresh();
        desk.audit().record("kit", in.visitor(), "kit.archive-remove", archive.sha256());
        return HttpReply.seeOther("/" + PATH).notice("archive.removed.notice", archive.name());
    }

    private static HttpReply to(Archive archive) {
        return HttpReply.seeOther("/" + PATH + "/" + archive.sha256());
    }

    private Archives archives() {
        return desk.stock().archives();
    }

    private Archive archive(HttpCall in) {
        var sha256 = in.path("sha256");
        return archives().all().stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
