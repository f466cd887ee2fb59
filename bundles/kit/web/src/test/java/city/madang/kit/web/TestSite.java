// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.audit.Audit;
import city.madang.data.DatabaseUnavailable;
import city.madang.file.FileRule;
import city.madang.file.Files;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.geo.Point;
import city.madang.identity.Action;
import city.madang.identity.Guarded;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.Device;
import city.madang.kit.FileStore;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.OpenModule;
import city.madang.kit.Permissions;
import city.madang.kit.Sessions;
import city.madang.kit.Shell;
import city.madang.kit.SiteAddress;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.l10n.LanguagePack;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.l10n.LocalText;
import city.madang.module.City;
import city.madang.module.Offer;
import city.madang.web.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A site in memory: real router, templates, texts and keys; the rest of the kit is as small as it can be. Keeps cookies as a
 * browser does.
 */
final class TestSite {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    static final Official OFFICER = new Official(
            new PersonId("00000000-0000-0000-0000-000000000001"),
            "officer",
            "Kim Officer",
            Optional.empty(),
            Optional.empty(),
            Set.of());

    final Map<String, String> cookies = new HashMap<>();
    final Map<String, Visitor> sessions = new HashMap<>();
    final List<String> looks = new ArrayList<>();
    final Map<String, Upload> staged = new HashMap<>();
    boolean diskIsFull;
    boolean setUp = true;
    Optional<String> problem = Optional.empty();
    final AtomicReference<Shell> shell = new AtomicReference<>();
    final Site site;
    final NamedAddress address = new NamedAddress();

    TestSite(String... languages) {
        this(Optional.empty(), languages);
    }

    /** @param files in place of a store that takes PNG files by their first byte */
    TestSite(Optional<FileStore> files, String... languages) {
        var locales = Arrays.stream(languages.length == 0 ? new String[] {"en", "ar"} : languages)
                .map(Locale::forLanguageTag)
                .toList();
        var city = new City("Seoul <demo>", "KR", ZoneId.of("Asia/Seoul"), Currency.getInstance("KRW"), locales, true);
        var arabic = new LanguagePack(
                Locale.forLanguageTag("ar"),
                Map.of("lost", Map.of("new.title", "\u0623\u062e\u0628\u0631\u0646\u0627")));
        site = new Site(new SiteServices(
                new OneCity(city),
                new InstalledLanguages(() -> city, arabic),
                new OneDatabase(),
                new AllowByAudience(),
                new OpenSessions(),
                token -> token.equals("officers-token") ? new Visitor(Optional.of(OFFICER), Set.of()) : Visitor.ANYBODY,
                new Looks(),
                files.orElseGet(StagedOnly::new),
                new Gus(),
                new FixedKeys(),
                address,
                Clock.fixed(NOW, ZoneOffset.UTC),
                () -> Optional.ofNullable(shell.get())));
    }

    /** An address that tests may set. */
    static final class NamedAddress implements SiteAddress {
        Optional<String> named = Optional.empty();

        @Override
        public Optional<String> set() {
            return named;
        }

        @Override
        public String base() {
            return named.orElse("http://127.0.0.1");
        }
    }

    AutoCloseable mount(Consumer<Routes> routes) {
        return mount("lost", routes);
    }

    AutoCloseable mount(String id, Consumer<Routes> routes) {
        return site.mount(new OpenModule(
                id, "1", getClass().getClassLoader(), null, null, Offer.of().pages(routes)));
    }

    Response get(String target) {
        return serve(Request.get(target));
    }

    /** Sends what the form on a page would send: its hidden fields and these. */
    Response post(String target, Response page, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", hidden(page, "_csrf"));
        all.put("_once", hidden(page, "_once"));
        return serve(Request.post(target, all));
    }

    static String hidden(Response page, String name) {
        var mark = "name=\"" + name + "\" value=\"";
        var start = page.text().indexOf(mark) + mark.length();
        return page.text().substring(start, page.text().indexOf('"', start));
    }

    Response serve(Request request) {
        var line = new StringBuilder();
        cookies.forEach(
                (name, value) -> line.append(name).append('=').append(value).append("; "));
        var response = site.serve(line.isEmpty() ? request : request.with("Cookie", line.toString()));
        for (var set : response.headers().getOrDefault("Set-Cookie", List.of())) {
            var pair = set.substring(0, set.indexOf(';')).split("=", 2);
            if (set.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return response;
    }

    private final class OneCity implements Cities {
        private final City city;

        OneCity(City city) {
            this.city = city;
        }

        @Override
        public City city() {
            return city;
        }

        @Override
        public boolean isSetUp() {
            return setUp;
        }

        @Override
        public boolean isSetUpCode(String code) {
            return false;
        }

        @Override
        public void setUp(City named) {
            setUp = true;
        }

        @Override
        public Optional<String> colour() {
            return Optional.of("#d63d4a");
        }

        @Override
        public Optional<Path> areas() {
            return Optional.empty();
        }
    }

    private final class OneDatabase implements Databases {
        @Override
        public ModuleDatabase open(String module, ClassLoader loader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> problem() {
            return problem;
        }
    }

    private static final class AllowByAudience implements Permissions {
        @Override
        public Decision decide(Visitor visitor, Action action, Optional<Guarded> record, Optional<String> holder) {
            return switch (action.audience()) {
                case EVERYONE -> new Decision.Allowed();
                case HOLDER ->
                    holder.map(ReceiptNumber::parse)
                                    .filter(visitor.holds()::contains)
                                    .isPresent()
                            ? new Decision.Allowed()
                            : new Decision.ShowReceipt();
                case OFFICIAL -> visitor.official().isPresent() ? new Decision.Allowed() : new Decision.SignIn();
                case ROLE ->
                    visitor.official().isPresent()
                            ? new Decision.Refused("refused.role", List.of("clerk"))
                            : new Decision.SignIn();
            };
        }
    }

    private final class OpenSessions implements Sessions {
        @Override
        public Visitor visitor(String token) {
            return sessions.getOrDefault(token, Visitor.ANYBODY);
        }

        @Override
        public String signIn(Optional<String> oldToken, PersonId person, Device device) {
            sessions.put("officer", new Visitor(Optional.of(OFFICER), Set.of()));
            return "officer";
        }

        @Override
        public String begin(Optional<String> oldToken, PersonId person, Device device) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PersonId> begun(String token) {
            return Optional.empty();
        }

        @Override
        public List<Opened> open(PersonId person) {
            return List.of();
        }

        @Override
        public boolean end(PersonId person, String session) {
            return false;
        }

        @Override
        public int endOthers(PersonId person, Optional<String> token) {
            return 0;
        }

        @Override
        public Optional<String> id(String token) {
            return Optional.empty();
        }

        @Override
        public String hold(Optional<String> oldToken, ReceiptNumber number) {
            sessions.put("holder", new Visitor(Optional.empty(), Set.of(number)));
            return "holder";
        }

        @Override
        public void end(String token) {
            sessions.remove(token);
        }
    }

    private final class Looks implements AuditLog {
        @Override
        public Audit forModule(String module) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void record(String module, Visitor who, String action, String subject) {
            looks.add(module + " " + action + " " + subject);
        }

        @Override
        public List<Entry> latest(int most) {
            return List.of();
        }
    }

    /** Takes PNG files, by their first byte. */
    private final class StagedOnly implements FileStore {
        @Override
        public Files forModule(String module) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Upload stage(InputStream content, String name, FileRule rule) throws IOException {
            var maximum = rule.bytes();
            if (diskIsFull) {
                throw new DatabaseUnavailable("full", null);
            }
            var bytes = content.readNBytes((int) maximum + 1);
            if (bytes.length > maximum) {
                throw new TooLarge();
            }
            if (bytes.length == 0 || bytes[0] != (byte) 0x89) {
                throw new WrongType("not a picture");
            }
            var upload = new Upload("s" + staged.size(), name, "image/png", bytes.length);
            staged.put(upload.staged(), upload);
            return upload;
        }

        @Override
        public Optional<Upload> staged(String name) {
            return Optional.ofNullable(staged.get(name));
        }

        @Override
        public Pieces pieces() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path content(StoredFile file, boolean preview) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Gus implements Areas {
        private final List<Area> all = List.of(
                new Area(new AreaId("11"), Optional.empty(), LocalText.of("Seoul")),
                new Area(new AreaId("11680"), Optional.of(new AreaId("11")), LocalText.of("Gangnam-gu")),
                new Area(new AreaId("11110"), Optional.of(new AreaId("11")), LocalText.of("Jongno-gu")));

        @Override
        public List<Area> all() {
            return all;
        }

        @Override
        public Optional<Area> find(AreaId id) {
            return all.stream().filter(area -> area.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Area> at(Point point) {
            return Optional.empty();
        }

        @Override
        public boolean within(AreaId inner, AreaId outer) {
            return inner.equals(outer);
        }

        @Override
        public Area ensure(AreaId id, LocalText name) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class FixedKeys implements DataFolder {
        @Override
        public Path folder(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] key(String purpose) {
            return Arrays.copyOf(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8), 32);
        }

        @Override
        public String node() {
            return "test";
        }
    }
}
