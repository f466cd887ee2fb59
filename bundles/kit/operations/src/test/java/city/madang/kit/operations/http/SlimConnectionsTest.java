// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class SlimConnectionsTest {
    @Test
    void anOpenPortKeepsNoHeadersAndAnswersOnTheSameLine() throws Exception {
        var server = new Server();
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback done) {
                Content.Sink.write(response, true, request.getHeaders().get("X-Word"), done);
                return true;
            }
        });
        var port = new ServerConnector(server, 1, 1);
        server.addConnector(port);
        server.start();
        try {
            var silent = new SlimConnections().createConnector(server);
            server.addConnector(silent);
            silent.start();
            assertThat(port.getConnectionFactory(HttpConnectionFactory.class)
                            .getHttpConfiguration()
                            .getHeaderCacheSize())
                    .isZero();
            var client = HttpClient.newHttpClient();
            for (var word : new String[] {"one", "two", "two"}) {
                var call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getLocalPort() + "/"))
                        .header("X-Word", word)
                        .build();
                assertThat(client.send(call, BodyHandlers.ofString()).body()).isEqualTo(word);
            }
        } finally {
            server.stop();
        }
    }
}
