// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives each connection to the next node that answers, as a balancer does that knows nothing of HTTP. */
final class Balancer implements Door, AutoCloseable {
    private static final int PATIENCE_MILLIS = 1000;

    private final List<RunningCity> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServerSocket entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());

    Balancer(RunningCity... nodes) throws IOException {
        this.nodes.addAll(List.of(nodes));
        daemon(this::serve);
    }

    /** New connections go to the others. */
    void takeOut(RunningCity node) {
        nodes.remove(node);
    }

    void putBack(RunningCity node) {
        nodes.add(node);
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try {
                var visitor = entrance.accept();
                daemon(() -> lead(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket visitor) {
        var inService = List.copyOf(nodes);
        for (int i = 0; i < inService.size(); i++) {
            var port = inService
                    .get(Math.floorMod(turn.getAndIncrement(), inService.size()))
                    .httpPort();
            var node = new Socket();
            try {
                node.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            } catch (IOException away) {
                continue;
            }
            daemon(() -> carry(visitor, node));
            carry(node, visitor);
            return;
        }
        close(visitor);
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Whichever end went: both go.
        }
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // There is nobody left to tell.
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "balancer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + entrance.getLocalPort() + path))
                .timeout(Duration.ofSeconds(60));
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> reader)
            throws IOException, InterruptedException {
        return http.send(request, reader);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
