// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.file.StoredFile;
import city.madang.identity.Action;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.files.DiskFileStore;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.web.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredFilesTest {
    private static final String TEXT = "0123456789";

    @TempDir
    static Path folder;

    private DataStore data;
    private DiskFileStore store;
    private TestSite site;
    private StoredFile file;

    @BeforeAll
    void open() throws IOException {
        data = DataStore.derbyInMemory("stored");
        store = new DiskFileStore(data, new DataFolderOnDisk(folder), Clock.fixed(TestSite.NOW, ZoneOffset.UTC));
        file = stored("digits.txt", TEXT);
        site = new TestSite(Optional.of(store));
        site.mount(on -> on.get("/file", Action.PUBLIC, in -> HttpReply.file(file)));
    }

    private StoredFile stored(String name, String text) throws IOException {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var upload = store.stage(content, name, FileRule.of(1, 1, FileKind.DOCUMENT));
        var lost = data.open("lost", getClass().getClassLoader());
        return lost.inTransaction(tx -> store.forModule("lost").attach(tx, "1", upload));
    }

    @AfterAll
    void close() {
        store.close();
        data.close();
    }

    @Test
    void sendsAWholeFileToBeSavedAndNeverRun() throws IOException {
        var reply = site.get("/lost/file");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(body(reply)).isEqualTo(TEXT);
        assertThat(reply.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(reply.header("Accept-Ranges")).contains("bytes");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bytes=0-3, 0123, bytes 0-3/10",
        "bytes=8-, 89, bytes 8-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10",
        "bytes=5-99, 56789, bytes 5-9/10"
    })
    void sendsAPart(String range, String expected, String where) throws IOException {
        var reply = site.serve(Request.get("/lost/file").with("Range", range));
        assertThat(reply.status()).isEqualTo(206);
        assertThat(body(reply)).isEqualTo(expected);
        assertThat(reply.header("Content-Range")).contains(where);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=0-1,3-4", "bytes=4-2", "bytes=-", "chars=0-1", "bytes=x", "bytes=0-9999999999999999999"})
    void sendsTheWholeForWhatItDoesNotUnderstand(String range) throws IOException {
        var reply = site.serve(Request.get("/lost/file").with("Range", range));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(body(reply)).isEqualTo(TEXT);
    }

    @Test
    void sendsTheWholeWhenTheFileIsAnotherOne() {
        var part = Request.get("/lost/file").with("Range", "bytes=0-1");
        assertThat(site.serve(part.with("If-Range", "\"other\"")).status()).isEqualTo(200);
        assertThat(site.serve(part.with("If-Range", "\"" + file.id() + "\"")).status())
                .isEqualTo(206);
    }

    @Test
    void saysWhenAPartIsNotThere() {
        var reply = site.serve(Request.get("/lost/file").with("Range", "bytes=10-"));
        assertThat(reply.status()).isEqualTo(416);
        assertThat(reply.header("Content-Range")).contains("bytes */10");
    }

    @Test
    void doesNotSendADamagedFile() throws IOException {
        var damaged = stored("damaged.txt", "whole");
        Files.writeString(store.content(damaged, false), "halve");
        site.mount("other", on -> on.get("/file", Action.PUBLIC, in -> HttpReply.file(damaged)));
        var reply = site.get("/other/file");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text()).contains("damaged on our side").doesNotContain("halve");
    }

    private static String body(Response reply) throws IOException {
        var out = new ByteArrayOutputStream();
        reply.body().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
