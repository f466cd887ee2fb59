// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.identity.Visitor;
import city.madang.portal.Banner;
import city.madang.portal.Icon;
import city.madang.task.Task;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;

/** What the frame around every page shows of the open modules. */
@ProviderType
public interface Shell {
    /** Menu entries, by module. */
    List<Group> menu(Locale locale);

    /** Work that waits for this visitor, by module; empty for anybody. */
    List<Tasks> tasks(Visitor visitor, Locale locale, int most);

    /** Messages that the visitor has not read, at most {@link Unread#MOST}; empty for who is not signed in. */
    default OptionalInt unread(Visitor visitor) {
        return OptionalInt.empty();
    }

    /** Feeds of the open modules. */
    default List<Feed> feeds(Locale locale) {
        return List.of();
    }

    /** What the open modules put on top of every page, with whole paths; absent when none of them ever does. */
    default Optional<List<Banner>> banners(Locale locale) {
        return Optional.empty();
    }

    /** A feed that everybody may read; {@code path} is whole. */
    record Feed(String module, String title, String about, String path) {}

    /** A module's entries. */
    record Group(String module, String title, String about, List<Item> items) {}

    /** An entry; {@code path} is whole. */
    record Item(String title, String about, String path, Icon icon) {}

    /** Tasks of one source; their paths are whole. */
    record Tasks(String module, String title, List<Task> tasks) {}
}
