// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import city.madang.benchmarks.volume.Pace;
import city.madang.device.Command;
import city.madang.device.DeviceId;
import city.madang.device.Devices;
import city.madang.device.role.Barrier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.Map;

/** How long it takes until a command reaches the gate, beside the same bytes by a bare socket. */
final class Commands {
    private static final int ROUND = 300;

    private final Figures figures;

    Commands(Figures figures) {
        this.figures = figures;
    }

    /** Until the first byte is at the gate, and until the answer is back; in milliseconds. */
    private record Took(double[] wire, double[] answer) {
        Took() {
            this(new double[ROUND], new double[ROUND]);
        }

        void keep(int at, long begin, long heard) {
            wire[at] = (heard - begin) / 1e6;
            answer[at] = (System.nanoTime() - begin) / 1e6;
        }
    }

    static Map<String, String> settings(GatePeer peer) {
        return Map.of("host", "127.0.0.1", "port", Integer.toString(peer.port()), "loops", "0", "pulse", "0");
    }

    void measure(Devices devices, DeviceId gate, GatePeer peer) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), peer.port())) {
            socket.setTcpNoDelay(true);
            figures.rounds(() -> {
                var ours = city(devices, gate, peer);
                var bare = bare(socket, peer);
                figures.waits("command to wire", Pace.Waits.of(ours.wire), Pace.Waits.of(bare.wire));
                figures.waits("command, answered", Pace.Waits.of(ours.answer), Pace.Waits.of(bare.answer));
            });
        }
    }

    private static Took city(Devices devices, DeviceId gate, GatePeer peer) throws InterruptedException {
        var took = new Took();
        for (int i = 0; i < ROUND; i++) {
            long begin = System.nanoTime();
            var outcome = devices.call(gate, Barrier.class, Command.now(Clock.systemUTC(), Barrier::open));
            if (!outcome.isDone()) {
                throw new IllegalStateException("the gate says " + outcome);
            }
            took.keep(i, begin, peer.next());
        }
        return took;
    }

    private static Took bare(Socket socket, GatePeer peer) throws IOException, InterruptedException {
        var took = new Took();
        for (int i = 0; i < ROUND; i++) {
            long begin = System.nanoTime();
            socket.getOutputStream().write(GatePeer.command());
            socket.getInputStream().readNBytes(GatePeer.command().length);
            took.keep(i, begin, peer.next());
        }
        return took;
    }
}
