// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testcity.FreePort;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city in use is exported with one module and two languages; nothing that it owns is in any file, and it starts without a network. */
class ExportIT {
    private static final String CITY = """
            # A comment that stays.
            city = Plantedtown
            country = US
            zone = America/New_York
            currency = USD
            languages = en,ar
            modules = complaints
            areas = etc/areas/seoul-gu.geojson
            """;
    private static final String NAME = "Plantednomin Batbayar";
    private static final String REACH = "plantednomin@example.org";
    private static final String TITLE = "Plantedhole in the road";
    private static final String WRITTEN = "Ask Writtenname of the lamp office";
    private static final String SECRET = "planted-mail-password";
    private static final String OFFICES = "id,name,name:ar\nroads,Roads Office,مكتب الطرق\n";
    private static final String SERVICES = "code,name,parent,parentName,department,hours,days,keywords\n"
            + "lamp,Streetlamp is out,streets,Streets,roads,,3,dark\n";
    private static final int LONGEST_SECONDS = 240;

    @TempDir
    Path folder;

    @Test
    void takesWhatWasChosenAndNothingThatTheCityOwns() throws Exception {
        var cityFile = Files.writeString(folder.resolve("city.cfg"), CITY);
        var out = folder.resolve("out");
        List<String> marks;
        try (var city = RunningCity.fresh()
                .with("MADANG_CITY_FILE", cityFile.toString())
                .unpack()) {
            use(city, cityFile);
            marks = marks(city);
            var done = city.command("export", cityFile.toString(), "--out", out.toString());
            assertThat(done.output()).contains("set-up written", "is whole");
            assertThat(done.code()).isZero();
        }
        var archive = one(out, ".tar.gz");
        System.out.println("whole archive: " + Files.size(Path.of(System.getProperty("madang.archive")))
                + " bytes, export with complaints, en and ar: " + Files.size(archive) + " bytes");
        assertThat(run(out, "sha256sum", "-c", "--quiet", "SHA256SUMS")).isEmpty();
        run(folder, "tar", "-xzf", archive.toString());
        var home = folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
        assertThat(run(home, "sha256sum", "-c", "--quiet", "SHA256SUMS")).isEmpty();
        assertThat(home.resolve("etc/city.madang.city.cfg")).content().startsWith("# A comment that stays.");
        assertThat(new Marks(List.of("Roads Office", "org/postgresql/Driver")).in(home))
                .as("the search finds what is there, in lists and in jars")
                .anyMatch(found -> found.endsWith("Roads Office"))
                .anyMatch(found -> found.endsWith("Driver"));
        assertThat(new Marks(marks).in(home)).isEmpty();
        assertThat(home.resolve("etc/set-up/complaints-templates.csv"))
                .as("what an official wrote for everybody goes along")
                .content()
                .contains(WRITTEN);
        run(folder, "unzip", "-q", one(out, ".zip").toString(), "-d", "unzipped");
        assertThat(run(folder, "diff", "-r", home.toString(), "unzipped/" + home.getFileName()))
                .isEmpty();
        namesExactlyWhatIsThere(home);
        startsElsewhere(home);
    }

    /** Sets it up, gives it an office and a service, has somebody file a request, and puts a secret into its settings. */
    private void use(RunningCity city, Path cityFile) throws Exception {
        var mail = city.home().resolve("etc/city.madang.kit.notify.mail.cfg");
        Files.writeString(mail, Files.readString(mail) + "\npassword = " + SECRET + "\n");
        city.start();
        Town.NEW_YORK.setUp(city);
        Files.writeString(cityFile, CITY);
        var offices = Files.writeString(folder.resolve("offices.csv"), OFFICES);
        assertThat(city.command("import-organisation", offices.toString()).output())
                .contains("1 departments added");
        var services = Files.writeString(folder.resolve("services.csv"), SERVICES);
        var mapping = city.home().resolve("etc/mappings/services.json");
        assertThat(city.command("import", "complaints", services.toString(), "--mapping", mapping.toString())
                        .output())
                .contains("1 taken in");
        var templates = Files.writeString(folder.resolve("templates.csv"), "t,l,b\nLamp,en," + WRITTEN + "\n");
        var form = Files.writeString(folder.resolve("templates.json"), """
                {"source": "old", "kind": "templates", "fields": {"title": {"column": "t"}, "language": {"column": "l"}, "body": {"column": "b"}}}
                """);
        assertThat(city.command("import", "complaints", templates.toString(), "--mapping", form.toString())
                        .output())
                .contains("1 taken in");
        var citizen = new Citizen(city);
        var draft = citizen.write(TITLE, "PRIVATE", Optional.empty());
        var filled = draft.form().with("name", NAME).with("reach", REACH);
        Citizen.number(citizen.send(new Citizen.Draft(draft.title(), filled, Optional.empty())));
    }

    /** What must stand nowhere: words of people, their passwords, keys of the server, the password of its console. */
    private static List<String> marks(RunningCity city) throws IOException {
        var marks = new ArrayList<>(List.of(NAME, REACH, TITLE, SECRET, Town.PASSWORD, "First Administrator"));
        try (var keys = Files.walk(city.data().resolve("keys"))) {
            for (var key : keys.filter(Files::isRegularFile).toList()) {
                marks.add(Files.readString(key, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .strip());
            }
        }
        Files.readString(city.home().resolve("etc/users.properties"))
                .lines()
                .filter(line -> line.matches("[a-z]+ = .*"))
                .map(line -> line.split("[=,]")[1].strip())
                .forEach(marks::add);
        marks.removeIf(mark -> mark.length() < 8);
        return marks;
    }

    private static void namesExactlyWhatIsThere(Path home) throws IOException {
        var there = new TreeSet<String>();
        try (var files = Files.walk(home)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".jar")).toList()) {
                var place = home.relativize(file).toString();
                there.add(place);
                try (var jar = new JarFile(file.toFile())) {
                    jar.stream()
                            .filter(entry -> entry.getName().endsWith(".jar"))
                            .forEach(entry -> there.add(place + "!/" + entry.getName()));
                }
            }
        }
        assertThat(there)
                .anyMatch(place -> place.contains("solution-complaints"))
                .anyMatch(place -> place.contains("language-ar"))
                .anyMatch(place -> place.contains("kit-sites"))
                .noneMatch(
                        place -> place.matches(".*(solution-(?!complaints)|language-(?!ar)|country-(?!us)|hello).*"));
        var named = new TreeSet<String>();
        for (var component :
                new ObjectMapper().readTree(home.resolve("sbom.json").toFile()).path("components")) {
            named.add(component.path("bom-ref").asText());
        }
        named.removeIf(place -> place.startsWith("pkg:"));
        assertThat(named).isEqualTo(there);
    }

    /** Without any network where the kernel gives a namespace; the pages are asked for from within it. */
    private void startsElsewhere(Path home) throws Exception {
        var alone = isAlonePossible();
        var words = new ArrayList<>(alone ? List.of("unshare", "-rn") : List.<String>of());
        words.addAll(List.of("sh", "-eu", "-c", (alone ? "ip link set lo up\n" : "") + """
                bin/madang start --parent $$
                fetch() { curl -sS -m 60 -H 'Accept-Language: ar' "http://127.0.0.1:$MADANG_HTTP_PORT$1" >"$2"; }
                wait_for() { for each in $(seq 300); do [ ! -e "$1" ] || return 0; sleep 0.2; done; echo "no $1"; exit 1; }
                wait_for "$MADANG_DATA/set-up/complaints-templates.csv.txt"
                fetch / ../start.html
                fetch /complaints/new ../new.html
                bin/madang export-records complaints "$PWD/../requests.csv" --personal --internal
                bin/madang stop
                """));
        System.out.println(
                alone ? "started without any network" : "NO NETWORK NAMESPACE HERE: started with the network");
        long began = System.nanoTime();
        var said = run(home, words.toArray(String[]::new));
        System.out.println("start, pages and stop of the export: "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms");
        assertThat(said).contains("Madang is ready");
        assertThat(folder.resolve("start.html")).content().contains("lang=\"ar\" dir=\"rtl\"", "Plantedtown");
        assertThat(folder.resolve("new.html")).content().contains("Streetlamp is out");
        assertThat(folder.resolve("data/set-up/organisation.csv.txt")).content().contains("1 departments taken in");
        assertThat(folder.resolve("data/set-up/complaints-templates.csv.txt"))
                .content()
                .contains("1 rows taken in");
        assertThat(folder.resolve("requests.csv")).content().doesNotContain(TITLE);
        assertThat(Files.readAllLines(folder.resolve("requests.csv"))).hasSize(1);
    }

    private boolean isAlonePossible() {
        try {
            run(folder, "unshare", "-rn", "ip", "link", "set", "lo", "up");
            return true;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static Path one(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String run(Path where, String... words) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "said", ".txt");
        var builder = new ProcessBuilder(words)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "MADANG_DATA", folder.resolve("data").toString(),
                        "MADANG_HTTP_PORT", "" + FreePort.next(),
                        "MADANG_SSH_PORT", "" + FreePort.next()));
        var process = builder.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        var said = Files.readString(output);
        if (process.exitValue() != 0) {
            throw new IOException(List.of(words) + " ended with " + process.exitValue() + ":\n" + said);
        }
        return said;
    }
}
