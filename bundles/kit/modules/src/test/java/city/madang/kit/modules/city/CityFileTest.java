// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.city;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.module.City;
import city.madang.testcity.TestFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityFileTest {
    private static final String ULAANBAATAR = """
            # The city file of Ulaanbaatar
            city      = Улаанбаатар   # as citizens write it
            country   = mn
            zone      = Asia/Ulaanbaatar
            currency  = MNT
            languages = mn, en
              modules = complaints,parking     # from the feasibility study

            colour = #1D56BC
            this line means nothing
            """;

    @TempDir
    Path base;

    private Path file;
    private DataFolder data;

    @BeforeEach
    void folders() {
        file = base.resolve("etc/city.cfg");
        data = new TestFolder(base.resolve("data"));
    }

    @Test
    void readsTheWholeFile() {
        var city = reading(ULAANBAATAR);
        assertThat(city.city())
                .isEqualTo(new City(
                        "Улаанбаатар",
                        "MN",
                        ZoneId.of("Asia/Ulaanbaatar"),
                        Currency.getInstance("MNT"),
                        List.of(Locale.forLanguageTag("mn"), Locale.ENGLISH),
                        false));
        assertThat(city.modules()).contains(Set.of("complaints", "parking"));
        assertThat(city.colour()).contains("#1d56bc");
        assertThat(city.isSetUp()).isTrue();
        assertThat(city.problems()).singleElement().asString().startsWith("line 10 is neither");
    }

    @Test
    void saysWhatALocalServerIsAndWhereItsCentreIs() {
        assertThat(reading(ULAANBAATAR).localServer()).isEmpty();
        var site = reading("role = site\nsite = North\ncentral = https://madang.example.org\n");
        assertThat(site.localServer())
                .contains(new Cities.LocalServer("North", Optional.of(URI.create("https://madang.example.org"))));
        var lost = reading("role = site\ncentral = nowhere\n");
        assertThat(lost.localServer())
                .as("it takes itself for no central server, whatever else is wrong")
                .contains(new Cities.LocalServer("", Optional.empty()));
        assertThat(lost.problems()).hasSize(2);
    }

    @Test
    void keepsEveryOtherCharacterWhenItEdits() throws IOException {
        var city = reading(ULAANBAATAR);
        city.add("voting");
        assertThat(Files.readString(file))
                .isEqualTo(ULAANBAATAR.replace("complaints,parking ", "complaints,parking,voting "));
        city.remove("voting");
        assertThat(Files.readString(file)).isEqualTo(ULAANBAATAR);
    }

    @Test
    void takesAWholeChoiceInOneWrite() throws IOException {
        var city = reading(ULAANBAATAR);
        var told = new ArrayList<Set<String>>();
        city.onChange(() -> told.add(city.modules().orElseThrow()));
        city.choose(List.of("parking", "voting"), List.of(Locale.ENGLISH, Locale.KOREAN), List.of("gate"));
        assertThat(Files.readString(file))
                .contains(
                        "modules = complaints,parking,voting     # from the feasibility study",
                        "languages = en,ko",
                        "drivers = gate");
        assertThat(told).containsExactly(Set.of("complaints", "parking", "voting"));
        city.choose(List.of("parking"), List.of(), List.of());
        assertThat(city.city().languages()).containsExactly(Locale.ENGLISH, Locale.KOREAN);
        assertThat(told).hasSize(1);
    }

    @Test
    void keepsLineEndsOfWindows() throws IOException {
        var city = reading("city = A\r\nmodules = b1 # why\r\n# end\r\n");
        city.remove("b1");
        assertThat(Files.readString(file)).isEqualTo("city = A\r\nmodules =  # why\r\n# end\r\n");
        city.add("c2");
        assertThat(Files.readString(file)).isEqualTo("city = A\r\nmodules = c2 # why\r\n# end\r\n");
    }

    @Test
    void doesNotTouchTheFileWhenNothingChanges() throws IOException {
        var city = reading(ULAANBAATAR);
        var before = Files.readAttributes(file, "unix:ino").get("ino");
        city.add("parking");
        city.remove("voting");
        assertThat(Files.readAttributes(file, "unix:ino").get("ino")).isEqualTo(before);
    }

    @Test
    void keepsTheRightsOfTheFileAndLeavesNothingBeside() throws IOException {
        var city = reading(ULAANBAATAR);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        city.add("voting");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
        assertThat(file.getParent().toFile().list()).containsExactly("city.cfg");
    }

    @Test
    void followsAnEditByHandAndTellsOnce() throws IOException {
        var city = reading(ULAANBAATAR);
        var told = new ArrayList<Set<String>>();
        city.onChange(() -> told.add(city.modules().orElseThrow()));
        Files.writeString(file, ULAANBAATAR.replace("complaints,parking", "complaints"));
        city.look();
        city.look();
        assertThat(told).containsExactly(Set.of("complaints"));
    }

    @Test
    void emptyFileIsOneBeingWritten() throws IOException {
        var city = reading(ULAANBAATAR);
        Files.writeString(file, "");
        city.look();
        assertThat(city.modules()).contains(Set.of("complaints", "parking"));
        city.add("voting");
        assertThat(Files.readString(file))
                .isEqualTo(ULAANBAATAR.replace("complaints,parking ", "complaints,parking,voting "));
    }

    @Test
    void followsOnlyWhatStandsStill() throws IOException {
        var city = reading(ULAANBAATAR);
        city.follow();
        Files.writeString(file, ULAANBAATAR.lines().limit(5).collect(Collectors.joining("\n")));
        city.follow();
        assertThat(city.modules()).contains(Set.of("complaints", "parking"));
        city.follow();
        assertThat(city.modules()).contains(Set.of());
    }

    @Test
    void editsWhatAnotherHandWroteMeanwhile() throws IOException {
        var city = reading(ULAANBAATAR);
        Files.writeString(file, ULAANBAATAR.replace("parking", "hr"));
        city.add("voting");
        assertThat(city.modules()).contains(Set.of("complaints", "hr", "voting"));
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasKnown() throws IOException {
        var city = reading(ULAANBAATAR);
        Files.writeString(file, """
                city = Улаанбаатар
                country = Mongolia
                zone = Ulan Bator
                currency = tugrik
                languages = mn,klingonish
                modules = complaints, Big Module
                colour = blue
                areas = nowhere.geojson
                mdules = parking
                city = Other
                """);
        city.look();
        assertThat(city.city().country()).isEqualTo("MN");
        assertThat(city.city().languages()).hasSize(2);
        assertThat(city.modules()).contains(Set.of("complaints"));
        assertThat(city.problems())
                .anyMatch(p -> p.contains("line 10: city stands twice"))
                .anyMatch(p -> p.contains("'Mongolia' is no country"))
                .anyMatch(p -> p.contains("'Ulan Bator' is no time zone"))
                .anyMatch(p -> p.contains("'tugrik' is no currency"))
                .anyMatch(p -> p.contains("'klingonish'"))
                .anyMatch(p -> p.contains("'Big Module' cannot be a module"))
                .anyMatch(p -> p.contains("'blue' is no colour"))
                .anyMatch(p -> p.contains("no readable file 'nowhere.geojson'"))
                .anyMatch(p -> p.contains("'mdules' means nothing here"))
                .hasSize(9);
    }

    @Test
    void findsTheAreasBesideTheFileOrInTheInstallation() throws IOException {
        Files.createDirectories(base.resolve("etc/areas"));
        Files.writeString(base.resolve("etc/areas/gu.geojson"), "{}");
        assertThat(reading("city = A\nareas = etc/areas/gu.geojson\n").areas())
                .contains(base.resolve("etc/areas/gu.geojson"));
        assertThat(reading("city = A\nareas = areas/gu.geojson\n").areas())
                .contains(base.resolve("etc/areas/gu.geojson"));
    }

    @Test
    void wantsNothingChangedWhileThereIsNoFile() {
        var city = new CityFile(base, "etc/city.cfg", false, data);
        assertThat(city.modules()).isEmpty();
        assertThat(city.isSetUp()).isFalse();
        assertThat(city.city().languages()).containsExactly(Locale.ENGLISH);
    }

    @Test
    void startsWithAFileInAnotherEncodingButNeverWritesOverIt() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, "city = Malmö\nmodules = complaints\n".getBytes(ISO_8859_1));
        var city = new CityFile(base, "etc/city.cfg", false, data);
        assertThat(city.modules()).isEmpty();
        assertThatThrownBy(() -> city.add("voting"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("not in UTF-8");
        assertThat(Files.readString(file, ISO_8859_1)).contains("Malmö");
    }

    @Test
    void setsUpOnceWithTheCodeFromTheKeysFolder() throws IOException {
        var city = new CityFile(base, "etc/city.cfg", false, data);
        var code = Files.readString(data.folder("keys").resolve("setup-code")).strip();
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(city.isSetUpCode("00000-00000-00000-00000")).isFalse();
        assertThat(city.isSetUpCode("")).isFalse();
        assertThat(city.isSetUpCode(code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isTrue();

        city.setUp(seoul("Seoul"));

        assertThat(city.isSetUpCode(code)).isFalse();
        assertThat(city.city()).isEqualTo(seoul("Seoul"));
        assertThat(Files.readString(file))
                .isEqualTo("city = Seoul\ncountry = KR\nzone = Asia/Seoul\ncurrency = KRW\nlanguages = ko,en\n");
        var again = new CityFile(base, "etc/city.cfg", false, data);
        assertThat(again.isSetUp()).isTrue();
        assertThat(data.folder("keys").resolve("setup-code")).doesNotExist();
    }

    @Test
    void keepsTheCodeOverARestartAndFromOtherUsers() throws IOException {
        reading("");
        var file = data.folder("keys").resolve("setup-code");
        var code = Files.readString(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(reading("").isSetUpCode(code)).isTrue();
    }

    @Test
    void needsNoSetUpInADemo() {
        var city = new CityFile(base, "etc/city.cfg", true, data);
        assertThat(city.isSetUp()).isTrue();
        assertThat(city.city().demo()).isTrue();
        assertThat(data.folder("keys").resolve("setup-code")).doesNotExist();
    }

    @Test
    void editsLanguagesAndDriversAndLeavesCommentsAlone() throws IOException {
        var city = reading("city = A\nlanguages = ko,en # both\n# cameras\ndrivers = gate-x,Bad One\n");
        assertThat(city.drivers()).containsExactly("gate-x");
        assertThat(city.problems()).contains("drivers: 'Bad One' cannot be a driver");
        city.speak(List.of(Locale.ENGLISH, Locale.KOREAN, Locale.forLanguageTag("zh-Hant")));
        city.addDriver("lpr");
        city.removeDriver("gate-x");
        assertThat(city.city().languages()).startsWith(Locale.ENGLISH);
        assertThat(city.drivers()).containsExactly("lpr");
        assertThat(Files.readString(file))
                .contains("languages = en,ko,zh-Hant # both", "# cameras", "drivers = Bad One,lpr");
        assertThatThrownBy(() -> city.speak(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesANameThatAFileCannotHold() {
        var city = reading("");
        assertThatThrownBy(() -> city.setUp(seoul("Seoul # 1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> city.setUp(seoul("Seoul\nmodules = x1"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(city.isSetUp()).isFalse();
    }

    private static City seoul(String name) {
        return new City(
                name,
                "KR",
                ZoneId.of("Asia/Seoul"),
                Currency.getInstance("KRW"),
                List.of(Locale.KOREAN, Locale.ENGLISH),
                false);
    }

    private CityFile reading(String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CityFile(base, "etc/city.cfg", false, data);
    }
}
