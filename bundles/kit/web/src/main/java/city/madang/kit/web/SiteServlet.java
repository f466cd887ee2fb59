// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.http.Headers;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Translates between the server and whoever answers; knows nothing else. */
final class SiteServlet extends HttpServlet {
    private static final int STREAM_BUFFER = 512;

    private static final long serialVersionUID = 1L;

    private final transient Function<Request, Response> answering;
    private final transient Farewell farewell;

    SiteServlet(Function<Request, Response> answering, Farewell farewell) {
        this.answering = answering;
        this.farewell = farewell;
    }

    @Override
    protected void service(HttpServletRequest in, HttpServletResponse out) throws IOException {
        try {
            if (farewell.comes()) {
                out.setHeader("Connection", "close");
            }
            send(answering.apply(request(in)), in, out);
        } finally {
            farewell.goes();
        }
    }

    private static Request request(HttpServletRequest in) throws IOException {
        var headers = new TreeMap<String, List<String>>();
        Collections.list(in.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), Collections.list(in.getHeaders(name))));
        return new Request(
                in.getMethod(),
                in.getRequestURI(),
                Optional.ofNullable(in.getQueryString()).orElse(""),
                new Headers(headers),
                in.getContentLengthLong(),
                in.getInputStream(),
                in.getRemoteAddr(),
                in.isSecure());
    }

    private static void send(Response response, HttpServletRequest in, HttpServletResponse out) throws IOException {
        var headOnly = in.getMethod().equals("HEAD");
        out.setStatus(response.status());
        response.headers().forEach((name, values) -> values.forEach(value -> out.addHeader(name, value)));
        if (response.status() == 304 || response.status() == 204) {
            return;
        }
        if (response.body() instanceof Response.Endless endless) {
            if (!headOnly) {
                stay(endless, in, out);
            }
            return;
        }
        if (response.body().length() >= 0) {
            out.setContentLengthLong(response.body().length());
        }
        if (!headOnly) {
            response.body().writeTo(out.getOutputStream());
        }
    }

    /**
     * Lets go of the thread and keeps the line. The container keeps a buffer of 32 KB beside the heap for each line that stays, if
     * nobody says otherwise: 160 MB for five thousand of them, and an event is no longer than a hundred bytes.
     */
    private static void stay(Response.Endless endless, HttpServletRequest in, HttpServletResponse out)
            throws IOException {
        out.setBufferSize(STREAM_BUFFER);
        var context = in.startAsync();
        context.setTimeout(0);
        endless.follower().accept(new AsyncChannel(context, out.getOutputStream()));
    }
}
