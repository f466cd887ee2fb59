// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study;

import city.madang.identity.Role;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import city.madang.solution.study.diagnosis.Diagnoses;
import city.madang.solution.study.diagnosis.DiagnosisPages;
import city.madang.solution.study.diagnosis.MasterChapter;
import city.madang.solution.study.diagnosis.MasterPages;
import city.madang.solution.study.diagnosis.MasterPlan;
import city.madang.solution.study.diagnosis.OtherCities;
import city.madang.solution.study.diagnosis.OtherPages;
import city.madang.solution.study.diagnosis.SeenChapter;
import city.madang.solution.study.diagnosis.store.DiagnosisMapper;
import city.madang.solution.study.diagnosis.store.MasterMapper;
import city.madang.solution.study.evidence.EvidencePages;
import city.madang.solution.study.evidence.Exhibits;
import city.madang.solution.study.evidence.store.EvidenceMapper;
import city.madang.solution.study.files.FilePages;
import city.madang.solution.study.files.PackFiles;
import city.madang.solution.study.files.store.PackFileMapper;
import city.madang.solution.study.funding.FundingChapter;
import city.madang.solution.study.funding.FundingPages;
import city.madang.solution.study.funding.Grants;
import city.madang.solution.study.funding.store.GrantMapper;
import city.madang.solution.study.laptops.LaptopDemo;
import city.madang.solution.study.laptops.LaptopPages;
import city.madang.solution.study.laptops.Laptops;
import city.madang.solution.study.laptops.store.LaptopMapper;
import city.madang.solution.study.letter.Letter;
import city.madang.solution.study.letter.LetterPages;
import city.madang.solution.study.letter.LetterPaper;
import city.madang.solution.study.letter.store.LetterMapper;
import city.madang.solution.study.links.AnswerData;
import city.madang.solution.study.links.OpenQuestions;
import city.madang.solution.study.plan.LinePages;
import city.madang.solution.study.plan.Plan;
import city.madang.solution.study.plan.PlanChapter;
import city.madang.solution.study.plan.PlanDemo;
import city.madang.solution.study.plan.PlanPages;
import city.madang.solution.study.plan.PricePages;
import city.madang.solution.study.plan.store.PlanMapper;
import city.madang.solution.study.schedule.Schedule;
import city.madang.solution.study.schedule.ScheduleChapter;
import city.madang.solution.study.schedule.ScheduleDemo;
import city.madang.solution.study.schedule.SchedulePages;
import city.madang.solution.study.schedule.TaskPages;
import city.madang.solution.study.schedule.store.ScheduleMapper;
import city.madang.solution.study.sheets.SheetPages;
import city.madang.solution.study.store.StudyMapper;
import city.madang.solution.study.systems.SystemsDesk;
import city.madang.solution.study.systems.store.SystemMapper;
import city.madang.solution.study.web.AnswersChapter;
import city.madang.solution.study.web.ModulesChapter;
import city.madang.solution.study.web.PartPages;
import city.madang.solution.study.web.ReportPages;
import city.madang.solution.study.web.ResultPages;
import city.madang.solution.study.web.RulePages;
import city.madang.solution.study.web.StandChapter;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The feasibility study. What it offers is all here; {@link Study} and {@link Plan} do the work. */
@SolutionModule(
        id = StudyModule.ID,
        roles = {"study.planning", "study.finance", "study.it", "study.executive", "study.consultant"})
@Component
public final class StudyModule implements Solution {
    public static final String ID = "study";

    public static final Role PLANNING = Role.of("study.planning");
    public static final Role FINANCE = Role.of("study.finance");
    public static final Role IT = Role.of("study.it");
    /** Also signs parts off. */
    public static final Role EXECUTIVE = Role.of("study.executive");
    /** Writes the plan, weighs the rules, and hands the choice over; answers nothing. */
    public static final Role CONSULTANT = Role.of("study.consultant");

    @Override
    public Offer open(Kit kit) {
        // longer: the list of what the module offers
        var files = new PackFiles(kit, DataFiles.pack());
        var study = new Study(kit, files);
        var plan = new Plan(kit);
        var grants = new Grants(kit, plan);
        var schedule = new Schedule(kit);
        var diagnoses = new Diagnoses(kit);
        var others = new OtherCities(kit);
        var laptops = new Laptops(kit, study);
        var exhibits = new Exhibits(kit);
        var seen = new SeenChapter(kit, diagnoses);
        var systems = new SystemsDesk(kit, study, seen);
        var letter = new Letter(kit);
        return Offer.of()
                .mappers(
                        StudyMapper.class,
                        LaptopMapper.class,
                        EvidenceMapper.class,
                        PlanMapper.class,
                        GrantMapper.class,
                        ScheduleMapper.class,
                        DiagnosisMapper.class,
                        MasterMapper.class,
                        PackFileMapper.class,
                        LetterMapper.class,
                        SystemMapper.class)
                .pages(new PartPages(kit, study, exhibits)::routes)
                .pages(new ResultPages(kit, study)::routes)
                .pages(new RulePages(kit, study)::routes)
                .pages(new FilePages(files)::routes)
                .pages(new PlanPages(kit, study, plan)::routes)
                .pages(new LinePages(kit, plan)::routes)
                .pages(new PricePages(kit, plan)::routes)
                .pages(new FundingPages(kit, study, grants)::routes)
                .pages(new SchedulePages(kit, study, schedule)::routes)
                .pages(new TaskPages(kit, schedule)::routes)
                .pages(new DiagnosisPages(kit, study, diagnoses, others)::routes)
                .pages(new OtherPages(kit, study, diagnoses, others)::routes)
                .pages(new MasterPages(kit, study, diagnoses, others)::routes)
                .pages(systems::routes)
                .pages(new LetterPages(kit, study, letter)::routes)
                .pages(new SheetPages(kit, study)::routes)
                .pages(new EvidencePages(kit, study, exhibits)::routes)
                .pages(new LaptopPages(kit, study, laptops)::routes)
                .pages(new ReportPages(
                        kit,
                        study,
                        List.of(
                                new StandChapter(kit),
                                seen,
                                systems.chapter(),
                                new MasterChapter(kit, diagnoses, others, new MasterPlan(kit)),
                                new ModulesChapter(),
                                new PlanChapter(kit, plan),
                                new FundingChapter(grants),
                                new ScheduleChapter(kit, schedule),
                                new LetterPaper(kit, letter),
                                new AnswersChapter(exhibits)))::routes)
                .personal("answer", new AnswerData(kit))
                .tasks("questions", new OpenQuestions(kit, study))
                .demo(new StudyDemo(
                        kit,
                        study,
                        List.of(
                                new LaptopDemo(kit, study, laptops)::fill,
                                systems.demo()::fill,
                                new PlanDemo(kit, plan)::fill,
                                grants::fillDemo,
                                new ScheduleDemo(kit, schedule)::fill)));
    }
}
