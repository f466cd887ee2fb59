// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "roof.jpg                      | roof.jpg",
                "IMG 0001.JPEG                 | IMG 0001.jpg",
                "C:\\fakepath\\roof.png        | roof.jpg",
                "../../etc/passwd              | passwd.jpg",
                "지붕 사진                     | 지붕 사진.jpg",
                "صورة.png                      | صورة.jpg",
                "<script>alert(1)</script>.jpg | script.jpg",
                ".htaccess                     | htaccess.jpg",
                "...                           | file.jpg",
                "``                            | file.jpg",
                "a.php.jpg                     | a.jpg",
                "bill 12.03.2026.pdf           | bill 12.03.2026.jpg",
            })
    void makesANameThatCanBeSaved(String sent, String expected) {
        assertThat(FileName.of(sent, FileType.JPEG)).isEqualTo(expected);
    }

    @org.junit.jupiter.api.Test
    void dropsWhatTricksTheEyeAndCutsWhatIsLong() {
        assertThat(FileName.of("gpj\u202e.exe\r\n\u0000x.png", FileType.PNG)).isEqualTo("gpj.png");
        var emoji = "\ud83d\ude00".repeat(200);
        assertThat(FileName.of(emoji, FileType.PNG)).isEqualTo("\ud83d\ude00".repeat(100) + ".png");
    }
}
