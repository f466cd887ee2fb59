// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.fetch;

import city.madang.job.Job;
import city.madang.job.JobRun;
import city.madang.module.Kit;
import city.madang.outside.Answer;
import city.madang.outside.Call;
import city.madang.outside.Edition;
import city.madang.outside.NotReached;
import city.madang.solution.alerts.Inbound;
import city.madang.solution.alerts.cap.CapReader;
import city.madang.solution.alerts.cap.CapReader.Link;
import city.madang.solution.alerts.fetch.Source.Fault;
import city.madang.solution.alerts.fetch.store.SourceMapper;
import city.madang.solution.alerts.fetch.store.SourceMapper.Named;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches alerts of others. A feed is read when it has changed, each file that it names once; one that cannot be read is tried again
 * some times, and then left. Every alert becomes a draft once ({@link Inbound}).
 */
public final class Fetching implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
    /** Of one feed in one run; the others are next. */
    private static final int MOST_FILES = 25;

    private static final int MOST_TRIES = 5;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int UNCHANGED = 304;

    private final Kit kit;
    private final Sources sources;
    private final Inbound inbound;

    public Fetching(Kit kit, Sources sources, Inbound inbound) {
        this.kit = kit;
        this.sources = sources;
        this.inbound = inbound;
    }

    @Override
    public void run(JobRun run) {
        int drafts = 0;
        var active = sources.all().stream().filter(Source::active).toList();
        for (var source : active) {
            if (run.stopping()) {
                break;
            }
            drafts += fetch(source, run);
        }
        run.note(active.size() + " sources, " + drafts + " drafts");
    }

    /** @return how many drafts it brought */
    int fetch(Source source, JobRun run) {
        try {
            var answer = call(source.address(), source.edition());
            if (answer.status() == UNCHANGED) {
                sources.keep(source.read(source.edition(), now()));
                return 0;
            }
            var found = found(source.address(), answer);
            int drafts = inbound.fetched(source, found);
            var files = new Files(source, run);
            drafts += files.all(found.links());
            var edition = files.complete ? answer.edition() : Edition.NONE;
            sources.keep(files.fault.map(fault -> failed(source, fault)).orElseGet(() -> source.read(edition, now())));
            return drafts;
        } catch (Unread e) {
            LOG.info("{} cannot be read: {} {}", source.name(), e.kind, e.getMessage());
            sources.keep(failed(source, e));
            return 0;
        }
    }

    private Source failed(Source source, Unread why) {
        return source.failed(why.kind, why.getMessage(), now());
    }

    private Instant now() {
        return kit.clock().instant();
    }

    /** Something could not be read. */
    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Fault.Kind kind;

        Unread(Fault.Kind kind, String detail) {
            super(detail, null, false, false);
            this.kind = kind;
        }
    }

    private Answer call(String address, Edition known) {
        try {
            var answer = kit.outside().call(Call.get(URI.create(address)).unless(known));
            if (!answer.isFine() && answer.status() != UNCHANGED) {
                throw new Unread(Fault.Kind.STATUS, address + ": " + answer.status());
            }
            return answer;
        } catch (NotReached e) {
            throw new Unread(Fault.Kind.valueOf(e.why().name()), address);
        } catch (IllegalArgumentException e) {
            throw new Unread(Fault.Kind.FORMAT, address);
        }
    }

    private static CapReader.Found found(String address, Answer answer) {
        try {
            return CapReader.read(answer.text());
        } catch (IllegalArgumentException e) {
            throw new Unread(Fault.Kind.FORMAT, address);
        }
    }

    /** The files that one feed names, in one run. */
    private final class Files {
        private final Source source;
        private final JobRun run;
        private final Map<String, Named> before;
        private boolean complete = true;
        private Optional<Unread> fault = Optional.empty();
        private int left = MOST_FILES;

        Files(Source source, JobRun run) {
            this.source = source;
            this.run = run;
            this.before = kit
                    .database()
                    .read(tx -> tx.mapper(SourceMapper.class).named(source.id()))
                    .stream()
                    .collect(Collectors.toMap(Named::link, Function.identity()));
        }

        int all(List<Link> links) {
            int drafts = 0;
            for (var link : links) {
                var named = Optional.ofNullable(before.get(link.fingerprint()));
                if (named.filter(Named::done).isPresent()) {
                    continue;
                }
                if (left == 0 || run.stopping()) {
                    complete = false;
                    break;
                }
                left--;
                drafts += file(link, named.orElseGet(() -> fresh(link)));
            }
            see(links);
            return drafts;
        }

        /** What no feed has named for long is forgotten. */
        private void see(List<Link> links) {
            var fingerprints = links.stream().map(Link::fingerprint).toList();
            kit.database().run(tx -> {
                var mapper = tx.mapper(SourceMapper.class);
                if (!fingerprints.isEmpty()) {
                    mapper.see(source.id(), fingerprints, now());
                }
                mapper.forget(source.id(), now().minus(KEPT));
            });
        }

        private Named fresh(Link link) {
            var named = new Named(source.id(), link.fingerprint(), now(), 0, false);
            kit.database().run(tx -> tx.mapper(SourceMapper.class).insertNamed(named));
            return named;
        }

        private int file(Link link, Named named) {
            try {
                var address =
                        URI.create(source.address()).resolve(link.address()).toString();
                int drafts = inbound.fetched(source, found(address, call(address, Edition.NONE)));
                keep(named, named.tries(), true);
                return drafts;
            } catch (Unread e) {
                fault = Optional.of(e);
                boolean last = named.tries() + 1 >= MOST_TRIES;
                complete &= last;
                keep(named, named.tries() + 1, last);
            } catch (IllegalArgumentException e) {
                keep(named, named.tries(), true); // no address
            }
            return 0;
        }

        private void keep(Named named, int tries, boolean done) {
            var kept = new Named(named.source(), named.link(), now(), tries, done);
            kit.database().run(tx -> tx.mapper(SourceMapper.class).updateNamed(kept));
        }
    }
}
