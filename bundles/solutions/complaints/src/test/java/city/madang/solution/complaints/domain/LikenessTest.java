// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.geo.AreaId;
import city.madang.geo.Point;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Optional<ServiceCode> LIGHTS = Optional.of(new ServiceCode("lights"));
    private static final Optional<ServiceCode> NOISE = Optional.of(new ServiceCode("noise"));
    private static final Point SQUARE = new Point(37.5563, 126.9236);

    @Test
    void findsTheSameMatterInAnyScript() {
        assertThat(alike("Street light broken at the library", LIGHTS, "Broken street light, library", LIGHTS, 80))
                .isTrue();
        assertThat(alike("도서관 앞 가로등이 꺼져 있습니다", LIGHTS, "도서관 앞 가로등 고장", LIGHTS, 80))
                .isTrue();
        assertThat(alike("عمود الإنارة أمام المكتبة لا يعمل", LIGHTS, "الإنارة أمام المكتبة مطفأة", LIGHTS, 80))
                .isTrue();
    }

    @Test
    void leavesAloneWhatIsFarOrAboutSomethingElse() {
        assertThat(alike("Street light broken", LIGHTS, "Street light broken", LIGHTS, 400))
                .isFalse();
        assertThat(alike("Street light broken", LIGHTS, "Music until three in the morning", NOISE, 20))
                .isFalse();
    }

    @Test
    void asksForLikerWordsWhereOnlyTheAreaIsKnown() {
        var here = report("Street light broken at the library", Optional.empty());
        assertThat(Likeness.between(here, LIGHTS, report("The lamp does not work", Optional.empty()), LIGHTS)
                        .isEnough())
                .isFalse();
        assertThat(Likeness.between(here, LIGHTS, report("Light broken at the library", Optional.empty()), LIGHTS)
                        .isEnough())
                .isTrue();
    }

    @Test
    void goesByKindAndPlaceWhileNothingIsSaidYet() {
        assertThat(alike("", LIGHTS, "A lamp is out", LIGHTS, 100)).isTrue();
        assertThat(alike("", NOISE, "A lamp is out", LIGHTS, 200)).isFalse();
        assertThat(Likeness.between(report("", Optional.empty()), LIGHTS, report("A lamp", Optional.empty()), LIGHTS)
                        .isEnough())
                .isFalse();
    }

    @Property
    void isTheSameBothWaysAndNeverMoreThanOne(@ForAll String one, @ForAll String other) {
        double there = Likeness.inCommon(one, other);
        assertThat(there).isBetween(0.0, 1.0).isEqualTo(Likeness.inCommon(other, one));
    }

    private static boolean alike(
            String one, Optional<ServiceCode> service, String other, Optional<ServiceCode> otherService, int metres) {
        var there = new Point(SQUARE.latitude() + metres / 111_195.0, SQUARE.longitude());
        return Likeness.between(
                        report(one, Optional.of(SQUARE)), service, report(other, Optional.of(there)), otherService)
                .isEnough();
    }

    private static Report report(String title, Optional<Point> point) {
        var place = new Place(Optional.of(new AreaId("mapo")), point, "");
        return new Report(title, "", Locale.ENGLISH, true, place);
    }
}
