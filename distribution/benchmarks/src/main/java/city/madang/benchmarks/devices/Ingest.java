// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import city.madang.benchmarks.volume.Pace;
import city.madang.device.DeviceId;
import city.madang.testkit.Browser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.paho.mqttv5.common.MqttException;

/** From a sensor's message to what the city makes of it, beside a bare subscriber of the same broker. */
final class Ingest implements AutoCloseable {
    /** Together less than what counts as a flood of one device. */
    static final Crowd CROWD = new Crowd(40, 100);

    private static final int AT_ONCE = 8000;
    private static final int A_SECOND = 200;
    private static final int PACED = 1000;
    private static final int SEEN = 100;
    private static final String CITY = "";
    private static final String BARE = "bare/";
    private static final long PATIENCE_SECONDS = 120;

    private final DeviceCity city;
    private final Figures figures;
    private final Network network;
    private final MqttClient bare;
    private volatile Batch heard = new Batch(0, 0);

    Ingest(DeviceCity city, LocalBroker broker, Figures figures) throws Exception {
        this.city = city;
        this.figures = figures;
        network = new Network(CROWD, broker);
        bare = new MqttClient(broker);
        bare.take(BARE + "#", message -> heard.stored.there(Crowd.number(message)));
    }

    void measure(List<DeviceId> devices, Browser administrator) throws Exception {
        figures.rounds(() -> {
            atOnce();
            paced();
            seen(devices, administrator);
        });
    }

    private void atOnce() throws Exception {
        var ours = watched(AT_ONCE);
        network.send(ours, CITY);
        ours.stored.await(PATIENCE_SECONDS);
        ours.shown.await(PATIENCE_SECONDS);
        var theirs = listened(AT_ONCE);
        network.send(theirs, BARE);
        theirs.stored.await(PATIENCE_SECONDS);
        figures.add("events that are stored", "per s", ours.stored.rate(), theirs.stored.rate());
        figures.add("events that a module has", "per s", ours.shown.rate(), theirs.stored.rate());
    }

    private void paced() throws Exception {
        var ours = watched(PACED);
        network.send(ours, CITY, A_SECOND);
        ours.shown.await(PATIENCE_SECONDS);
        var theirs = listened(PACED);
        network.send(theirs, BARE, A_SECOND);
        theirs.stored.await(PATIENCE_SECONDS);
        var waits = theirs.stored.waits();
        figures.waits("until an event is stored, " + A_SECOND + " a second", ours.stored.waits(), waits);
        figures.waits("until a module has it, " + A_SECOND + " a second", ours.shown.waits(), waits);
    }

    /** One after the other, each looked for on the page of its device again and again. */
    private void seen(List<DeviceId> devices, Browser administrator) throws Exception {
        var ours = new double[SEEN];
        var theirs = new double[SEEN];
        for (int i = 0; i < SEEN; i++) {
            var batch = watched(1);
            var page = "//admin/devices/" + devices.get(CROWD.device(batch.first));
            network.send(batch, CITY);
            while (!text(administrator.bytes(page)).contains(CROWD.space(batch.first))) {
                Thread.onSpinWait();
            }
            ours[i] = (System.nanoTime() - batch.due[0]) / 1e6;
            var bareBatch = listened(1);
            network.send(bareBatch, BARE);
            bareBatch.stored.await(PATIENCE_SECONDS);
            theirs[i] = bareBatch.stored.waits().p50();
        }
        figures.waits("until its page shows it", Pace.Waits.of(ours), Pace.Waits.of(theirs));
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }

    private Batch watched(int size) {
        var batch = network.batch(size);
        city.broker.watch(batch);
        return batch;
    }

    private Batch listened(int size) {
        heard = network.batch(size);
        return heard;
    }

    @Override
    public void close() throws MqttException {
        network.close();
        bare.close();
    }
}
