// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.AuditChain;
import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Secrets;
import city.madang.kit.audit.check.ChainCheck;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the chain. One thread lengthens it every few seconds; of several nodes one at a time does. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE, immediate = true)
public final class ChainKeeper implements AuditChain {
    private static final Logger LOG = LoggerFactory.getLogger(ChainKeeper.class);
    private static final int SECONDS = 15;

    private final ModuleDatabase database;
    private final Signer signer;
    private final Sealer sealer;
    private final ScheduledExecutorService sealing = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "audit-sealer");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public ChainKeeper(@Reference Databases databases, @Reference DataFolder folder, @Reference Clock clock) {
        this(databases, folder, Secrets.ofProcess(), clock);
        sealing.scheduleWithFixedDelay(this::sealQuietly, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Without a thread: tests say when. */
    public ChainKeeper(Databases databases, DataFolder folder, Secrets secrets, Clock clock) {
        database = databases.open("audit", getClass().getClassLoader());
        database.parse(List.of(ChainMapper.class));
        signer = new Signer(secrets, folder);
        sealer = new Sealer(database, signer, clock);
    }

    private void sealQuietly() {
        try {
            sealer.run();
        } catch (DatabaseUnavailable e) {
            LOG.debug("Entries join the chain later", e);
        } catch (RuntimeException e) {
            LOG.warn("Entries of the record of acts could not join its chain; it is tried again", e);
        }
    }

    /** Takes in what was committed; how many entries. */
    public long seal() {
        return sealer.run();
    }

    @Override
    public Optional<Head> head() {
        var head = database.read(tx -> tx.mapper(ChainMapper.class).head());
        return head.seq() == 0 ? Optional.empty() : Optional.of(new Head(head.seq(), head.hash(), head.moment()));
    }

    @Override
    public String publicKey() {
        return signer.publicKey();
    }

    @Override
    public long export(long from, OutputStream to) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        long written = new ChainLines(database, signer.publicKey()).write(from, line -> {
            out.write(line);
            out.write('\n');
        });
        out.flush();
        return written;
    }

    @Override
    public Optional<String> check() {
        var check = new ChainCheck(Optional.of(signer.publicKey()), Set.of());
        try {
            new ChainLines(database, signer.publicKey()).write(1, line -> {
                var wrong = check.line(line);
                if (wrong.isPresent()) {
                    throw new Broken(wrong.get());
                }
            });
            return check.end();
        } catch (Broken e) {
            return Optional.of(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the reading at the first thing that is wrong. */
    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    @Deactivate
    public void close() {
        sealing.shutdownNow();
        database.close();
    }
}
