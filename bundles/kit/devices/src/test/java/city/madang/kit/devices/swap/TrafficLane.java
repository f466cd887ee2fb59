// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.swap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A lane with a gate, and the controller of its maker: cars come and wait, and one drives through each time the gate opens. It keeps
 * that whether anybody speaks to it or not. On a line, {@code state} is answered with cars that wait and that have passed,
 * {@code open} with {@code opened}.
 */
public final class TrafficLane implements AutoCloseable {
    private final int cars;
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService road = Executors.newSingleThreadScheduledExecutor();
    private final List<Long> passed = new ArrayList<>();
    private int come;
    private volatile boolean hangs;
    private volatile boolean waitedFor;

    public TrafficLane(int cars, long everyMs) throws IOException {
        this.cars = cars;
        road.scheduleAtFixedRate(this::come, everyMs, everyMs, TimeUnit.MILLISECONDS);
        new Thread(this::accept, "lane").start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** It takes lines and commands from now on, and answers nothing. */
    public void hang(boolean now) {
        hangs = now;
    }

    /** Whether somebody asked since it hangs. */
    public boolean isWaitedFor() {
        return waitedFor;
    }

    private synchronized void come() {
        come = Math.min(come + 1, cars);
    }

    public synchronized int passed() {
        return passed.size();
    }

    /** The longest time between two cars that passed, in milliseconds. */
    public synchronized long longestGap() {
        long longest = 0;
        for (int i = 1; i < passed.size(); i++) {
            longest = Math.max(longest, passed.get(i) - passed.get(i - 1));
        }
        return TimeUnit.NANOSECONDS.toMillis(longest);
    }

    private void accept() {
        try {
            while (true) {
                var line = socket.accept();
                lines.add(line);
                new Thread(() -> serve(line), "lane-line").start();
            }
        } catch (IOException isClosed) {
            lines.forEach(TrafficLane::end);
        }
    }

    private void serve(Socket line) {
        try (line;
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                waitedFor = hangs;
                if (!hangs) {
                    out.println(answer(said));
                }
            }
        } catch (IOException isGone) {
            lines.remove(line);
        }
    }

    private synchronized String answer(String said) {
        if (said.equals("open")) {
            if (come > passed.size()) {
                passed.add(System.nanoTime());
            }
            return "opened";
        }
        return come - passed.size() + " " + passed.size();
    }

    private static void end(Socket line) {
        try {
            line.close();
        } catch (IOException isGone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        road.shutdownNow();
        socket.close();
    }
}
