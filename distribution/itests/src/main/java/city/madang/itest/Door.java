// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;

/** Where visitors come in: a node, or a balancer before several. */
public interface Door {
    /** A call to the city; page languages are left to the server. */
    HttpRequest.Builder request(String path);

    /** Sends it and reads the answer. */
    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> reader) throws IOException, InterruptedException;
}
