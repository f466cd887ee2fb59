// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import city.madang.portal.Icon;
import city.madang.solution.integrity.links.ReportRetention;
import city.madang.solution.integrity.links.WaitingReports;
import city.madang.solution.integrity.store.ReportMapper;
import city.madang.solution.integrity.store.TalkMapper;
import city.madang.solution.integrity.web.CasePages;
import city.madang.solution.integrity.web.KeyPages;
import city.madang.solution.integrity.web.ReportPages;
import city.madang.solution.integrity.web.TalkPages;
import city.madang.solution.integrity.web.UnitPages;
import org.osgi.service.component.annotations.Component;

/**
 * The sealed lane. What it does not offer is as important: no search, no figures, no events, no messages, no personal data, nothing
 * that others could read.
 */
@SolutionModule(
        id = "integrity",
        roles = {"integrity.investigator", "integrity.chief"})
@Component
public final class IntegrityModule implements Solution {
    @Override
    public Offer open(Kit kit) {
        var reports = new Reports(kit);
        var unit = new Unit(kit);
        return Offer.of()
                .mappers(ReportMapper.class, TalkMapper.class)
                .pages(new ReportPages(kit, reports)::routes)
                .pages(new TalkPages(kit, reports)::routes)
                .pages(new UnitPages(kit, unit)::routes)
                .pages(new CasePages(kit, unit)::routes)
                .pages(new KeyPages(unit)::routes)
                .entry("report", "/", Icon.PEOPLE)
                .tasks("waiting", new WaitingReports(kit, unit))
                .retention("reports", new ReportRetention(kit))
                .demo(new IntegrityDemo(kit, reports, unit));
    }
}
