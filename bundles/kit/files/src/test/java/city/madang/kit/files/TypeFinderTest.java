// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.FileStore.WrongType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeFinderTest {
    private static final TypeFinder FINDER = new TypeFinder();

    @TempDir
    Path folder;

    @Test
    void knowsPictures() throws IOException {
        assertThat(type(Samples.jpeg(60, 40))).isEqualTo(FileType.JPEG);
        assertThat(type(Samples.png(60, 40))).isEqualTo(FileType.PNG);
    }

    @Test
    void knowsOfficeFilesByWhatIsInThem() throws IOException {
        assertThat(type(Documents.docx())).isEqualTo(FileType.DOCX);
        assertThat(type(Documents.office("xl/workbook.xml"))).isEqualTo(FileType.XLSX);
        assertThat(type(Documents.office("ppt/presentation.xml"))).isEqualTo(FileType.PPTX);
        assertThat(type(Documents.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>")))
                .isEqualTo(FileType.ODT);
        assertThat(type(Documents.zip("mimetype", "application/hwp+zip", "Contents/section0.xml", "<x/>")))
                .isEqualTo(FileType.HWPX);
    }

    @Test
    void knowsPdfAndText() throws IOException {
        assertThat(type(Documents.pdf("x"))).isEqualTo(FileType.PDF);
        assertThat(type("the wall is wet".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileType.TEXT);
        assertThat(type("\ub2f4\uc774 \uc816\uc5c8\uc2b5\ub2c8\ub2e4".getBytes("x-windows-949")))
                .isEqualTo(FileType.TEXT);
        assertThat(FINDER.of(file("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)), "A.CSV"))
                .isEqualTo(FileType.CSV);
    }

    @Test
    void knowsXmlWithAndWithoutItsFirstLine() throws IOException {
        assertThat(type("<?xml version='1.0'?><requests/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileType.XML);
        assertThat(type("<?xml version='1.0' encoding='UTF-16'?><requests/>".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(FileType.XML);
        assertThat(FINDER.of(file("<requests><request/></requests>".getBytes(StandardCharsets.UTF_8)), "a.xml"))
                .isEqualTo(FileType.XML);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "MP3, 4944330400000000000000000000000000000000",
        "MP3, fffb90640000000000000000000000000000000000",
        "WAV, 524946462400000057415645666d7420100000000100",
        "OGG, 4f67675300020000000000000000000000000000000000000000011e01766f72626973",
        "M4A, 00000020667479704d34412000000000",
        "MP4, 000000206674797069736f6d00000200",
        "MP4, 00000020667479706d70343200000000",
        "MOV, 0000001466747970717420200000020071742020",
        "WEBM, 1a45dfa39f4286810142f7810142f2810442f381084282847765626d"
    })
    void knowsSoundAndFilm(FileType type, String start) throws IOException {
        assertThat(type(HexFormat.of().parseHex(start))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><script>alert(1)</script></html>",
                "<!DOCTYPE html><p>hello",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "GIF89a/*<script>*/",
                "#!/bin/sh\nrm -rf /\n",
                "{\\rtf1\\ansi}",
                "MZ\u0090\0\3\0\0\0",
                "\u007fELF\2\1\1\0",
                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
                "Rar!\u001a\7\0",
                "text with \0 in it"
            })
    void refusesWhatRunsOrHides(String content) {
        refuses(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusesArchivesMacrosAndWaysOut() {
        refuses(Documents.zip("readme.txt", "hello"));
        refuses(Documents.docx("word/vbaProject.bin", "x"));
        refuses(Documents.docx("../../etc/passwd", "x"));
        refuses(Documents.docx("C:\\x.exe", "x"));
        refuses(Documents.zip(
                "mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml", "x"));
    }

    @Test
    void refusesAnArchiveThatWouldFillTheDisk() {
        refuses(Documents.bomb());
    }

    @Test
    void refusesFilesThatAreTwoThingsAtOnce() {
        refuses(Documents.both(Documents.pdf("x"), Documents.zip("evil.class", "x")));
        refuses(Documents.both("GIF89a".getBytes(StandardCharsets.US_ASCII), Documents.pdf("x")));
        refuses(Documents.both("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), Documents.pdf("x")));
        refuses(Documents.both("MZ text".getBytes(StandardCharsets.US_ASCII), Documents.docx()));
    }

    private void refuses(byte[] content) {
        assertThatThrownBy(() -> type(content)).isInstanceOf(WrongType.class);
    }

    private FileType type(byte[] content) throws IOException {
        return FINDER.of(file(content), "a.pdf");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("sent"), content);
    }
}
