// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdRuleTest {
    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void goodOne() throws IOException {
        sample = Sample.solution(folder)
                .java("LostModule.java", "")
                .resource("web/lost/x.html", "")
                .resource("db/lost/V1__create.sql", "")
                .resource("l10n/lost.properties", "")
                .resource("l10n/lost_mn.properties", "");
        assertThat(new IdRule().problems(sample.module())).isEmpty();
    }

    @Test
    void findsAnotherArtifactId() throws IOException {
        sample.file("pom.xml", "<project><parent></parent><artifactId>lost</artifactId></project>");
        finds("artifactId is lost, not solution-lost");
    }

    @Test
    void findsAnotherSymbolicNameOrDeclaredId() throws IOException {
        sample.manifest("Bundle-SymbolicName", "city.lost", "Provide-Capability", "madang.solution;id=found");
        assertThat(new IdRule().problems(sample.module()))
                .anyMatch(problem -> problem.contains("Bundle-SymbolicName is city.lost"))
                .anyMatch(problem -> problem.contains("@SolutionModule id is found, not lost"));
    }

    @Test
    void findsRolesOfOthers() throws IOException {
        sample.manifest(
                "Bundle-SymbolicName", "city.madang.solution.lost",
                "Provide-Capability", "madang.solution;id=lost;roles:List<String>=\"lost.clerk,hr.chief\"");
        finds("the role hr.chief does not start with lost.");
    }

    @Test
    void findsClassesAndResourcesOutsideOfTheId() throws IOException {
        sample.file("src/main/java/city/lost/X.java", "")
                .resource("web/x.html", "")
                .resource("l10n/messages.properties", "");
        assertThat(new IdRule().problems(sample.module())).hasSize(3);
    }

    @Test
    void findsAnotherFeature() throws IOException {
        sample.file("target/features.xml", "<feature name=\"lost\">");
        finds("has no feature madang-solution-lost");
    }

    private void finds(String problem) throws IOException {
        assertThat(new IdRule().problems(sample.module()))
                .singleElement()
                .asString()
                .contains(problem);
    }
}
