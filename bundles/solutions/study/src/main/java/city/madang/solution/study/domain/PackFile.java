// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.Locale;

/** The files of a pack, which a consultant may change. Lines that begin with {@code #} are comments. */
public enum PackFile {
    /** Key, part, kind, weight, dimension or nothing, groups between spaces. */
    QUESTIONS(6),
    /** Problem, question, weight, sign. */
    RULES(4),
    /** Key, question, least level. */
    CONDITIONS(3),
    /** Key, language tag, text, which may hold commas: of what the product has no words for. */
    TEXTS(3),
    /** Source of money, ceiling in KRW, ceiling in USD. */
    FUNDING(3),
    /** Criterion of a letter of intent, and the questions between spaces that bear on it. */
    CRITERIA(2),
    /** Category of systems. */
    CATEGORIES(1),
    /** Key, category, module or nothing, question that shows the want or nothing, functions between spaces that must be there before. */
    FUNCTIONS(5),
    /** Step of making a study, and for how many months. */
    WORK_PLAN(2),
    /** List, item, key, sort, quantity or nothing, unit or nothing, price or nothing, currency or nothing, first year, years. */
    COST_ITEMS(10);

    private final int columns;

    PackFile(int columns) {
        this.columns = columns;
    }

    int columns() {
        return columns;
    }

    /** Of the file in the jar. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
    }
}
