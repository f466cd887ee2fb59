// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Many open pages on one thread. Fifty come from each address, as many as may have streams: on this machine, 127.0.x.y are addresses of
 * it all, and the server tells them apart.
 */
final class OpenPages implements AutoCloseable {
    private static final int EACH = 50;
    private static final int BYTE = 250;
    private static final Duration APART = Duration.ofMillis(2);

    private final InetSocketAddress city;
    private final String stream;
    private final String part;
    private final String words;
    private final Selector selector = Selector.open();
    private final PriorityQueue<Due> agenda = new PriorityQueue<>();
    private final List<OpenPage> pages = new ArrayList<>();
    private final Random random = new Random(1);
    private final Thread thread = new Thread(this::run, "open pages");
    private volatile boolean over;

    /** What a page does later. */
    interface Act {
        void now() throws IOException;
    }

    private record Due(long at, Act act) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return Long.compare(at, other.at);
        }
    }

    /** @param words that the pages wait for */
    OpenPages(RunningCity running, int many, String words) throws IOException, InterruptedException {
        this.words = words;
        city = new InetSocketAddress(InetAddress.getLoopbackAddress(), running.httpPort());
        var banners = new Guest(running).get("/").first("#banners");
        stream = banners.attr("data-stream");
        part = banners.attr("data-part");
        for (int i = 0; i < many; i++) {
            int number = i / EACH;
            var address = InetAddress.getByAddress(
                    new byte[] {127, 0, (byte) (1 + number / BYTE), (byte) (1 + number % BYTE)});
            var page = new OpenPage(this, address);
            pages.add(page);
            after(APART.multipliedBy(i), page::follow);
        }
        thread.setDaemon(true);
        thread.start();
    }

    List<OpenPage> all() {
        return pages;
    }

    /** Where a page follows. */
    String stream() {
        return stream;
    }

    /** What a page asks for. */
    String part() {
        return part;
    }

    String words() {
        return words;
    }

    int random(int below) {
        return random.nextInt(below);
    }

    Line line(InetAddress from, Consumer<String> heard, Runnable lost) throws IOException {
        return new Line(selector, from, city, heard, lost);
    }

    void after(Duration wait, Act act) {
        agenda.add(new Due(System.nanoTime() + wait.toNanos(), act));
    }

    private void run() {
        try {
            while (!over) {
                selector.select(key -> ((Line) key.attachment()).ready(), 1);
                while (!agenda.isEmpty() && agenda.peek().at() <= System.nanoTime()) {
                    agenda.poll().act().now();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the pages are cut off", e);
        }
    }

    @Override
    public void close() throws IOException {
        over = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
