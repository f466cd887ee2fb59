// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign.store;

import city.madang.device.DeviceId;
import city.madang.solution.parking.sign.domain.Screen;
import city.madang.solution.parking.sign.domain.Slide;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Screens with what they show, and boards outside of lanes. */
public interface SignMapper {
    /** A row of {@code parking_slide_words}. */
    record WordsRow(String slide, String tongue, String words) {}

    /** A row of {@code parking_guide_board}. @param floor its place, 0 for the whole car park */
    record BoardRow(DeviceId device, CarParkId carPark, int floor, Optional<String> shown) {}

    void insertScreen(Screen screen, String keyHash, Instant made);

    /** Those that were not withdrawn. */
    List<Screen> screens();

    Optional<Screen> screen(String id);

    Optional<Screen> byKey(String keyHash);

    void seen(String id, Instant at);

    void withdraw(String id, Instant at);

    void insertSlide(Slide slide);

    void insertWords(WordsRow words);

    /** In the order in which they are shown. */
    List<Slide> slides(String screen);

    List<WordsRow> words(String screen);

    void deleteWords(String slide);

    int deleteSlide(String slide, String screen);

    List<BoardRow> boards();

    void insertBoard(DeviceId device, CarParkId carPark, int floor);

    void deleteBoard(DeviceId device);

    void shown(DeviceId device, String text);
}
