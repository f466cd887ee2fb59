// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.bare;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;

/** The least that the same container can do: a constant page from a servlet beside the kit's. The baseline for every page. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=bare",
            "osgi.http.whiteboard.servlet.pattern=/bare",
        })
public final class BareServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final byte[] PAGE =
            "<!doctype html><title>bare</title><p>Hello.</p>".getBytes(StandardCharsets.UTF_8);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(PAGE.length);
        response.getOutputStream().write(PAGE);
    }
}
