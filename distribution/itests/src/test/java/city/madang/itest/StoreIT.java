// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.itest.container.SolutionKar;
import city.madang.kit.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * An administrator takes a third party's module in, changes it, goes back, makes an installation of it and takes it away, by pages
 * alone and without scripts.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoreIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String MODULE = "/admin/modules/hello";
    private static final Map<String, String> SECOND = Map.of(
            "db/hello/V2__more.sql", "alter table hello_greeting add column lamps integer default 0 not null;\n");

    @TempDir
    static Path folder;

    private static RunningCity city;
    private static Guest administrator;

    @BeforeAll
    static void start() throws Exception {
        city = RunningCity.fresh().start();
        administrator = Town.NEW_YORK.setUp(city);
    }

    @AfterAll
    static void stop() throws IOException {
        city.close();
    }

    @Test
    @Order(1)
    void startsNothingOfAnArchiveThatNobodyHasTrusted() throws Exception {
        var kar = SolutionKar.hello("0.1.0").write(folder.resolve("hello-1.kar"));
        var archive = archive(kar);
        assertThat(send(kar).location()).isEqualTo(archive);
        assertThat(administrator.get(archive).words("main"))
                .contains(Sha256.of(kar), "hello", "0.1.0", "solution-hello-0.1.0.jar");
        assertThat(administrator.get("/hello").status()).isEqualTo(404);
        assertThat(administrator.get(MODULE + "/install").status()).isEqualTo(404);

        var form = decision(archive, "TRUSTED");
        var wrong = administrator.send(form.with("password", "guessed"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.form(archive).values()).containsEntry("reason", "Read by our engineers");
        assertThat(administrator.get(MODULE + "/install").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void installsWhatWasPlanned() throws Exception {
        trust(folder.resolve("hello-1.kar"));
        var plan = administrator.get(MODULE + "/install");
        assertThat(plan.words("main")).contains("V1 create", "solution-hello-0.1.0.jar", "None is made");
        begun(administrator.send(plan.form(MODULE + "/install")));
        serves("0.1.0");
        var sent = administrator.send(administrator
                .get("/hello/write")
                .form("/hello/write")
                .with("visitor", "Ann")
                .with("words", "the first lamp"));
        assertThat(sent.isRedirect()).as(sent.text()).isTrue();
    }

    @Test
    @Order(3)
    void updatesWithASnapshotAndGoesBack() throws Exception {
        var kar = SolutionKar.hello("0.1.1", SECOND).write(folder.resolve("hello-2.kar"));
        send(kar);
        trust(kar);
        var change = MODULE + "/versions/0.1.1";
        var plan = administrator.get(change);
        assertThat(plan.words("main")).contains("V2 more", "Its tables and files are copied first.");
        begun(administrator.send(plan.form(change)));
        serves("0.1.1");
        assertThat(administrator.get("/hello").words("main")).contains("the first lamp");

        var snapshot = administrator.get(MODULE).first("a[href*=/snapshots/]").attr("href");
        var page = administrator.get(snapshot);
        assertThat(page.words("main")).contains("0.1.1", "0.1.0");
        begun(administrator.send(page.form(snapshot)));
        serves("0.1.0");
        assertThat(administrator.get("/hello").words("main")).contains("the first lamp");
    }

    @Test
    @Order(4)
    void makesAnInstallationWithTheModule() throws Exception {
        var form = administrator.get("/admin/export").form("/admin/export");
        assertThat(form.values()).containsKey("solution-hello").doesNotContainKey("solution-complaints");
        var refused = administrator.send(
                form.with("form", "SITE").with("site", "Park").with("central", "madang.example.org"));
        assertThat(refused.words("main")).contains("This is no address");
        var mended = refused.form("/admin/export");
        assertThat(mended.values()).containsKey("solution-hello").containsEntry("site", "Park");
        assertThat(administrator
                        .send(mended.with("central", "https://madang.example.org"))
                        .location())
                .isEqualTo("/admin/export");
        Eventually.require("it is made", PATIENCE, () -> !made().isEmpty());
        var page = administrator.get("/admin/export");
        var archive = administrator.bytes(made().get(0));
        assertThat(page.words("main")).contains(Sha256.of(archive), "Visitors");
        assertThat(names(archive))
                .anyMatch(name -> name.endsWith("solution-hello-0.1.0.jar"))
                .noneMatch(name -> name.contains("solution-complaints"));
        assertThat(cityFile(archive).lines())
                .contains("role = site", "site = Park", "central = https://madang.example.org");
    }

    @Test
    @Order(5)
    void givesAnotherCityWhatItDoesNotHave() throws Exception {
        var small = exported("small", "languages = en\nmodules =\n");
        var more = exported("more", "languages = en,ar\nmodules = complaints\n", "--kars");
        try (var other = RunningCity.fresh().of(ending(small, ".tar.gz")).start()) {
            var there = Town.NEW_YORK.setUp(other);
            assertThat(there.get("/admin/modules/complaints/install").status()).isEqualTo(404);
            var kars = List.of(ending(more, "solution-complaints-0.1.0.kar"), ending(more, "language-ar-0.1.0.kar"));
            for (var kar : kars) {
                Files.copy(kar, other.home().resolve("modules").resolve(kar.getFileName()));
            }
            for (var kar : kars) {
                Eventually.require(
                        kar + " is seen",
                        PATIENCE,
                        () -> there.get(archive(kar)).status() == 200);
            }
            assertThat(there.get("/admin/modules/complaints/install").status()).isEqualTo(404);
            for (var kar : kars) {
                assertThat(there.send(decision(there, archive(kar), "TRUSTED")).isRedirect())
                        .isTrue();
            }
            Town.install("complaints", there);
            var add = "/admin/languages/ar/add";
            Eventually.require(
                    "Arabic can be added",
                    PATIENCE,
                    () -> there.get("/admin/modules")
                            .document()
                            .select("form[action=" + add + "]")
                            .hasText());
            assertThat(there.send(there.get("/admin/modules").form(add)).location())
                    .isEqualTo("/admin/modules");
            Eventually.require(
                    "complaints speaks Arabic",
                    PATIENCE,
                    () -> arabic(other, "/complaints/new").contains("lang=\"ar\" dir=\"rtl\""));
            assertThat(arabic(other, "/complaints/new")).containsPattern("<h1[^>]*>\\s*\\p{IsArabic}");
        }
    }

    @Test
    @Order(6)
    void deletesOnlyWhatIsCalledByItsName() throws Exception {
        var form =
                administrator.get(MODULE + "/remove").form(MODULE + "/remove").with("data", "DELETE");
        var other = administrator.send(form.with("typed", "complaints"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.form(MODULE + "/remove").values()).containsEntry("typed", "complaints");
        assertThat(administrator.get("/hello").status()).isEqualTo(200);

        var mistyped = administrator.get("/admin/modules/helo/remove");
        assertThat(mistyped.status()).isEqualTo(404);
        assertThat(mistyped.words("main")).contains("helo", "hello");
        assertThat(city.command("console", "madang:module-remove helo").output())
                .contains("did you mean hello");
        var settings = Files.writeString(city.home().resolve("etc/city.madang.solution.hello.cfg"), "# ours\n");
        begun(administrator.send(form.with("typed", "hello")));
        Eventually.require(
                "it is gone",
                PATIENCE,
                () -> administrator.get(MODULE).words("#module-state").contains("Install"));
        assertThat(administrator.get("/hello").status()).isEqualTo(404);
        assertThat(city.data().resolve("snapshots/hello")).doesNotExist();
        assertThat(settings).doesNotExist();
        assertThat(administrator.get("/admin/modules").status()).isEqualTo(200);
        assertThat(administrator.get("/admin/audit").words("main"))
                .contains("kit.archive-trusted", "kit.module-install", "kit.module-remove");
    }

    /** What the running city makes of a city file with these lines. */
    private static Path exported(String name, String lines, String... more) throws Exception {
        var out = folder.resolve(name);
        var file = Files.writeString(
                folder.resolve(name + ".cfg"),
                "city = New York\ncountry = US\nzone = America/New_York\ncurrency = USD\n" + lines);
        var words = new ArrayList<>(List.of("export", file.toString(), "--out", out.toString()));
        words.addAll(List.of(more));
        var done = city.command(words.toArray(String[]::new));
        assertThat(done.code()).as(done.output()).isZero();
        return out;
    }

    private static String archive(Path kar) throws IOException {
        return "/admin/archives/" + Sha256.of(kar);
    }

    private static Path ending(Path folder, String end) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String arabic(RunningCity city, String path) throws Exception {
        var call = city.request(path).header("Accept", "text/html").header("Accept-Language", "ar");
        return city.send(call.GET().build()).body();
    }

    private static WebPage send(Path kar) throws Exception {
        var answer = administrator.send(
                administrator.get("/admin/archives").form("/admin/archives"),
                "file",
                kar.getFileName().toString(),
                Files.readAllBytes(kar));
        assertThat(answer.isRedirect()).as(answer.text()).isTrue();
        return answer;
    }

    private static WebForm decision(String archive, String trust) throws Exception {
        return decision(administrator, archive, trust);
    }

    private static WebForm decision(Guest guest, String archive, String trust) throws Exception {
        return guest.get(archive)
                .form(archive)
                .with("trust", trust)
                .with("reason", "Read by our engineers")
                .with("password", Town.PASSWORD);
    }

    private static void trust(Path kar) throws Exception {
        var answer = administrator.send(decision(archive(kar), "TRUSTED"));
        assertThat(answer.isRedirect()).as(answer.text()).isTrue();
    }

    private static void begun(WebPage answer) {
        assertThat(answer.location()).as(answer.text()).isEqualTo(MODULE);
    }

    /** The module's page says so, and nothing is being done any more. */
    private static void serves(String version) throws Exception {
        Eventually.require(version + " serves", PATIENCE, () -> {
            var state = administrator.get(MODULE).words("#module-state");
            return state.contains("Serves") && state.contains(version) && state.contains("Remove");
        });
        assertThat(administrator.get("/hello").words("h1")).endsWith(version);
    }

    private static List<String> made() throws Exception {
        return administrator.get("/admin/export").document().select("a[download]").stream()
                .map(link -> link.attr("href"))
                .toList();
    }

    private static String cityFile(byte[] archive) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (!zip.getNextEntry().getName().endsWith("/etc/city.madang.city.cfg")) {
                // the next one
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> names(byte[] archive) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
