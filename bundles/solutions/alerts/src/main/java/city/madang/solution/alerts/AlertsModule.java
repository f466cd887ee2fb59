// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import city.madang.identity.Role;
import city.madang.job.Schedule;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import city.madang.portal.Icon;
import city.madang.solution.alerts.fetch.Fetching;
import city.madang.solution.alerts.fetch.Sources;
import city.madang.solution.alerts.fetch.store.SourceMapper;
import city.madang.solution.alerts.links.AlertBanners;
import city.madang.solution.alerts.links.AlertFeed;
import city.madang.solution.alerts.links.FetchedTasks;
import city.madang.solution.alerts.links.ReleaseTasks;
import city.madang.solution.alerts.links.SourceTasks;
import city.madang.solution.alerts.links.SubscriberData;
import city.madang.solution.alerts.links.UnconfirmedRetention;
import city.madang.solution.alerts.store.AlertMapper;
import city.madang.solution.alerts.store.KeyMapper;
import city.madang.solution.alerts.store.ReceivedMapper;
import city.madang.solution.alerts.subscribe.Sending;
import city.madang.solution.alerts.subscribe.Subscribers;
import city.madang.solution.alerts.subscribe.store.SubscriberMapper;
import city.madang.solution.alerts.web.DeskPages;
import city.madang.solution.alerts.web.InboundPages;
import city.madang.solution.alerts.web.PublicPages;
import city.madang.solution.alerts.web.SourcePages;
import city.madang.solution.alerts.web.SubscribePages;
import city.madang.solution.alerts.web.WritingPages;
import java.time.Duration;
import org.osgi.service.component.annotations.Component;

/** Emergency alerts. What it offers is all here; {@link Office} does the work. */
@SolutionModule(
        id = AlertsModule.ID,
        roles = {"alerts.writer", "alerts.releaser"})
@Component
public final class AlertsModule implements Solution {
    public static final String ID = "alerts";
    /** Writes alerts, and sends those that are not severe. */
    public static final Role WRITER = Role.of("alerts.writer");
    /** Sends what somebody else wrote. */
    public static final Role RELEASER = Role.of("alerts.releaser");

    @Override
    public Offer open(Kit kit) {
        var book = new Book(kit);
        var keys = new SigningKeys(kit);
        var office = new Office(kit, keys);
        var subscribers = new Subscribers(kit);
        var inbound = new Inbound(kit, office);
        var sources = new Sources(kit);
        var sending = new Sending(kit, subscribers, Book::get);
        var offer = Offer.of()
                .mappers(AlertMapper.class, KeyMapper.class, SubscriberMapper.class, ReceivedMapper.class)
                .mappers(SourceMapper.class)
                .pages(new PublicPages(kit, book, keys)::routes)
                .pages(new DeskPages(kit, book, office, sending, inbound)::routes)
                .pages(new WritingPages(kit, book, office)::routes)
                .pages(new InboundPages(inbound)::routes)
                .pages(new SourcePages(sources)::routes)
                .pages(new SubscribePages(kit, subscribers)::routes)
                .entry("now", "/", Icon.MEGAPHONE)
                .banner(new AlertBanners(book))
                .feed("alerts", new AlertFeed(kit, book))
                .tasks("release", new ReleaseTasks(book))
                .tasks("fetched", new FetchedTasks(inbound))
                .tasks("sources", new SourceTasks(sources))
                .job("fetch", Schedule.every(Duration.ofMinutes(2)), new Fetching(kit, sources, inbound))
                .job("expire", Schedule.every(Duration.ofMinutes(1)), run -> run.note(office.expire() + " are over"))
                .sealed("key", keys)
                .sealed("subscriber", subscribers)
                .personal("subscription", new SubscriberData(kit, subscribers))
                .retention("unconfirmed", new UnconfirmedRetention(subscribers))
                .demo(new AlertsDemo(kit, keys));
        return sending.declare(offer);
    }
}
