// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import city.madang.dialogue.Dialogue;
import city.madang.event.Event;
import city.madang.export.ExportSource;
import city.madang.export.SetUpList;
import city.madang.indicator.IndicatorSource;
import city.madang.indicator.Unit;
import city.madang.intake.ImportTarget;
import city.madang.intake.IntakeTarget;
import city.madang.intake.MatterKind;
import city.madang.job.Job;
import city.madang.job.Schedule;
import city.madang.message.Channel;
import city.madang.message.Inbox;
import city.madang.portal.BannerSource;
import city.madang.portal.FeedSource;
import city.madang.portal.FiledSource;
import city.madang.portal.Icon;
import city.madang.portal.PortalEntry;
import city.madang.privacy.PersonalData;
import city.madang.privacy.Retention;
import city.madang.search.DocumentSource;
import city.madang.suggest.DecidedCases;
import city.madang.task.TaskSource;
import city.madang.vault.SealedRows;
import city.madang.web.Routes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everything a solution contributes, built once in {@link Solution#open} and mounted whole or not at all. The methods with
 * arguments add and return this offer; those without read. Not safe for several threads.
 */
public final class Offer {
    private final List<Class<?>> mappers = new ArrayList<>();
    private final List<Consumer<Routes>> pages = new ArrayList<>();
    private final List<PortalEntry> entries = new ArrayList<>();
    private final Map<String, TaskSource> tasks = new LinkedHashMap<>();
    private final Map<String, DocumentSource> documents = new LinkedHashMap<>();
    private final Map<String, IndicatorOffer> indicators = new LinkedHashMap<>();
    private final Map<String, ImportTarget> imports = new LinkedHashMap<>();
    private final Map<String, ExportSource<?>> exports = new LinkedHashMap<>();
    private final Map<String, SetUpList> setUp = new LinkedHashMap<>();
    private final Map<String, Dialogue> dialogues = new LinkedHashMap<>();
    private final Map<String, FeedSource> feeds = new LinkedHashMap<>();
    private final List<FiledSource> filed = new ArrayList<>();
    private final List<BannerSource> banners = new ArrayList<>();
    private final List<Subscription<?>> subscriptions = new ArrayList<>();
    private final Map<String, JobOffer> jobs = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> messages = new LinkedHashMap<>();
    private final Map<String, SealedRows> sealed = new LinkedHashMap<>();
    private final Map<String, PersonalData> personal = new LinkedHashMap<>();
    private final Map<String, Retention> retention = new LinkedHashMap<>();
    private final Map<Channel, Inbox> inboxes = new EnumMap<>(Channel.class);
    private final List<Scene> scenes = new ArrayList<>();
    private final List<Runnable> closers = new ArrayList<>();
    private IntakeOffer intake;
    private DecidedCases decided;
    private Demo demo;

    /** An indicator with its unit. */
    public record IndicatorOffer(Unit unit, IndicatorSource source) {}

    /** One event type and what to do with it. */
    public record Subscription<E extends Event>(Class<E> type, Consumer<? super E> handler) {}

    /** What a module takes in from others. */
    public record IntakeOffer(Set<MatterKind> kinds, IntakeTarget target) {
        public IntakeOffer {
            kinds = Set.copyOf(kinds);
        }
    }

    /** Work with its times. */
    public record JobOffer(Schedule schedule, Job job) {}

    private Offer() {}

    public static Offer of() {
        return new Offer();
    }

    /** MyBatis mapper interfaces of this module; parsed before anything is mounted. */
    public Offer mappers(Class<?>... types) {
        mappers.addAll(List.of(types));
        return this;
    }

    /** Pages below {@code /<id>}. */
    public Offer pages(Consumer<Routes> routes) {
        pages.add(routes);
        return this;
    }

    /**
     * A thing citizens can do here, shown in the menu and on the start page. Its texts are {@code entry.<name>.title} and
     * {@code entry.<name>.about}.
     *
     * @param path below {@code /<id>}
     */
    public Offer entry(String name, String path, Icon icon) {
        entries.add(new PortalEntry(name, path, icon));
        return this;
    }

    /** Work that waits for officials; the title is the text {@code task.<name>.title}. */
    public Offer tasks(String name, TaskSource source) {
        tasks.put(name, source);
        return this;
    }

    /** What citizens filed here, for the page of a citizen who has an account or shown PINs. */
    public Offer filed(FiledSource source) {
        filed.add(source);
        return this;
    }

    /**
     * What is new here for everybody, as an Atom feed at {@code /<id>/<name>.atom}. Its texts are {@code feed.<name>.title} and
     * {@code feed.<name>.about}.
     */
    public Offer feed(String name, FeedSource source) {
        feeds.put(name, source);
        return this;
    }

    /** What stands on top of every page while it holds. */
    public Offer banner(BannerSource source) {
        banners.add(source);
        return this;
    }

    /** Documents for the city's search; {@code kind} is named by the text {@code search.<kind>.title}. */
    public Offer search(String kind, DocumentSource source) {
        documents.put(kind, source);
        return this;
    }

    /** A figure that others may show; named by the text {@code indicator.<name>.title}. */
    public Offer indicator(String name, Unit unit, IndicatorSource source) {
        indicators.put(name, new IndicatorOffer(unit, source));
        return this;
    }

    /** Takes in records of another system; {@code kind} is what the import command is given beside the module's id. */
    public Offer imports(String kind, ImportTarget target) {
        imports.put(kind, target);
        return this;
    }

    /** Gives all records of a kind to administrators who take them out. */
    public Offer exports(String kind, ExportSource<?> source) {
        exports.put(kind, source);
        return this;
    }

    /**
     * A list of the module's set-up that goes along into an installation elsewhere; there it is taken in while it is empty.
     *
     * @param kind of {@link #imports}
     */
    public Offer setUp(String kind, SetUpList list) {
        setUp.put(kind, list);
        return this;
    }

    /** Takes in matters of these kinds that other modules hand over; they know this module by its {@code module.name}. */
    public Offer takesIn(IntakeTarget target, MatterKind... kinds) {
        intake = new IntakeOffer(Set.of(kinds), target);
        return this;
    }

    /**
     * A conversation by text message; started by the words of {@code dialogue.<name>.words}, named {@code dialogue.<name>.title}.
     *
     * @throws IllegalArgumentException when the description is wrong
     */
    public Offer dialogue(String name, Dialogue dialogue) {
        dialogues.put(name, dialogue.checked());
        return this;
    }

    /**
     * Called for each event of this module's own type, or of a kit type, at least once and after its unit of work was
     * committed. What it throws is tried again later.
     */
    public <E extends Event> Offer on(Class<E> type, Consumer<? super E> handler) {
        subscriptions.add(new Subscription<>(type, handler));
        return this;
    }

    /** Work that is done at set times; named by the text {@code job.<name>.title}. */
    public Offer job(String name, Schedule schedule, Job job) {
        jobs.put(name, new JobOffer(schedule, job));
        return this;
    }

    /**
     * A message that this module sends; named by the text {@code message.<template>.title}, its words are
     * {@code message.<template>.subject}, {@code .text} and {@code .short}.
     *
     * @param sample believable values for every name in braces, for showing how it looks
     */
    public Offer message(String template, Map<String, Object> sample) {
        messages.put(template, Map.copyOf(sample));
        return this;
    }

    /**
     * A table with columns that the vault seals; the kit has its rows sealed anew when keys are changed.
     *
     * @param name a word for the table
     */
    public Offer sealed(String name, SealedRows rows) {
        sealed.put(name, rows);
        return this;
    }

    /** Records that lead to a person, for showing, handing over and erasing them on request. */
    public Offer personal(String name, PersonalData data) {
        personal.put(name, data);
        return this;
    }

    /** Records that are removed when the city has kept them as long as it chose. */
    public Offer retention(String name, Retention rule) {
        retention.put(name, rule);
        return this;
    }

    /** Takes messages that people send on this channel. */
    public Offer receives(Channel channel, Inbox inbox) {
        inboxes.put(channel, inbox);
        return this;
    }

    /** Cases that were decided, from which the kit learns to make suggestions for new ones. */
    public Offer decided(DecidedCases source) {
        decided = source;
        return this;
    }

    /** Demo data; used only in a demo city. */
    public Offer demo(Demo filler) {
        demo = filler;
        return this;
    }

    /** What happens in this module on a day that a demo plays. */
    public Offer scenes(List<Scene> more) {
        scenes.addAll(more);
        return this;
    }

    /** Called when the module closes, in reverse order of adding. */
    public Offer onClose(Runnable closer) {
        closers.add(closer);
        return this;
    }

    public List<Class<?>> mappers() {
        return List.copyOf(mappers);
    }

    public List<Consumer<Routes>> pages() {
        return List.copyOf(pages);
    }

    public List<PortalEntry> entries() {
        return List.copyOf(entries);
    }

    public Map<String, TaskSource> tasks() {
        return Collections.unmodifiableMap(tasks);
    }

    public Map<String, FeedSource> feeds() {
        return Collections.unmodifiableMap(feeds);
    }

    public List<FiledSource> filed() {
        return List.copyOf(filed);
    }

    public List<BannerSource> banners() {
        return List.copyOf(banners);
    }

    public Map<String, DocumentSource> documents() {
        return Collections.unmodifiableMap(documents);
    }

    public Map<String, IndicatorOffer> indicators() {
        return Collections.unmodifiableMap(indicators);
    }

    public Map<String, ImportTarget> imports() {
        return Collections.unmodifiableMap(imports);
    }

    public Map<String, ExportSource<?>> exports() {
        return Collections.unmodifiableMap(exports);
    }

    public Map<String, SetUpList> setUp() {
        return Collections.unmodifiableMap(setUp);
    }

    public Map<String, Dialogue> dialogues() {
        return Collections.unmodifiableMap(dialogues);
    }

    public List<Subscription<?>> subscriptions() {
        return List.copyOf(subscriptions);
    }

    public Map<String, JobOffer> jobs() {
        return Collections.unmodifiableMap(jobs);
    }

    public Map<String, Map<String, Object>> messages() {
        return Collections.unmodifiableMap(messages);
    }

    public Map<String, SealedRows> sealed() {
        return Collections.unmodifiableMap(sealed);
    }

    public Map<String, PersonalData> personal() {
        return Collections.unmodifiableMap(personal);
    }

    public Map<String, Retention> retention() {
        return Collections.unmodifiableMap(retention);
    }

    public Map<Channel, Inbox> inboxes() {
        return Collections.unmodifiableMap(inboxes);
    }

    public Optional<IntakeOffer> intake() {
        return Optional.ofNullable(intake);
    }

    public Optional<DecidedCases> decided() {
        return Optional.ofNullable(decided);
    }

    public Optional<Demo> demo() {
        return Optional.ofNullable(demo);
    }

    public List<Scene> scenes() {
        return List.copyOf(scenes);
    }

    /** In the order in which they have to run. */
    public List<Runnable> closers() {
        var reversed = new ArrayList<>(closers);
        Collections.reverse(reversed);
        return reversed;
    }
}
