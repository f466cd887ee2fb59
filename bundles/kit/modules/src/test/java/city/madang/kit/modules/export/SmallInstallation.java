// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.madang.kit.modules.catalogue.Jars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder as an installation is delivered, with four jars of a platform, two modules and two languages. */
final class SmallInstallation {
    static final String SECRET = "planted-secret";
    private static final String HEAD = "<features name=\"x\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">";

    private final Path home;

    private SmallInstallation(Path home) {
        this.home = home;
    }

    static Path in(Path folder) throws IOException {
        var made = new SmallInstallation(folder);
        made.settings();
        made.features();
        for (var jar : new String[] {
            "karaf/start", "karaf/framework", "karaf/other", "karaf/shell", "karaf/both", "karaf/unused"
        }) {
            made.jar(jar, Jars.jar("1.0", "x"));
        }
        made.jar("city/madang/kit-api", Jars.jar("1.0", "x"));
        made.jar("city/madang/solution-notes", Jars.solution("notes", "1.0", ""));
        made.jar("city/madang/solution-votes", Jars.solution("votes", "1.0", "notes"));
        made.jar("city/madang/language-ko", Jars.jar("1.0", "madang.language;tag=ko"));
        made.jar("city/madang/language-ar", Jars.jar("1.0", "madang.language;tag=ar"));
        return folder;
    }

    private void settings() throws IOException {
        write("bin/madang", "for jar in \"$home\"/system/karaf/other/*/*.jar; do :; done\n");
        write("lib/boot/launcher.txt", "launcher");
        write("LICENSE", "licence");
        write("NOTICE", "notice");
        write("upgrade/1.0.md", "what 1.0 asks for");
        write("modules/README.md", "modules");
        write("sbom.json", "{\"metadata\": {\"timestamp\": \"2026-01-01T00:00:00Z\"}, \"components\": []}");
        write("etc/mail.cfg", "password = " + SECRET + "\n");
        write("lib/etc/mail.cfg", "password =\n");
        write("lib/etc/city.madang.city.demo.cfg", "city = Demo\nlanguages = en,ko,ar\nmodules = notes,votes\n");
        write("lib/etc/city.madang.city.cfg", "#city =\n");
        write("lib/etc/startup.properties", "mvn\\:karaf/start/1.0 = 1\n");
        write(
                "lib/etc/config.properties",
                "karaf.framework=felix\nkaraf.framework.felix=mvn\\:karaf/framework/1.0\n"
                        + "karaf.framework.equinox=mvn\\:karaf/equinox/1.0\n");
        write(
                "lib/etc/org.apache.karaf.features.cfg",
                "featuresBoot=shell/1.0, madang-kit/1.0\nfeaturesRepositories=mvn\\:karaf/standard/1.0/xml/features, "
                        + "mvn\\:city.madang/features-languages/1.0/xml/features\n");
    }

    private void features() throws IOException {
        write("system/karaf/standard/1.0/standard-1.0-features.xml", HEAD + """
                  <repository>mvn:karaf/web/1.0/xml/features</repository>
                  <feature name="shell" version="1.0">
                    <bundle>mvn:karaf/shell/1.0</bundle>
                    <conditional><condition>madang-kit</condition><bundle>wrap:mvn:karaf/both/1.0$Bundle-Name=x</bundle></conditional>
                    <conditional><condition>web</condition><bundle>mvn:karaf/absent/1.0</bundle></conditional>
                  </feature>
                  <feature name="madang-kit" version="1.0"><bundle>mvn:city.madang/kit-api/1.0</bundle></feature>
                  <!-- Nobody uses it. -->
                  <feature name="unused" version="1.0"><bundle>mvn:karaf/unused/1.0</bundle></feature>
                </features>
                """);
        write(
                "system/karaf/web/1.0/web-1.0-features.xml",
                HEAD
                        + "<feature name=\"web\" version=\"1.0\"><bundle>mvn:karaf/absent/1.0</bundle></feature></features>");
        write("system/city/madang/features-languages/1.0/features-languages-1.0-features.xml", HEAD + """
                  <feature name="madang-language-ar" version="1.0"><bundle>mvn:city.madang/language-ar/1.0</bundle></feature>
                  <feature name="madang-language-ko" version="1.0"><bundle>mvn:city.madang/language-ko/1.0</bundle></feature>
                  <feature name="madang-languages" version="1.0">
                    <feature>madang-language-ar</feature><feature>madang-language-ko</feature>
                  </feature>
                </features>
                """);
        for (var id : new String[] {"notes", "votes"}) {
            write(
                    "system/city/madang/solution-" + id + "/1.0/solution-" + id + "-1.0-features.xml",
                    HEAD + "<feature name=\"madang-solution-" + id + "\" version=\"1.0\"><feature>madang-kit</feature>"
                            + "<bundle>mvn:city.madang/solution-" + id + "/1.0</bundle></feature></features>");
        }
    }

    private void jar(String place, byte[] content) {
        var name = place.substring(place.lastIndexOf('/') + 1);
        Jars.put(home.resolve("system"), place + "/1.0/" + name + "-1.0.jar", content);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(home.resolve(path).getParent());
        Files.write(home.resolve(path), text.getBytes(UTF_8));
    }
}
