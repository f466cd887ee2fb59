// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.kit.KitPages;
import city.madang.kit.KitPages.AdministrationPage;
import city.madang.kit.KitPages.Section;
import city.madang.l10n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The menu of the administration, made of what each mounted set of kit pages says of itself. Safe for several threads. */
public final class AdministrationMenu {
    private static final String ROOT = "/admin";

    private final Map<KitPages, Texts> mounted = new ConcurrentHashMap<>();

    /** One part of the menu; {@code key} is a text of the kit. */
    public record Group(String key, List<Item> items) {}

    /** An entry; {@code current} when the page that is shown is it or lies below it. */
    public record Item(String title, String path, boolean current) {}

    public void add(KitPages pages, Texts texts) {
        mounted.put(pages, texts);
    }

    public void remove(KitPages pages) {
        mounted.remove(pages);
    }

    /** The menu for a page of the administration; empty on every other page. */
    public List<Group> on(String path, Locale locale) {
        if (!path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
            return List.of();
        }
        var groups = new ArrayList<Group>();
        for (var section : Section.values()) {
            var items = mounted.entrySet().stream()
                    .flatMap(each -> items(each.getKey(), each.getValue(), section, path, locale))
                    .sorted((a, b) -> a.title().compareTo(b.title()))
                    .toList();
            if (!items.isEmpty()) {
                groups.add(new Group("admin.section." + section.name().toLowerCase(Locale.ROOT), items));
            }
        }
        return groups;
    }

    private static Stream<Item> items(KitPages pages, Texts texts, Section section, String path, Locale locale) {
        return pages.administration().stream()
                .filter(each -> each.section() == section)
                .map(each -> new Item(texts.text(locale, each.key()), each.path(), isBelow(path, each)));
    }

    private static boolean isBelow(String path, AdministrationPage page) {
        return path.equals(page.path()) || path.startsWith(page.path() + "/");
    }
}
