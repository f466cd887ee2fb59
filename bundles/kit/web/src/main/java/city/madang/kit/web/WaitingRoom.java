// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.Languages;
import city.madang.kit.web.http.Accept;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.l10n.Texts;
import jakarta.servlet.Servlet;
import java.util.Hashtable;
import java.util.Locale;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.unbescape.html.HtmlEscape;

/**
 * Answers 503 to everything while the {@link Site} is not there: the node is starting, or its database was never reached since then.
 * Needs no database, hence neither templates with a menu nor anybody's session; the site's servlet, of a higher rank, takes over.
 */
@Component(
        service = {},
        immediate = true)
public final class WaitingRoom {
    private static final String RETRY_SECONDS = "5";
    private static final String HEALTH = "{\"status\":\"down\",\"database\":\"not reached yet\",\"modules\":{}}";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s" dir="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
            <body><main><h1>%s</h1><p>%s</p></main></body>
            </html>
            """;

    private final Languages languages;
    private final Texts texts;
    private final ServiceRegistration<Servlet> servlet;

    @Activate
    public WaitingRoom(BundleContext context, @Reference Languages languages) {
        this.languages = languages;
        texts = languages.texts("kit", WaitingRoom.class.getClassLoader());
        var properties = new Hashtable<String, Object>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "madang-waiting");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/*");
        properties.put("service.ranking", -1);
        servlet = context.registerService(Servlet.class, new SiteServlet(this::answer, new Farewell()), properties);
    }

    /** For tests: registered nowhere. */
    WaitingRoom(Languages languages) {
        this.languages = languages;
        texts = languages.texts("kit", WaitingRoom.class.getClassLoader());
        servlet = null;
    }

    @Deactivate
    void deactivate() {
        servlet.unregister();
    }

    Response answer(Request request) {
        var machine =
                request.headers().first("Accept").filter(Accept::prefersJson).isPresent();
        var response = machine || request.path().equals("/health")
                ? Response.text(503, "application/json; charset=utf-8", HEALTH)
                : Response.html(503, page(request));
        return Finish.secured(response).set("Retry-After", RETRY_SECONDS).set("Cache-Control", "no-store");
    }

    private String page(Request request) {
        var locale = languages.best(request.headers().first("Accept-Language").orElse(""));
        var title = text(locale, "refusal.503.title");
        var text = text(locale, request.reads() ? "refusal.database" : "refusal.database.gone");
        return PAGE.formatted(
                locale.toLanguageTag(), languages.rightToLeft(locale) ? "rtl" : "ltr", title, title, text);
    }

    private String text(Locale locale, String key) {
        return HtmlEscape.escapeHtml5Xml(texts.text(locale, key));
    }
}
