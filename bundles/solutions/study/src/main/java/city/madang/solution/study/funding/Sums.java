// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.funding;

import city.madang.document.Paper;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Financing;
import city.madang.solution.study.domain.Grant.Stage;
import java.util.ArrayList;
import java.util.List;

/** What is covered, how surely, and what is not. */
final class Sums {
    private Sums() {}

    static List<Paper.Fact> of(Financing financing, Words words) {
        var facts = new ArrayList<Paper.Fact>();
        facts.add(new Paper.Fact(words.text("funding.cost.label"), words.money(financing.cost())));
        for (var stage : Stage.values()) {
            facts.add(new Paper.Fact(words.text("stage." + stage + ".label"), words.money(financing.of(stage))));
        }
        facts.add(
                financing.over() > 0
                        ? new Paper.Fact(words.text("funding.over.label"), words.money(financing.over()))
                        : new Paper.Fact(words.text("funding.open.label"), words.money(financing.open())));
        return facts;
    }
}
