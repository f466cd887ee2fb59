// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import city.madang.data.Slice;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Demo;
import city.madang.module.DemoCity;
import city.madang.module.Kit;
import city.madang.solution.integrity.domain.Kind;
import city.madang.solution.integrity.domain.State;
import city.madang.solution.integrity.domain.Statement;
import java.util.List;
import java.util.Set;

/** An audit office with keys, two officials and two reports. The passphrase stands in the documentation: nothing here is secret. */
final class IntegrityDemo implements Demo {
    static final String PASSPHRASE = "the river is calm at night";

    private final Kit kit;
    private final Reports reports;
    private final Unit unit;

    IntegrityDemo(Kit kit, Reports reports, Unit unit) {
        this.kit = kit;
        this.reports = reports;
        this.unit = unit;
    }

    @Override
    public void fill(DemoCity city) {
        var chief = visitor(city.official("auditor", "Seo Yuna", Set.of(Unit.CHIEF, Unit.INVESTIGATOR)));
        city.official("investigator", "Han Doyun", Set.of(Unit.INVESTIGATOR));
        unit.establish(chief, PASSPHRASE);
        reports.file(
                "integrity-demo-1",
                Kind.CORRUPTION,
                new Statement(
                        "The contract for the school kitchens was given without a tender. The winner is a cousin of the official.",
                        "Office of school meals",
                        "In March and April",
                        "The head of the office, and the owner of the company",
                        "I keep the books of the office",
                        ""),
                List.of());
        reports.file(
                "integrity-demo-2",
                Kind.HUMAN_RIGHTS,
                new Statement(
                        "시설 직원이 입소자의 휴대전화를 가져가고 외출을 막습니다.",
                        "강북의 한 복지시설",
                        "지난달부터",
                        "야간 근무 직원",
                        "가족이 그곳에 있습니다",
                        "상담실 앞 게시판에 답을 남겨 주세요"),
                List.of());
        var first = unit.list(chief.official().orElseThrow(), new Slice(1, 2))
                .items()
                .get(0);
        unit.acknowledge(chief, first.id());
        unit.move(chief, first.id(), State.EXAMINED);
    }

    private Visitor visitor(PersonId person) {
        return new Visitor(kit.organisation().official(person), Set.of());
    }
}
