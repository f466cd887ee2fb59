// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturesFileTest {
    private static final String TWO = """
            <features name="two">
              <repository>mvn:org.else/other/1.0/xml/features</repository>
              <feature name="one" version="1.0">
                <feature>base</feature>
                <bundle>wrap:mvn:org.some/plain/2.0$Export-Package=*</bundle>
                <bundle> mvn:org.some/jar/1.0 </bundle>
                <configfile finalname="/etc/one.cfg">file:one.cfg</configfile>
              </feature>
              <feature name="other"><bundle>mvn:org.some/other/1.0/jar/api</bundle></feature>
            </features>
            """;

    @Test
    void listsWhatEachBringsByItsPlaceInARepository() throws IOException {
        var all = read(TWO).features();
        assertThat(all).extracting(Feature::name).containsExactly("one", "other");
        assertThat(all.get(0).files())
                .containsExactly("org/some/plain/2.0/plain-2.0.jar", "org/some/jar/1.0/jar-1.0.jar");
        assertThat(all.get(0).needs()).containsExactly(new Feature.Need("base", ""));
        assertThat(all.get(1).files()).containsExactly("org/some/other/1.0/other-1.0-api.jar");
        assertThat(all.get(1).version()).isEqualTo("0.0.0");
    }

    @Test
    void isItselfWhenAllStaysAndIsNotChangedByACut() throws IOException {
        var file = read(TWO);
        var other = Set.of(file.features().get(1));
        assertThat(new String(file.only(other, path -> false), StandardCharsets.UTF_8))
                .contains("\"other\"")
                .doesNotContain("\"one\"", "repository");
        assertThat(file.only(Set.copyOf(file.features()), path -> true))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(TWO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK no XML",
                "<!DOCTYPE features [<!ENTITY a 'b'>]><features>&a;</features>",
                "<features><feature name='a'><bundle>mvn:org.some/jar</bundle></feature></features>",
                "<features><feature name='a'><bundle>mvn:../../etc/1</bundle></feature></features>"
            })
    void refusesWhatNobodyMayBring(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no file of features");
    }

    @Test
    void refusesMoreThanSuchAFileEverHolds() {
        var large = "<features>" + " ".repeat(5 << 20) + "</features>";
        assertThatThrownBy(() -> read(large)).isInstanceOf(IOException.class).hasMessageContaining("larger");
    }

    private static FeaturesFile read(String content) throws IOException {
        return FeaturesFile.of(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
