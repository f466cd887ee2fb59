// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentRuleTest {
    @TempDir
    Path folder;

    @Test
    void acceptsConstructorParametersAndDynamicCollections() throws IOException {
        assertThat(problems("<reference name='a' parameter='0'/>"
                        + "<reference name='b' policy='dynamic' cardinality='0..n' bind='bind'/>"
                        + "<reference name='c' policy='dynamic' cardinality='0..1' bind='bind'/>"))
                .isEmpty();
    }

    @Test
    void refusesInjectedFieldsAndDynamicSingleReferences() throws IOException {
        assertThat(problems("<reference name='a' field='a'/>")).hasSize(1);
        assertThat(problems("<reference name='a' policy='dynamic' bind='bind'/>"))
                .hasSize(1);
    }

    private List<String> problems(String references) throws IOException {
        var file = folder.resolve("x.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry("OSGI-INF/x.xml"));
            jar.write(("<component name='x'>" + references + "</component>").getBytes(StandardCharsets.UTF_8));
        }
        try (var jar = new JarFile(file.toFile())) {
            return new ComponentRule().problems(new BundleModule(BundleModule.Kind.KIT, "web", folder), jar);
        }
    }
}
