/**
 * The web: the only part of the kit that knows servlets. Start at {@link city.madang.kit.web.Site}, the whole of it without a server:
 * modules and the kit's pages are mounted on it, and it answers a request with a response. On the way a
 * {@link city.madang.kit.web.Visit} finds its place in the route table, {@link city.madang.kit.web.Calls} brings it to the handler, and
 * {@link city.madang.kit.web.Replies} or {@link city.madang.kit.web.Faults} make the response. Below it: {@code http} (plain types for
 * requests and responses, cookies, seals), {@code route} (who answers which path), {@code form} (what was sent), {@code page}
 * (templates and what they may call). The module manager mounts; nobody else calls.
 *
 * <pre>{@code
 * var site = new Site(services);
 * var mounted = site.mount(module);
 * var response = site.serve(Request.get("/complaints/new"));
 * mounted.close();
 * }</pre>
 */
package city.madang.kit.web;
