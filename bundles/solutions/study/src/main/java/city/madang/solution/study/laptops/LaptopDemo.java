// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Kind;
import city.madang.solution.study.laptops.LaptopFile.Sender;
import city.madang.solution.study.laptops.LaptopFile.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A harbour office without a network, in which two people answered on a laptop. */
public final class LaptopDemo {
    private static final Sender FROM = new Sender("3f0a6b1c-0d3e-4b57-9a51-6c1d2f7e8a90", "Harbour office", "");
    private static final String PLANNER = "b1d5c2a4-7e3f-4c08-8d6b-92f1e0a3c571";
    private static final String TECHNICIAN = "e7c93d10-54ab-4f2e-b6a8-1d0f3c8e2b64";
    private static final Map<String, String> PEOPLE = Map.of(PLANNER, "Lim Haneul", TECHNICIAN, "Seo Jaemin");

    private final Kit kit;
    private final Study study;
    private final Laptops laptops;

    public LaptopDemo(Kit kit, Study study, Laptops laptops) {
        this.kit = kit;
        this.study = study;
        this.laptops = laptops;
    }

    /** @param consultant who takes the file in */
    public void fill(Visitor consultant) {
        var pack = study.pack();
        var answers = pack.questions().stream()
                .filter(each -> each.kind() == Kind.CHOICE && each.key().startsWith("ta-"))
                .flatMap(each -> each.groups().stream()
                        .filter(group -> group == Group.PLANNING || group == Group.IT)
                        .sorted()
                        .map(group -> told(each.key(), group)))
                .toList();
        var file = new LaptopFile(
                FROM,
                kit.city().currency().getCurrencyCode(),
                LaptopFile.fingerprint(pack),
                kit.clock().instant(),
                PEOPLE,
                answers);
        var seen = laptops.plan(file, Set.of()).seen();
        laptops.take(consultant, file, new Laptops.Decision(seen, List.of(), Set.of(), ""));
    }

    private Told told(String question, Group group) {
        var person = group == Group.IT ? TECHNICIAN : PLANNER;
        return new Told(
                question,
                person,
                group,
                question.length() % 2 == 0 ? "1" : "2",
                kit.clock().instant());
    }
}
