// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.indicator.Unit;
import city.madang.intake.MatterKind;
import city.madang.job.Schedule;
import city.madang.message.Channel;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import city.madang.portal.Icon;
import city.madang.solution.complaints.handover.AdditionCourier;
import city.madang.solution.complaints.handover.AdditionMade;
import city.madang.solution.complaints.handover.Courier;
import city.madang.solution.complaints.handover.Follower;
import city.madang.solution.complaints.handover.HandedPhotos;
import city.madang.solution.complaints.handover.HandoverMade;
import city.madang.solution.complaints.handover.News;
import city.madang.solution.complaints.handover.ServerPages;
import city.madang.solution.complaints.handover.Servers;
import city.madang.solution.complaints.handover.store.AdditionMapper;
import city.madang.solution.complaints.handover.store.HandedPhotoMapper;
import city.madang.solution.complaints.handover.store.HandoverMapper;
import city.madang.solution.complaints.handover.store.ServerMapper;
import city.madang.solution.complaints.handover.store.TheirUpdateMapper;
import city.madang.solution.complaints.links.AnswerDocuments;
import city.madang.solution.complaints.links.AnswerFeed;
import city.madang.solution.complaints.links.AnswerFigures;
import city.madang.solution.complaints.links.ApprovalTasks;
import city.madang.solution.complaints.links.ContactRetention;
import city.madang.solution.complaints.links.CrewTasks;
import city.madang.solution.complaints.links.DeskTasks;
import city.madang.solution.complaints.links.EscalationList;
import city.madang.solution.complaints.links.FaqDocuments;
import city.madang.solution.complaints.links.FaqList;
import city.madang.solution.complaints.links.FaqTasks;
import city.madang.solution.complaints.links.FiledRequests;
import city.madang.solution.complaints.links.HandoverTasks;
import city.madang.solution.complaints.links.OpenData;
import city.madang.solution.complaints.links.OpinionTasks;
import city.madang.solution.complaints.links.QuestionList;
import city.madang.solution.complaints.links.RequestData;
import city.madang.solution.complaints.links.RequestExport;
import city.madang.solution.complaints.links.RequestImport;
import city.madang.solution.complaints.links.RequestIntake;
import city.madang.solution.complaints.links.RequestRetention;
import city.madang.solution.complaints.links.ServiceImport;
import city.madang.solution.complaints.links.ServiceSetUp;
import city.madang.solution.complaints.links.TemplateList;
import city.madang.solution.complaints.links.VoiceDocuments;
import city.madang.solution.complaints.links.VoiceFeed;
import city.madang.solution.complaints.links.VoiceTasks;
import city.madang.solution.complaints.open311.AttributePages;
import city.madang.solution.complaints.open311.ClientPages;
import city.madang.solution.complaints.open311.GeoReport;
import city.madang.solution.complaints.open311.store.AttributeMapper;
import city.madang.solution.complaints.open311.store.ClientMapper;
import city.madang.solution.complaints.open311.store.SentMapper;
import city.madang.solution.complaints.open311.store.UpdateMapper;
import city.madang.solution.complaints.store.ContactMapper;
import city.madang.solution.complaints.store.CrewMapper;
import city.madang.solution.complaints.store.DecidedMapper;
import city.madang.solution.complaints.store.DossierMapper;
import city.madang.solution.complaints.store.DraftMapper;
import city.madang.solution.complaints.store.DueMapper;
import city.madang.solution.complaints.store.ErasureMapper;
import city.madang.solution.complaints.store.EscalationMapper;
import city.madang.solution.complaints.store.FaqMapper;
import city.madang.solution.complaints.store.FilterMapper;
import city.madang.solution.complaints.store.GivenMapper;
import city.madang.solution.complaints.store.OpinionMapper;
import city.madang.solution.complaints.store.OriginMapper;
import city.madang.solution.complaints.store.PhotoMapper;
import city.madang.solution.complaints.store.ProposalMapper;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.ServiceMapper;
import city.madang.solution.complaints.store.SubscriptionMapper;
import city.madang.solution.complaints.store.TallyMapper;
import city.madang.solution.complaints.store.TemplateMapper;
import city.madang.solution.complaints.store.TransferMapper;
import city.madang.solution.complaints.store.VoiceMapper;
import city.madang.solution.complaints.store.WallMapper;
import city.madang.solution.complaints.web.ApprovalPages;
import city.madang.solution.complaints.web.CalendarPages;
import city.madang.solution.complaints.web.CasePage;
import city.madang.solution.complaints.web.CrewPages;
import city.madang.solution.complaints.web.DeskPages;
import city.madang.solution.complaints.web.EscalationPages;
import city.madang.solution.complaints.web.FaqPages;
import city.madang.solution.complaints.web.FigurePages;
import city.madang.solution.complaints.web.FilterPages;
import city.madang.solution.complaints.web.HandlingPages;
import city.madang.solution.complaints.web.HandoverPages;
import city.madang.solution.complaints.web.HolderPages;
import city.madang.solution.complaints.web.InboxPages;
import city.madang.solution.complaints.web.ManyPages;
import city.madang.solution.complaints.web.MapPages;
import city.madang.solution.complaints.web.MergingPages;
import city.madang.solution.complaints.web.NewRequestPages;
import city.madang.solution.complaints.web.OpenDataPages;
import city.madang.solution.complaints.web.OpinionPages;
import city.madang.solution.complaints.web.PhotoPages;
import city.madang.solution.complaints.web.PublicPages;
import city.madang.solution.complaints.web.PublishingPages;
import city.madang.solution.complaints.web.RequestsApi;
import city.madang.solution.complaints.web.SameDayPages;
import city.madang.solution.complaints.web.ServicePages;
import city.madang.solution.complaints.web.SplittingPages;
import city.madang.solution.complaints.web.SubscriptionPages;
import city.madang.solution.complaints.web.SuggestApi;
import city.madang.solution.complaints.web.TakeInPages;
import city.madang.solution.complaints.web.TemplatePages;
import city.madang.solution.complaints.web.VoiceDeskPages;
import city.madang.solution.complaints.web.VoicePages;
import city.madang.solution.complaints.web.WallPages;
import city.madang.solution.complaints.web.Writing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.osgi.service.component.annotations.Component;

/** One window for complaints and proposals. What it offers is all here; {@link Requests} and {@link Desk} do the work. */
@SolutionModule(
        id = ComplaintsModule.ID,
        roles = {"complaints.officer", "complaints.crew", "complaints.chief"})
@Component
public final class ComplaintsModule implements Solution {
    public static final String ID = "complaints";

    @Override
    public Offer open(Kit kit) {
        var services = new Services(kit);
        var faqs = new Faqs(kit);
        var requests = new Requests(kit);
        var desk = new Desk(kit);
        var published = new PublicRequests(kit);
        var offer = Offer.of()
                .mappers(RequestMapper.class, OriginMapper.class, ServiceMapper.class, FaqMapper.class)
                .pages(new PublicPages(kit, published, services, faqs)::routes)
                .pages(new MapPages(kit, published, services)::routes)
                .pages(new NewRequestPages(kit, requests, services)::routes)
                .pages(new HolderPages(kit, requests, services)::routes)
                .entry("new", "/new", Icon.MEGAPHONE)
                .entry("find", "/find", Icon.LIST_CHECK)
                .entry("public", "/public", Icon.CHAT_LEFT_TEXT)
                .filed(new FiledRequests(kit))
                .tasks("inbox", new DeskTasks(desk))
                .feed("answers", new AnswerFeed(published))
                .search(AnswerDocuments.KIND, new AnswerDocuments(published))
                .search(FaqDocuments.KIND, new FaqDocuments(faqs))
                .demo(new ComplaintsDemo(kit, services, faqs))
                .scenes(new ComplaintsDay(kit, requests, desk).scenes());
        var heard = written(kit, requests, texted(kit, requests, services, exchanged(kit, offer, services)));
        var atDesk = atTheDesk(kit, heard, desk, requests, services);
        var worked = advised(kit, goingUp(kit, dated(kit, atDesk, desk, services), services));
        var sure = approved(kit, worked, desk, requests, services);
        var open = elsewhere(kit, forPrograms(kit, sure, requests, services), requests, services);
        var counted = counted(kit, handedOver(kit, open, requests, services), services, faqs);
        var told = reported(kit, setUp(kit, counted, services, faqs), services, published);
        return Notices.declare(aboutPeople(kit, told, requests, services));
    }

    /** What the city knows about itself, and tells everybody. */
    private static Offer counted(Kit kit, Offer offer, Services services, Faqs faqs) {
        var tallies = new Tallies(kit);
        var figures = new AnswerFigures(new Desk(kit), kit.clock());
        return offer.mappers(TallyMapper.class)
                .indicator("in-time", Unit.PERCENT, figures::inTime)
                .indicator("answered", Unit.COUNT, figures::answered)
                .pages(new FigurePages(kit, services)::routes)
                .pages(new SameDayPages(kit, services)::routes)
                .pages(new FaqPages(kit, faqs)::routes)
                .tasks("faqs", new FaqTasks(kit, faqs))
                .job("tally", Schedule.every(Duration.ofMinutes(1)), tallies::work)
                .job("tally-check", Schedule.every(Duration.ofHours(1)), tallies::check)
                .job("recount", Schedule.weekly(DayOfWeek.SUNDAY, LocalTime.of(3, 0)), tallies::recount);
    }

    /** What citizens said and what was done, by month and year. */
    private static Offer reported(Kit kit, Offer offer, Services services, PublicRequests published) {
        var reports = new VoiceReports(kit, services);
        var pages = new VoicePages(kit, services, published, reports);
        return offer.mappers(VoiceMapper.class)
                .pages(pages::routes)
                .pages(new VoiceDeskPages(kit, reports, published, pages)::routes)
                .feed("reports", new VoiceFeed(kit, reports))
                .search(VoiceDocuments.KIND, new VoiceDocuments(kit, reports))
                .tasks("reports", new VoiceTasks(kit, reports));
    }

    /** Records of other systems come in, and all of ours can leave. */
    private static Offer exchanged(Kit kit, Offer offer, Services services) {
        var open = new OpenData(kit, services);
        return offer.mappers(DossierMapper.class, GivenMapper.class)
                .imports("requests", new RequestImport(kit))
                .imports("services", new ServiceImport(kit))
                .exports("requests", new RequestExport(kit, services))
                .pages(new OpenDataPages(kit, open)::routes)
                .job("open-data", Schedule.daily(LocalTime.of(3, 0)), open);
    }

    /** What officials wrote for all requests, for a city elsewhere that begins with it. */
    private static Offer setUp(Kit kit, Offer offer, Services services, Faqs faqs) {
        var answered = new FaqList(faqs);
        var asked = new QuestionList(kit, services);
        var templates = new TemplateList(new AnswerTemplates(kit, services));
        var levels = new EscalationList(new Escalations(kit));
        return offer.setUp("services", new ServiceSetUp(services))
                .setUp("questions", asked)
                .imports("questions", asked)
                .setUp("faqs", answered)
                .imports("faqs", answered)
                .setUp("templates", templates)
                .imports("templates", templates)
                .setUp("escalations", levels)
                .imports("escalations", levels);
    }

    private static Offer atTheDesk(Kit kit, Offer offer, Desk desk, Requests requests, Services services) {
        var crew = new Crew(kit, desk);
        var writing = new Writing(kit, services, crew);
        var page = new CasePage(kit, requests, services, writing);
        var filters = new SavedFilters(kit);
        var templates = new AnswerTemplates(kit, services);
        var counter = new Counter(kit, requests, desk, templates);
        return outside(kit, offer, crew, requests, services)
                .mappers(
                        TransferMapper.class,
                        FilterMapper.class,
                        OpinionMapper.class,
                        TemplateMapper.class,
                        DraftMapper.class,
                        WallMapper.class)
                .tasks("opinions", new OpinionTasks(kit))
                .tasks("handovers", new HandoverTasks(kit))
                .pages(new InboxPages(kit, desk, filters, services)::routes)
                .pages(new FilterPages(kit, filters, services)::routes)
                .pages(new WallPages(kit, desk, services)::routes)
                .pages(new DeskPages(kit, desk, services, page, writing)::routes)
                .pages(new TakeInPages(kit, requests, services, counter, templates)::routes)
                .pages(new ManyPages(kit, desk, requests, services, page)::routes)
                .pages(new HandlingPages(kit, requests, services, page)::routes)
                .pages(new HandoverPages(kit, requests, page)::routes)
                .pages(new OpinionPages(kit, requests, services, page)::routes)
                .pages(new MergingPages(new Merging(kit), requests, page)::routes)
                .pages(new SplittingPages(kit, requests, services, page)::routes)
                .pages(new RequestsApi(desk, requests)::routes)
                .pages(new TemplatePages(kit, services)::routes);
    }

    /** What is due by days, on a page and in officials' own calendars. */
    private static Offer dated(Kit kit, Offer offer, Desk desk, Services services) {
        var due = new DueDays(kit, desk);
        return offer.mappers(DueMapper.class, SubscriptionMapper.class)
                .pages(new CalendarPages(kit, due, services)::routes)
                .pages(new SubscriptionPages(kit, due, services)::routes);
    }

    private static Offer approved(Kit kit, Offer offer, Desk desk, Requests requests, Services services) {
        var page = new CasePage(kit, requests, services, new Writing(kit, services, new Crew(kit, desk)));
        return offer.mappers(ProposalMapper.class, PhotoMapper.class)
                .tasks("approvals", new ApprovalTasks(desk))
                .pages(new PublishingPages(kit, page)::routes)
                .pages(new PhotoPages(kit, page)::routes)
                .pages(new ApprovalPages(kit, services, page)::routes);
    }

    private static Offer goingUp(Kit kit, Offer offer, Services services) {
        return offer.mappers(EscalationMapper.class)
                .pages(new EscalationPages(kit, new Escalations(kit), services)::routes)
                .job("escalate", Schedule.every(Duration.ofMinutes(15)), new Escalating(kit));
    }

    private static Offer outside(Kit kit, Offer offer, Crew crew, Requests requests, Services services) {
        return offer.mappers(CrewMapper.class)
                .tasks("crew", new CrewTasks(crew))
                .pages(new CrewPages(kit, crew, requests, services)::routes);
    }

    private static Offer forPrograms(Kit kit, Offer offer, Requests requests, Services services) {
        return offer.mappers(ClientMapper.class, AttributeMapper.class, SentMapper.class, UpdateMapper.class)
                .pages(new GeoReport(kit, requests, services)::routes)
                .pages(new ClientPages(kit)::routes)
                .pages(new ServicePages(kit, services)::routes)
                .pages(new AttributePages(kit, services)::routes);
    }

    private static Offer handedOver(Kit kit, Offer offer, Requests requests, Services services) {
        return offer.takesIn(
                new RequestIntake(kit, requests, services),
                MatterKind.COMPLAINT,
                MatterKind.PROPOSAL,
                MatterKind.QUESTION,
                MatterKind.APPEAL);
    }

    /** Requests go to servers of others, and come back. */
    private static Offer elsewhere(Kit kit, Offer offer, Requests requests, Services services) {
        var courier = new Courier(kit, requests);
        var additions = new AdditionCourier(kit, requests);
        return offer.mappers(ServerMapper.class, HandoverMapper.class, TheirUpdateMapper.class, AdditionMapper.class)
                .mappers(HandedPhotoMapper.class)
                .pages(new HandedPhotos(kit)::routes)
                .pages(new ServerPages(kit, services)::routes)
                .on(HandoverMade.class, courier::first)
                .on(AdditionMade.class, additions::first)
                .job("pass-on", Schedule.every(Duration.ofMinutes(1)), run -> run.note(additions.run() + " tried"))
                .job("hand-over", Schedule.every(Duration.ofMinutes(1)), run -> run.note(courier.run() + " tried"))
                .job("follow", Schedule.every(Duration.ofMinutes(10)), new Follower(kit))
                .sealed("server", new Servers(kit))
                .sealed("handover", new News(kit));
    }

    private static Offer advised(Kit kit, Offer offer) {
        var advice = new Advice(kit);
        return offer.mappers(DecidedMapper.class)
                .decided(advice::decidedAfter)
                .pages(new SuggestApi(kit, advice)::routes);
    }

    private static Offer written(Kit kit, Requests requests, Offer offer) {
        var mailed = new MailedRequests(kit, requests);
        return offer.job("remind", Schedule.daily(LocalTime.of(8, 0)), new Reminders(kit))
                .receives(Channel.EMAIL, mailed)
                .receives(Channel.SOCIAL, mailed);
    }

    private static Offer texted(Kit kit, Requests requests, Services services, Offer offer) {
        var reports = new TextedReports(kit, requests, services);
        var answers = new TextedAnswers(kit);
        var acts = new TextedActs(kit);
        return offer.dialogue("report", reports.dialogue())
                .dialogue("status", answers.status())
                .dialogue("read", answers.read())
                .dialogue(TextedAnswers.RATE, acts.rate())
                .dialogue("add", acts.add())
                .dialogue("again", acts.again())
                .dialogue("withdraw", acts.withdraw());
    }

    private static Offer aboutPeople(Kit kit, Offer offer, Requests requests, Services services) {
        var erasures = new Erasures(kit);
        return offer.mappers(ContactMapper.class, ErasureMapper.class)
                .sealed("contact", new Contacts(kit))
                .personal("request", new RequestData(kit, requests, services))
                .retention("requests", new RequestRetention(erasures))
                .retention("contacts", new ContactRetention(erasures));
    }
}
