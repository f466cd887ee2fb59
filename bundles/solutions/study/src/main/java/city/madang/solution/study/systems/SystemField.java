// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.solution.study.domain.Typed;
import java.util.Locale;

/** What is asked about a system: the fields of its form, the columns of its list. */
public enum SystemField {
    NAME("name", 120),
    CATEGORY("category", 120),
    FUNCTIONS("functions", 4000),
    STATE("state", 120),
    BEGUN("begun", 20),
    DEPARTMENT("department", 120),
    MAKER("maker", 120),
    BUILT_ON("builtOn", 120),
    EXCHANGE("exchange", 120),
    COST("cost", 40),
    PEOPLE("people", 20),
    SATISFIED("satisfied", 20),
    NEEDS("needs", 8000),
    NOTE("note", 1000);

    /** Between several names in one cell. */
    static final String BETWEEN = ";";

    private final String key;
    private final int longest;

    SystemField(String key, int longest) {
        this.key = key;
        this.longest = longest;
    }

    /** Its name in forms. */
    public String key() {
        return key;
    }

    /** Key of the text that names it. */
    public String label() {
        return "system." + key + ".label";
    }

    /** Characters that are taken. */
    public int longest() {
        return longest;
    }

    static int year(String typed) {
        return Typed.whole(typed, CitySystem.FIRST_YEAR, CitySystem.LAST_YEAR);
    }

    static int people(String typed) {
        return Typed.whole(typed, 0, SystemFacts.MOST_PEOPLE);
    }

    static int satisfied(String typed) {
        return Typed.whole(typed, 0, SystemFacts.MOST_SATISFIED);
    }

    /** Names of systems stand in lists, so they hold no sign that parts these. */
    static String name(String typed) {
        if (typed.contains(BETWEEN) || typed.contains("\n")) {
            throw new IllegalArgumentException("a name is one line without semicolons");
        }
        return typed;
    }

    static SystemState state(String typed) {
        return SystemState.valueOf(typed.toUpperCase(Locale.ROOT));
    }

    static Exchange exchange(String typed) {
        return Exchange.valueOf(typed.toUpperCase(Locale.ROOT));
    }
}
