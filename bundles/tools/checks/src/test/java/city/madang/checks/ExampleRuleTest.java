// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples in pages are what tests run. */
class ExampleRuleTest {
    @TempDir
    Path root;

    @BeforeEach
    void test() throws IOException {
        Files.writeString(
                root.resolve("ATest.java"),
                "class ATest {\n    void runs() {\n        one();\n        two();\n    }\n}\n");
    }

    @Test
    void takesWhatStandsInTheTest() throws IOException {
        assertThat(problems("<!-- example: ATest.java -->\n```java\none();\n\ntwo();\n```\n"))
                .isZero();
        assertThat(problems("```java sketch\nanything();\n```\n")).isZero();
    }

    @Test
    void findsWhatNoTestRuns() throws IOException {
        assertThat(problems("<!-- example: ATest.java -->\n```java\none();\nthree();\n```\n"))
                .isOne();
        assertThat(problems("<!-- example: Gone.java -->\n```java\none();\n```\n"))
                .isOne();
        assertThat(problems("Words.\n```java\none();\n```\n\n```java\ntwo();\n```\n"))
                .isEqualTo(2);
    }

    private int problems(String page) throws IOException {
        Files.writeString(root.resolve("page.md"), page);
        return new ExampleRule().problems(root, root).size();
    }
}
