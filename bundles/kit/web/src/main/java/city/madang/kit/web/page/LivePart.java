// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

/**
 * The mark that says how fresh a page is: without scripts the time and a link that asks again; with them the page follows its changes
 * and the mark says so.
 */
final class LivePart {
    private LivePart() {}

    /** Arguments: {@code path} of the stream, {@code part} the id of the element that is asked for again. */
    static Object mark(View view, Arguments in) {
        var where = view.where();
        var path = where.whole().apply(in.text("path"));
        var now = view.frame().clock().instant();
        var formats = view.formats();
        return new Html()
                .open(
                        "p",
                        "class",
                        "live",
                        "data-live",
                        path,
                        "data-since",
                        where.since(),
                        "data-part",
                        in.text("part"),
                        "data-zone",
                        view.reader().city().zone().getId(),
                        "data-on",
                        view.text("live.on"),
                        "data-again",
                        view.text("live.again"),
                        "data-as-of",
                        view.text("live.as-of", "{0}"))
                .element("span", view.text("live.as-of", formats.time(now)), "role", "status", "class", "live-mark")
                .text(" ")
                .element("a", view.text("live.refresh"), "href", where.itself())
                .close("p")
                .open("script", "src", view.frame().kitAssets().url("live.js"), "defer", true)
                .close("script")
                .safe();
    }
}
