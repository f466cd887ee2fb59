// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.suggest.DecidedCase;
import city.madang.suggest.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Decided cases of a made-up town, in some languages. */
final class Decided {
    private static final List<String> PLACES = List.of("school", "market", "station", "bridge", "library", "park");
    private static final Map<String, Map<String, List<String>>> SAYINGS = Map.of(
            "en",
            Map.of(
                    "lights",
                            List.of("The street lamp is dark", "A lantern flickers all night", "No light on the pole"),
                    "waste",
                            List.of("Rubbish bags lie about", "The bin was not emptied", "Garbage smells since Monday"),
                    "roads", List.of("A deep pothole", "The asphalt is broken", "Cars hit a hole in the road")),
            "ko",
            Map.of(
                    "lights", List.of("가로등이 꺼졌습니다", "가로등 불이 깜박입니다", "가로등이 어두워요"),
                    "waste", List.of("쓰레기가 쌓여 있습니다", "쓰레기통이 넘칩니다", "쓰레기 냄새가 납니다"),
                    "roads", List.of("도로에 구멍이 났습니다", "도로 포장이 깨졌어요", "도로가 패였습니다")),
            "mn",
            Map.of(
                    "lights", List.of("Гэрэл асахгүй байна", "Гудамжны гэрэл анивчина", "Гэрэлгүй харанхуй байна"),
                    "waste", List.of("Хог овоорсон байна", "Хогийн сав дүүрсэн", "Хог үнэртэж байна"),
                    "roads", List.of("Замд нүх гарсан", "Зам эвдэрсэн байна", "Замын хучилт хагарсан")));
    private static final Map<String, String> DEPARTMENTS =
            Map.of("lights", "energy", "waste", "environment", "roads", "streets");

    private Decided() {}

    static List<DecidedCase> some(int count) {
        var random = new Random(5);
        var languages = SAYINGS.keySet().stream().sorted().toList();
        var services = DEPARTMENTS.keySet().stream().sorted().toList();
        var all = new ArrayList<DecidedCase>();
        for (int i = 0; i < count; i++) {
            var language = languages.get(random.nextInt(languages.size()));
            var service = services.get(random.nextInt(services.size()));
            var sayings = SAYINGS.get(language).get(service);
            var text = sayings.get(random.nextInt(sayings.size())) + " " + PLACES.get(random.nextInt(PLACES.size()));
            all.add(new DecidedCase(
                    String.format(Locale.ROOT, "%05d", i),
                    Subject.of(text, Locale.forLanguageTag(language)),
                    Optional.of(service),
                    Optional.of(DEPARTMENTS.get(service))));
        }
        return all;
    }
}
