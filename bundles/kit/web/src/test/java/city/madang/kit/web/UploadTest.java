// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.file.Upload;
import city.madang.identity.Action;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final String BOUNDARY = "xx--xx";
    private static final byte[] PICTURE = picture(1000);

    private final TestSite site = new TestSite();
    private final List<Upload> taken = new ArrayList<>();

    @BeforeEach
    void mount() {
        site.mount(on -> on.form("/photo", Action.PUBLIC, in -> HttpReply.form("photo", in.form()), this::take)
                .uploads(2, 1));
    }

    private HttpReply take(HttpCall in) {
        var form = in.form();
        form.text("what").required();
        var photos = form.images("photo").get();
        if (form.hasErrors()) {
            return HttpReply.form("photo", form);
        }
        taken.addAll(photos);
        return HttpReply.seeOther("/");
    }

    @Test
    void stagesAPhoto() {
        var done = send(site.get("/lost/photo"), "a tree", file("\ub098\ubb34.png", PICTURE));
        assertThat(done.status()).isEqualTo(303);
        assertThat(taken).extracting(Upload::name).containsExactly("\ub098\ubb34.png");
    }

    @Test
    void takesAnEmptyFileFieldForNone() {
        assertThat(send(site.get("/lost/photo"), "a tree", file("", new byte[0]))
                        .status())
                .isEqualTo(303);
        assertThat(taken).isEmpty();
    }

    @Test
    void saysWhatIsAllowedAndKeepsTheText() {
        var wrong = send(site.get("/lost/photo"), "a tree", file("a.gif", "GIF89a".getBytes(StandardCharsets.UTF_8)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("JPEG or PNG")
                .contains("value=\"a tree\"")
                .contains("#f-photo");
    }

    @Test
    void saysHowLargeAPhotoMayBe() {
        var wrong = send(site.get("/lost/photo"), "a tree", file("big.png", picture(3 << 20)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("at most 1 MB").contains("value=\"a tree\"");
    }

    @Test
    void saysHowManyPhotosAreTaken() {
        var photo = file("a.png", PICTURE);
        var wrong = send(site.get("/lost/photo"), "a tree", photo, photo, photo);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("at most 2");
    }

    @Test
    void keepsAPhotoWhileTheRestIsMended() {
        var wrong = send(site.get("/lost/photo"), "", file("tree.png", PICTURE));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Keep tree.png");
        var token = value(wrong, "_kept.photo");
        assertThat(send(wrong, "a tree", text("_kept.photo", token)).status()).isEqualTo(303);
        assertThat(taken).extracting(Upload::name).containsExactly("tree.png");
    }

    @Test
    void keepsTheTextWhenTheDiskTakesNoPhoto() {
        site.diskIsFull = true;
        var full = send(site.get("/lost/photo"), "a tree", file("tree.png", PICTURE), text("more", "x"));
        assertThat(full.status()).isEqualTo(503);
        assertThat(full.text()).contains("value=\"a tree\"").contains("may not be saved");
        assertThat(taken).isEmpty();
        site.diskIsFull = false;
        assertThat(send(full, "a tree", file("tree.png", PICTURE)).status()).isEqualTo(303);
        assertThat(taken).hasSize(1);
    }

    @Test
    void doesNotTakeAPhotoThatAnotherBrowserStaged() {
        var token = value(send(site.get("/lost/photo"), "", file("tree.png", PICTURE)), "_kept.photo");
        site.cookies.clear();
        assertThat(send(site.get("/lost/photo"), "mine", text("_kept.photo", token))
                        .status())
                .isEqualTo(303);
        assertThat(taken).isEmpty();
    }

    @Test
    void stagesNothingBeforeTheFormHasProvedToBeOurs() {
        site.get("/lost/photo");
        var response = multipart(file("a.png", PICTURE));
        assertThat(response.status()).isEqualTo(403);
        assertThat(site.staged).isEmpty();
    }

    @Test
    void refusesAHundredMegabytes() {
        var request = new Request(
                "POST",
                "/lost/photo",
                "",
                Request.get("/")
                        .with("Content-Type", "multipart/form-data; boundary=x")
                        .headers(),
                100L << 20,
                new java.io.ByteArrayInputStream(new byte[0]),
                "127.0.0.1",
                false);
        var response = site.serve(request);
        assertThat(response.status()).isEqualTo(413);
        assertThat(response.text()).contains("At most 32 MB");
    }

    @Test
    void refusesWhatBreaksOff() {
        var page = site.get("/lost/photo");
        var whole = body(proof(page), text("what", "x"), file("a.png", PICTURE));
        var cut = Arrays.copyOf(whole, whole.length - 200);
        assertThat(serve(cut).status()).isEqualTo(400);
        assertThat(serve("garbage".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(403);
    }

    private Response send(Response page, String what, byte[]... parts) {
        var all = new ArrayList<byte[]>(List.of(proof(page), text("what", what)));
        all.addAll(List.of(parts));
        return multipart(all.toArray(byte[][]::new));
    }

    private Response multipart(byte[]... parts) {
        return serve(body(parts));
    }

    private Response serve(byte[] body) {
        return site.serve(Request.of("POST", "/lost/photo", body)
                .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    private static byte[] body(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] proof(Response page) {
        return text("_csrf", TestSite.hidden(page, "_csrf"));
    }

    private static String value(Response page, String name) {
        var found = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                .matcher(page.text());
        assertThat(found.find()).as("a field %s", name).isTrue();
        return found.group(1);
    }

    private static byte[] text(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] file(String name, byte[] content) {
        return part("name=\"photo\"; filename=\"" + name + "\"\r\nContent-Type: image/png", content);
    }

    private static byte[] part(String head, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] picture(int size) {
        var bytes = new byte[size];
        bytes[0] = (byte) 0x89;
        return bytes;
    }
}
