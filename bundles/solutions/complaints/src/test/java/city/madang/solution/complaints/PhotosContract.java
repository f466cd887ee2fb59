// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.file.FileId;
import city.madang.file.StoredFile;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.CrewReport.Moment;
import city.madang.solution.complaints.domain.PhotoDecision;
import city.madang.solution.complaints.domain.Publication;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.SentFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Each photo is for officials until one of them releases a copy, with black boxes or without. */
abstract class PhotosContract extends AtTheDesk {
    /** Over all that is not black on {@link SentFile#png}. */
    private static final Map<String, String> BOX =
            Map.of("left-1", "12.5", "top-1", "20", "width-1", "31.3", "height-1", "30", "step", "release");

    private static final Map<String, String> NO_BOX = Map.of("step", "release");

    private ReceiptNumber published() {
        var number = Citizens.filed(site, Map.of(), SentFile.png("photo", "hole.png"));
        act(chief, number, "answer", Map.of("answer", "Filled.", "cleanText", "yes"));
        return number;
    }

    /** The page on which the first photo is decided about. */
    private String editor(ReceiptNumber number) {
        return chief.get(desk(number)).first("a[href*=/photos/]").attr("href").substring("/complaints".length());
    }

    private Page decide(String editor, Map<String, String> fields) {
        chief.get(editor);
        return chief.post(editor, fields);
    }

    private Page everybody(ReceiptNumber number) {
        return site.get("/public/" + number.value());
    }

    private static BufferedImage picture(Browser who, Page page, String css) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(who.bytes("/" + page.first(css).attr("href"))));
    }

    private static boolean isBlack(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .allMatch(at -> (picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) & 0xFFFFFF) == 0);
    }

    @Test
    void nobodyElseSeesAPhotoThatNobodyReleased() {
        var number = published();
        assertThat(everybody(number).find(".photos")).isEmpty();
        var original = chief.get(desk(number)).first(".photos a").attr("href").replaceFirst(".*/", "");
        assertThat(site.get("/public/" + number.value() + "/files/" + original).status())
                .isEqualTo(404);
        assertThat(chief.get(desk(number)).words()).contains("For officials only");
    }

    @Test
    void everybodySeesACopyWithBlackBoxesBurntIn() throws IOException {
        var number = published();
        var done = decide(editor(number), BOX);
        assertThat(done.words()).contains("The photo is released", "Released Black out or release photo 1");
        assertThat(isBlack(picture(site.browser(), everybody(number), ".photos a")))
                .isTrue();
        var small = everybody(number).first(".photos img").attr("src");
        assertThat(isBlack(ImageIO.read(new ByteArrayInputStream(site.browser().bytes("/" + small)))))
                .isTrue();
        assertThat(isBlack(picture(chief, chief.get(desk(number)), ".photos a")))
                .isFalse();
        assertThat(isBlack(picture(site.holder(number), seenByCitizen(number), ".photos a")))
                .isFalse();
        var original = chief.get(desk(number)).first(".photos a").attr("href").replaceFirst(".*/", "");
        assertThat(site.get("/public/" + number.value() + "/files/" + original).status())
                .isEqualTo(404);
        assertThat(site.get("/open311/v2/requests/" + number.value() + ".json").text())
                .contains("/complaints/public/" + number.value() + "/files/")
                .doesNotContain(original);
        assertThat(site.recorded()).extracting("action").contains("complaints.release-photo");
    }

    @Test
    void aNewDecisionTakesThePlaceOfTheLastOne() {
        var number = published();
        var editor = editor(number);
        decide(editor, NO_BOX);
        var first = everybody(number).first(".photos a").attr("href");
        decide(editor, BOX);
        assertThat(everybody(number).document().select(".photos li")).hasSize(1);
        assertThat(site.browser().get("/" + first).status()).isEqualTo(404);
        assertThat(chief.get(editor).first("[name=left-1]").attr("value")).isEqualTo("12.5");
        decide(editor, Map.of("step", "withhold"));
        assertThat(everybody(number).find(".photos")).isEmpty();
        assertThat(chief.get(editor).first("svg rect").attr("width")).isEqualTo("31.3");
    }

    @Test
    void showsTheBoxesBeforeAnythingIsDecided() {
        var number = published();
        var editor = editor(number);
        var look = decide(
                editor, Map.of("left-1", "10", "top-1", "10", "width-1", "20", "height-1", "20,5", "step", "look"));
        assertThat(look.first("svg rect").attr("height")).isEqualTo("20.5");
        assertThat(look.document().select("[data-box]")).hasSize(2);
        assertThat(everybody(number).find(".photos")).isEmpty();
        var wrong = decide(
                editor, Map.of("left-1", "90", "top-1", "10", "width-1", "20", "height-1", "", "step", "release"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words()).contains("Box 1 needs four numbers");
        assertThat(wrong.first("[name=left-1]").attr("value")).isEqualTo("90");
        assertThat(everybody(number).find(".photos")).isEmpty();
    }

    @Test
    void onlyWhoAnswersDecides() {
        var number = published();
        var editor = editor(number);
        assertThat(cleaner.get(editor).status()).isEqualTo(403);
        assertThat(roadworker.get(editor).status()).isEqualTo(200);
        assertThat(site.official("digger", Optional.of("streets"), Desk.CREW)
                        .get(editor)
                        .status())
                .isEqualTo(403);
        var other = published();
        assertThat(chief.get(editor.replace(number.value(), other.value())).status())
                .isEqualTo(404);
    }

    @Test
    void theCitizenSeesWhatTheCrewPhotographedWhenItIsReleased() throws IOException {
        var number = Citizens.filed(site, Map.of("visibility", "PRIVATE"), SentFile.png("photo", "hole.png"));
        var photo = attached(number, Moment.AFTER.owner(number));
        assertThat(seenByCitizen(number).words()).doesNotContain("Photos of the crew");
        decide(desk(number) + "/photos/" + photo.id(), BOX);
        var page = seenByCitizen(number);
        assertThat(page.words()).contains("Photos of the crew: after");
        assertThat(isBlack(picture(site.holder(number), page, "h3:contains(after) + .photos a")))
                .isTrue();
        assertThat(site.holder(number)
                        .get("/requests/" + number.value() + "/files/" + photo.id())
                        .status())
                .isEqualTo(404);
        assertThat(everybody(number).status()).isEqualTo(404);
    }

    /** The citizen's photo once more, as if a crew had taken it. */
    private StoredFile attached(ReceiptNumber number, String owner) throws IOException {
        var files = site.kit().files();
        var copy = files.blackened(files.list(number.value()).get(0), List.of());
        return site.kit().database().inTransaction(tx -> files.attach(tx, owner, copy));
    }

    @Test
    void whatEarlierVersionsPublishedIsStillSeen() throws IOException {
        var number = published();
        site.kit().database().run(tx -> {
            var mapper = tx.mapper(RequestMapper.class);
            var request = mapper.find(number).orElseThrow().toRequest();
            mapper.update(RequestRow.of(request.published(Publication.TEXT_AND_PHOTOS)));
        });
        assertThat(everybody(number).document().select(".photos li")).hasSize(1);
        assertThat(site.get("/open311/v2/requests/" + number.value() + ".json").text())
                .contains("/files/");
        site.later(Duration.ofMinutes(1));
        attached(number, number.value());
        assertThat(everybody(number).document().select(".photos li"))
                .as("one that came later")
                .hasSize(1);
        decide(editor(number), Map.of("step", "withhold"));
        assertThat(everybody(number).find(".photos")).isEmpty();
    }

    @Test
    void copiesGoWithTheOriginals() {
        var number = published();
        var editor = editor(number);
        decide(editor, BOX);
        var owner = PhotoDecision.owner(new FileId(editor.replaceFirst(".*/", "")));
        assertThat(site.kit().files().list(owner)).hasSize(1);
        new Erasures(site.kit()).erase(number);
        assertThat(site.kit().files().list(owner)).isEmpty();
        assertThat(new Photos(site.kit()).decided(number)).isEmpty();
    }
}
