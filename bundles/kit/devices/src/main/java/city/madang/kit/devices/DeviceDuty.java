// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import city.madang.job.JobRun;
import city.madang.kit.MqttBroker;
import city.madang.kit.devices.event.Followers;
import city.madang.kit.devices.node.Errands;
import city.madang.kit.devices.node.Handover;
import city.madang.kit.devices.node.Standings;
import city.madang.kit.devices.node.Term;
import city.madang.kit.devices.run.Runs;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the city's devices for as long as the scheduler lets this node do it, and does what other nodes ask for. */
final class DeviceDuty {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceDuty.class);
    private static final long LOOK_MS = 200;
    private static final int LOOKS_TO_TIDY = 300;

    private final Term term;
    private final Runs runs;
    private final Followers followers;
    private final MqttBroker broker;
    private final Standings standings;
    private final Errands errands;
    private final Handover handover;

    /** More parameters than usual: all that begins and ends together. */
    DeviceDuty(
            Term term,
            Runs runs,
            Followers followers,
            MqttBroker broker,
            Standings standings,
            Errands errands,
            Handover handover) {
        this.term = term;
        this.runs = runs;
        this.followers = followers;
        this.broker = broker;
        this.standings = standings;
        this.errands = errands;
        this.handover = handover;
    }

    /** Returns when it is told to stop, or when another node has taken over; all devices are closed then. */
    void run(JobRun run) throws InterruptedException {
        term.begin();
        try {
            errands.forgetChanges();
            standings.begin();
            runs.begin();
            term.open();
            followers.begin();
            boolean ours = true;
            for (int looks = 1; ours && !run.stopping(); looks++) {
                ours = served(looks % LOOKS_TO_TIDY == 0);
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
        } finally {
            term.close();
            runs.end();
            followers.end();
            broker.hangUp();
            term.end();
        }
    }

    /** On a thread of its own, because whoever stops this one interrupts it, and Derby then closes the connection. */
    private boolean served(boolean tidying) throws InterruptedException {
        try {
            runs.pool().submit(() -> serve(tidying)).get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Term.NotOurs) {
                return false;
            }
            LOG.debug("Other nodes wait for the database", e);
            return true;
        }
    }

    private void serve(boolean tidying) {
        look();
        if (tidying) {
            errands.tidy();
        }
    }

    /** Something was changed here: when this node runs the devices, it is done on return. */
    void look() {
        if (term.isOurs()) {
            errands.look(runs::renew, handover::answer, runs.pool());
            standings.keep();
        }
    }
}
