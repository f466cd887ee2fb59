// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.file.Upload;
import city.madang.identity.Action;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.files.DiskFileStore;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What tus.io/protocols/resumable-upload (version 1.0.0) asks of a server, with the real store of files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TusTest {
    private static final byte[] TEXT = "the wall is wet. ".repeat(300).getBytes(StandardCharsets.UTF_8);
    private static final String PATH = "/lost/photo";

    @TempDir
    Path folder;

    private DataStore data;
    private DiskFileStore store;
    private TestSite site;
    private Response page;
    private final List<Upload> taken = new ArrayList<>();

    @BeforeAll
    void openDatabase() {
        data = DataStore.derbyInMemory("tus");
    }

    @AfterAll
    void closeDatabase() {
        data.close();
    }

    @BeforeEach
    void open() {
        store = new DiskFileStore(data, new DataFolderOnDisk(folder), Clock.fixed(TestSite.NOW, ZoneOffset.UTC));
        site = new TestSite(Optional.of(store));
        site.mount(on -> on.form("/photo", Action.PUBLIC, in -> HttpReply.form("photo", in.form()), this::take)
                .uploads("photo", FileRule.of(2, 1, FileKind.DOCUMENT, FileKind.IMAGE)));
        page = site.get(PATH);
        taken.clear();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private HttpReply take(HttpCall in) {
        var form = in.form();
        form.text("what").required();
        var files = form.files("photo").get();
        if (form.hasErrors()) {
            return HttpReply.form("photo", form);
        }
        taken.addAll(files);
        return HttpReply.seeOther("/");
    }

    @Test
    void tellsWhatItCan() {
        var options = site.serve(Request.of("OPTIONS", PATH, new byte[0]));
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Tus-Version")).contains("1.0.0");
        assertThat(options.header("Tus-Extension")).contains("creation,termination,expiration,checksum");
        assertThat(options.header("Tus-Checksum-Algorithm")).contains("sha1,sha256");
        assertThat(options.header("Tus-Max-Size")).contains("1048576");
    }

    @Test
    void aFileThatCameInPiecesGoesWithTheForm() {
        var where = begin("wall.txt", TEXT.length);
        assertThat(append(where, 0, Arrays.copyOf(TEXT, 2000)).header("Upload-Offset"))
                .contains("2000");
        var half = head(where);
        assertThat(half.status()).isEqualTo(200);
        assertThat(half.header("Upload-Offset")).contains("2000");
        assertThat(half.header("Upload-Length")).contains(String.valueOf(TEXT.length));
        assertThat(half.header("Cache-Control")).contains("no-store");
        assertThat(half.header("Upload-Expires")).contains("Thu, 5 Mar 2026 05:06:07 GMT");
        var last = append(where, 2000, Arrays.copyOfRange(TEXT, 2000, TEXT.length));
        assertThat(last.status()).isEqualTo(204);
        assertThat(last.header("Tus-Resumable")).contains("1.0.0");

        var sent = site.post(PATH, page, Map.of("what", "a wall", "_kept.photo", token(where)));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(taken)
                .extracting(Upload::name, Upload::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("wall.txt", "text/plain"));
    }

    @Test
    void aFormThatComesBackKeepsTheFile() {
        var where = begin("wall.txt", TEXT.length);
        append(where, 0, TEXT);
        var wrong = site.post(PATH, page, Map.of("what", "", "_kept.photo", token(where)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Keep wall.txt").contains(token(where));
    }

    @Test
    void saysSoWhenAFileIsNotThereAnyMore() {
        var where = begin("wall.txt", TEXT.length);
        append(where, 0, TEXT);
        assertThat(call("DELETE", where, new byte[0]).status()).isEqualTo(204);
        assertThat(head(where).status()).isEqualTo(404);
        var wrong = site.post(PATH, page, Map.of("what", "a wall", "_kept.photo", token(where)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("not there any more");
    }

    @Test
    void pieceInTheWrongPlaceIsRefused() {
        var where = begin("wall.txt", TEXT.length);
        assertThat(append(where, 10, TEXT).status()).isEqualTo(409);
        assertThat(append(where, 0, Arrays.copyOf(TEXT, TEXT.length + 1)).status())
                .isEqualTo(413);
    }

    @Test
    void pieceWithAWrongSumIsDropped() throws Exception {
        var where = begin("wall.txt", TEXT.length);
        var sum = MessageDigest.getInstance("SHA-256").digest(TEXT);
        var damaged = TEXT.clone();
        damaged[5]++;
        assertThat(append(where, 0, damaged, "sha256", sum).status()).isEqualTo(460);
        assertThat(head(where).header("Upload-Offset")).contains("0");
        assertThat(append(where, 0, TEXT, "md5", sum).status()).isEqualTo(400);
        assertThat(append(where, 0, TEXT, "sha256", sum).status()).isEqualTo(204);
    }

    @Test
    void saysInWordsWhyAFileIsNotTaken() {
        var html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var refused = append(begin("wall.pdf", html.length), 0, html);
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.header("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(refused.text()).contains("wall.pdf").contains("do not take files of this kind");
        var large = site.serve(creation("photo", "big.pdf", (1 << 20) + 1, TestSite.hidden(page, "_csrf")));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text()).contains("at most 1 MB");
    }

    @Test
    void wantsTheVersion() {
        var where = begin("wall.txt", TEXT.length);
        var without = site.serve(Request.of("PATCH", where, TEXT).with("Upload-Offset", "0"));
        assertThat(without.status()).isEqualTo(412);
        assertThat(without.header("Tus-Version")).contains("1.0.0");
    }

    @Test
    void takesAPieceThatAProxyLetsThroughOnlyAsPost() {
        var where = begin("wall.txt", TEXT.length);
        var reply = site.serve(piece("POST", where, 0, TEXT).with("X-HTTP-Method-Override", "PATCH"));
        assertThat(reply.status()).isEqualTo(204);
    }

    @Test
    void beginsOnlyFromOurOwnForm() {
        assertThat(site.serve(creation("photo", "a.txt", 3, "nonsense")).status())
                .isEqualTo(403);
        var proof = TestSite.hidden(page, "_csrf");
        assertThat(site.serve(creation("photo", "a.txt", 3, proof).with("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
        assertThat(site.serve(creation("other", "a.txt", 3, proof)).status()).isEqualTo(404);
        site.cookies.clear();
        assertThat(site.serve(creation("photo", "a.txt", 3, proof)).status()).isEqualTo(403);
        assertThat(folder.resolve("files/staged")).isEmptyDirectory();
    }

    @Test
    void anotherBrowserCannotTouchTheFile() {
        var where = begin("wall.txt", TEXT.length);
        var other = new TestSite(Optional.of(store));
        other.mount(on -> on.form("/photo", Action.PUBLIC, in -> HttpReply.form("photo", in.form()), this::take)
                .uploads("photo", FileRule.of(2, 1, FileKind.DOCUMENT)));
        other.get(PATH);
        assertThat(other.serve(piece("PATCH", where, 0, TEXT)).status()).isEqualTo(404);
        assertThat(other.serve(Request.of("DELETE", where, new byte[0]).with("Tus-Resumable", "1.0.0"))
                        .status())
                .isEqualTo(404);
        assertThat(head(where).header("Upload-Offset")).contains("0");
    }

    @Test
    void whoMayNotUseTheFormMaySendNoFiles() {
        site.mount(
                "closed",
                on -> on.form("/new", Action.OFFICIAL, this::take, this::take).uploads("photo", FileRule.images(1, 1)));
        var proof = TestSite.hidden(page, "_csrf");
        var request = creation("photo", "a.txt", 3, proof);
        var closed = new Request(
                "POST", "/closed/new", request.query(), request.headers(), 0, request.body(), "127.0.0.1", false);
        assertThat(site.serve(closed).status()).isIn(303, 401, 403);
        assertThat(folder.resolve("files/staged")).isEmptyDirectory();
    }

    private String begin(String name, int length) {
        var begun = site.serve(creation("photo", name, length, TestSite.hidden(page, "_csrf")));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return begun.header("Location").orElseThrow();
    }

    private static Request creation(String field, String name, int length, String proof) {
        return Request.of("POST", PATH + "?_field=" + field, new byte[0])
                .with("Tus-Resumable", "1.0.0")
                .with("Upload-Length", String.valueOf(length))
                .with("Upload-Metadata", "filename " + base64(name) + ",form " + base64(proof));
    }

    private Response head(String where) {
        return call("HEAD", where, new byte[0]);
    }

    private Response call(String method, String where, byte[] body) {
        return site.serve(Request.of(method, where, body).with("Tus-Resumable", "1.0.0"));
    }

    private Response append(String where, int offset, byte[] bytes) {
        return site.serve(piece("PATCH", where, offset, bytes));
    }

    private Response append(String where, int offset, byte[] bytes, String algorithm, byte[] sum) {
        var text = algorithm + " " + Base64.getEncoder().encodeToString(sum);
        return site.serve(piece("PATCH", where, offset, bytes).with("Upload-Checksum", text));
    }

    private static Request piece(String method, String where, int offset, byte[] bytes) {
        return Request.of(method, where, bytes)
                .with("Tus-Resumable", "1.0.0")
                .with("Upload-Offset", String.valueOf(offset))
                .with("Content-Type", "application/offset+octet-stream");
    }

    private static String token(String where) {
        return where.substring(where.indexOf("_upload=") + "_upload=".length());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
