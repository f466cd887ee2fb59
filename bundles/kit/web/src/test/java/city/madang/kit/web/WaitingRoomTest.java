// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.web.http.Request;
import city.madang.module.City;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private final City city = new City(
            "Seoul", "KR", ZoneId.of("Asia/Seoul"), Currency.getInstance("KRW"), List.of(Locale.ENGLISH), false);
    private final WaitingRoom room = new WaitingRoom(new InstalledLanguages(() -> city));

    @Test
    void asksPeopleToComeBack() {
        var answer = room.answer(Request.get("/complaints/new"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("5");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        assertThat(answer.text())
                .contains("<html lang=\"en\" dir=\"ltr\">", "Not available for a moment", "try again in a few minutes");
    }

    @Test
    void saysThatNothingWasSaved() {
        assertThat(room.answer(Request.post("/complaints/new", Map.of("text", "a hole")))
                        .text())
                .contains("what you sent was not saved");
    }

    @Test
    void tellsMachinesInTheirOwnForm() {
        assertThat(room.answer(Request.get("/health")).text()).startsWith("{\"status\":\"down\"");
        var api = room.answer(Request.get("/complaints").with("Accept", "application/json"));
        assertThat(api.status()).isEqualTo(503);
        assertThat(api.header("Content-Type")).contains("application/json; charset=utf-8");
    }
}
