// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.identity.Organisation;
import city.madang.kit.AccountAdmin;
import city.madang.kit.AuditLog;
import city.madang.kit.Carrier;
import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.PersonalHoldings;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.outbox.OutboxWorker;
import city.madang.kit.notify.MessagesMount;
import city.madang.kit.notify.NotifyHoldings;
import city.madang.kit.notify.NotifySettings;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.in.ArrivalRoom;
import city.madang.kit.notify.in.Arrived;
import city.madang.kit.notify.out.DeliveryReports;
import city.madang.kit.notify.out.MessageOffice;
import city.madang.kit.notify.out.PostRoom;
import city.madang.kit.notify.out.Recipients;
import city.madang.kit.notify.out.SentMessages;
import city.madang.kit.notify.pages.Deliveries;
import city.madang.kit.notify.pages.DeliveryPages;
import city.madang.kit.notify.pages.DemoMailPages;
import city.madang.kit.notify.pages.FeedPages;
import city.madang.kit.notify.pages.Feeds;
import city.madang.kit.notify.pages.OwnMessagePages;
import city.madang.kit.notify.pages.StopPages;
import city.madang.kit.notify.pages.TrialPages;
import city.madang.kit.notify.pages.UnsortedPages;
import city.madang.kit.notify.pages.WordsPages;
import city.madang.kit.notify.words.Words;
import city.madang.kit.vault.CityVault;
import city.madang.message.Channel;
import city.madang.testcity.TestAddress;
import city.madang.testcity.TestCarrier;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Messages of a test city: nothing leaves, everything is collected. */
public final class Post {
    private static final NotifySettings SETTINGS = NotifySettings.usual(TestAddress.USUAL);

    private final List<Carrier.Outgoing> carried = new CopyOnWriteArrayList<>();
    private final NotifyTables tables;
    private final ArrivalRoom arrivals;
    private final PostRoom room;
    private final Words words;
    private final Recipients recipients;
    private final MessageOffice office;
    private final MessagesMount mount;
    private final SentMessages sent;
    private final Clock clock;

    public Post(DataStore store, Cities cities, Languages languages, OutboxWorker outbox, CityVault vault, Clock clock)
            throws Exception {
        this.clock = clock;
        tables = new NotifyTables(store, vault, vault);
        words = new Words(tables, cities, SETTINGS, clock);
        recipients = new Recipients(tables, clock);
        sent = new SentMessages(tables, clock);
        office = new MessageOffice(tables, words, recipients, on -> Optional.of(carrier(on)), clock);
        arrivals = new ArrivalRoom(tables, new DeliveryReports(tables, clock), outbox, clock);
        mount = new MessagesMount(words, arrivals, languages);
        room = new PostRoom(tables, channel -> Optional.of(carrier(channel)), SETTINGS, cities, outbox, clock);
    }

    /** Collects what is sent to the channel. */
    public Carrier carrier(Channel on) {
        return new TestCarrier(on, carried);
    }

    public Words words() {
        return words;
    }

    Recipients recipients() {
        return recipients;
    }

    /** The pages of messages, as the container has them. */
    List<KitPages> pages(
            Cities cities, Languages languages, AccountAdmin accounts, Organisation organisation, AuditLog audit) {
        var feeds = new Feeds(tables, SETTINGS, clock);
        return List.of(
                new StopPages(recipients),
                new OwnMessagePages(sent, feeds, SETTINGS),
                new FeedPages(feeds, sent, accounts, organisation, cities),
                new DeliveryPages(
                        sent, new Deliveries(sent, words, on -> Optional.of(carrier(on)), organisation), audit),
                new TrialPages(on -> Optional.of(carrier(on)), cities, languages, audit),
                new WordsPages(words, languages, audit),
                new UnsortedPages(new Arrived(tables, clock), audit),
                new DemoMailPages(cities, sent, SETTINGS));
    }

    /** What messages tell of people. */
    PersonalHoldings holdings(Languages languages) {
        var feeds = new Feeds(tables, SETTINGS, clock);
        return new NotifyHoldings(tables, sent, new Arrived(tables, clock), feeds, SETTINGS, languages);
    }

    public MessageOffice office() {
        return office;
    }

    MessagesMount mount() {
        return mount;
    }

    ArrivalRoom arrivals() {
        return arrivals;
    }

    public List<Carrier.Outgoing> carried() {
        return List.copyOf(carried);
    }

    public void drain() {
        room.drain();
    }

    public void close() throws Exception {
        room.close();
        arrivals.close();
        tables.close();
    }
}
