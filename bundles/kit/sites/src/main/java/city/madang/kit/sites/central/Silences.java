// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import city.madang.data.Tx;
import city.madang.identity.Organisation;
import city.madang.identity.Role;
import city.madang.job.JobRun;
import city.madang.job.Schedule;
import city.madang.kit.Cities;
import city.madang.kit.Jobs;
import city.madang.kit.Languages;
import city.madang.kit.MessageCatalogue;
import city.madang.kit.ModuleService;
import city.madang.kit.sites.SiteTables;
import city.madang.message.Address;
import city.madang.message.Message;
import city.madang.message.Messages;
import city.madang.site.Sites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells the administrators of the centre when a site falls silent and when it is heard again, each once: what was told is written in
 * the unit of work that queues the message. Does nothing on a site. Safe for several threads.
 */
@Component(service = Silences.class, configurationPolicy = ConfigurationPolicy.IGNORE, immediate = true)
public final class Silences {
    private static final Duration PERIOD = Duration.ofSeconds(30);
    private static final String SILENT = "silent";
    private static final String BACK = "back";

    private final SiteTables tables;
    private final Cities cities;
    private final Organisation organisation;
    private final Clock clock;
    private final Messages messages;
    private final AutoCloseable declared;
    private final AutoCloseable job;
    private final Instant listening;

    // longer: the container gives each service by a parameter of its own
    @Activate
    public Silences(
            @Reference SiteTables tables,
            @Reference Cities cities,
            @Reference Organisation organisation,
            @Reference(target = "(concern=messages)") ModuleService<?> messages,
            @Reference MessageCatalogue catalogue,
            @Reference Languages languages,
            @Reference Jobs jobs,
            @Reference Clock clock) {
        this.tables = tables;
        this.cities = cities;
        this.organisation = organisation;
        this.clock = clock;
        listening = clock.instant();
        var loader = getClass().getClassLoader();
        var texts = languages.texts(SiteTables.ID, loader);
        this.messages = (Messages) messages.forModule(SiteTables.ID, loader, texts);
        var sample = Map.<String, Object>of(
                "name", "Central Park North", "since", Instant.parse("2026-11-23T01:00:00Z"), "id", "0");
        declared = catalogue.declare(SiteTables.ID, texts, Map.of(SILENT, sample, BACK, sample));
        job = jobs.schedule(SiteTables.ID, "silence", Schedule.every(PERIOD), this::look);
    }

    private void look(JobRun run) {
        if (cities.localServer().isPresent()) {
            run.note("nothing to do: this is no central server");
            return;
        }
        if (Duration.between(listening, clock.instant()).compareTo(Sites.SILENCE) < 0) {
            // While this server was down nobody was heard, and that was not the sites' silence.
            run.note("too early: this server does not listen long enough yet");
            return;
        }
        run.note(look() + " messages");
    }

    /** @return how many messages were queued */
    private int look() {
        return tables.database().inTransaction(tx -> {
            var mapper = tx.mapper(RegisterMapper.class);
            var told = mapper.silences().stream()
                    .collect(Collectors.toMap(SilenceRow::site, Function.<SilenceRow>identity()));
            var pulses =
                    mapper.pulses().stream().collect(Collectors.toMap(PulseRow::site, Function.<PulseRow>identity()));
            int queued = 0;
            for (var site : mapper.sites()) {
                queued += look(
                        tx, site, Optional.ofNullable(pulses.get(site.id())), Optional.ofNullable(told.get(site.id())));
            }
            return queued;
        });
    }

    private int look(Tx tx, SiteRow site, Optional<PulseRow> pulse, Optional<SilenceRow> told) {
        var mapper = tx.mapper(RegisterMapper.class);
        if (site.secretHash().isEmpty()) {
            told.ifPresent(row -> mapper.endSilence(row.site()));
            return 0;
        }
        var heard = pulse.flatMap(PulseRow::heard);
        if (heard.isEmpty()) {
            return 0; // has just enrolled, perhaps in the place of a silent one, and was not heard yet
        }
        boolean there = Register.isThere(pulse.get(), clock.instant());
        if (there && told.isPresent()) {
            mapper.endSilence(site.id());
            return tell(tx, BACK, site, told.get().since());
        }
        if (!there && told.isEmpty()) {
            mapper.fallSilent(new SilenceRow(site.id(), heard.get()));
            return tell(tx, SILENT, site, heard.get());
        }
        return 0;
    }

    /** In the city's first language, since the kit does not know that of an official. */
    private int tell(Tx tx, String template, SiteRow site, Instant since) {
        var values = Map.<String, Object>of("name", site.name(), "since", since, "id", site.id());
        var language = cities.city().languages().get(0);
        var all = organisation.officials(Role.ADMINISTRATOR, Optional.empty());
        all.forEach(each ->
                messages.send(tx, Message.of(template, values, Address.person(each.id()), language, site.id())));
        return all.size();
    }

    @Deactivate
    public void close() throws Exception {
        job.close();
        declared.close();
    }
}
