// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testcity.TestCity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Language packs as bundles of a real framework. */
class BundleLanguagesTest {
    @TempDir
    Path storage;

    private Framework framework;
    private BundleLanguages languages;

    @BeforeEach
    void start() throws BundleException {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        framework.start();
        languages = new BundleLanguages(framework.getBundleContext(), city());
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        languages.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void aPackComesChangesAndGoesAtOnce() throws IOException, BundleException {
        var texts = languages.texts("sample", getClass().getClassLoader());
        assertThat(languages.offered()).containsExactly(Locale.ENGLISH);

        var pack = framework.getBundleContext().installBundle("ko", pack("ko", "onlyEnglish=한국어도"));
        assertThat(languages.offered()).as("installed is not started").containsExactly(Locale.ENGLISH);
        pack.start();
        assertThat(languages.offered()).containsExactly(Locale.KOREAN, Locale.ENGLISH);
        assertThat(texts.text(Locale.KOREAN, "onlyEnglish")).isEqualTo("한국어도");

        pack.update(pack("ko", "onlyEnglish=새 한국어"));
        assertThat(texts.text(Locale.KOREAN, "onlyEnglish")).isEqualTo("새 한국어");

        pack.uninstall();
        assertThat(languages.offered()).containsExactly(Locale.ENGLISH);
        assertThat(texts.text(Locale.KOREAN, "onlyEnglish")).isEqualTo("Only English");
    }

    @Test
    void findsPacksThatWereThereBefore() throws IOException, BundleException {
        framework.getBundleContext().installBundle("ko", pack("ko", "plain=여기")).start();
        var later = new BundleLanguages(framework.getBundleContext(), city());
        assertThat(later.installed()).containsExactly(Locale.ENGLISH, Locale.KOREAN);
        later.close();
        assertThat(later.installed()).containsExactly(Locale.ENGLISH);
    }

    @Test
    void aBrokenPackHarmsNobody() throws IOException, BundleException {
        framework
                .getBundleContext()
                .installBundle("bad", pack("not a tag", "plain=x"))
                .start();
        framework
                .getBundleContext()
                .installBundle("worse", pack("ko", "plain=\\uZZZZ"))
                .start();
        assertThat(languages.installed()).containsExactly(Locale.ENGLISH, Locale.KOREAN);
        assertThat(languages.texts("sample", getClass().getClassLoader()).text(Locale.KOREAN, "onlyEnglish"))
                .isEqualTo("Only English");
    }

    private static InputStream pack(String tag, String text) throws IOException {
        var manifest = new Manifest();
        var headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "pack." + tag.replace(' ', '.'));
        headers.putValue("Provide-Capability", "madang.language;tag=\"" + tag + "\"");
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("l10n/sample_" + tag + ".properties"));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static TestCity city() {
        var city = new TestCity();
        city.languages = List.of(Locale.KOREAN, Locale.ENGLISH);
        return city;
    }
}
